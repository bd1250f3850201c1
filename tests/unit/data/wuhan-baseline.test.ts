import { describe, expect, it } from 'vitest';
import { printedFigure, printedName, withSign } from '../../helpers/printed.js';
import { cell, dataTable, dataYaml, header, seedTable } from '../../helpers/wuhan-files.js';

const data = dataTable('baseline.csv');
const rows = seedTable('table1.csv').filter(row => cell(row, 'kind') === 'row');
const pairs = rows.map((row, i) => ({ no: i + 1, row, entry: data[i] }));

/** no, base, operator, target, outcome, unit, measure: written by hand from the document. */
const BY_HAND = [
  ['1', '83.55', '>=', '90', '106.74', '万人', 'flow'],
  ['2', '<4', '<', '3.8', '3.18', '%', 'rate'],
  ['3', '98.79', '>', '99', '99.4', '%', 'rate'],
  ['4', '393.75', '>=', '431', '501.57', '万人', 'stock'],
  ['5', '273.11', '>=', '281', '333.24', '万人', 'stock'],
  ['6', '184.05', '>=', '208', '277.06', '万人', 'stock'],
  ['7', '141.79', '>=', '100', '137.62', '万人', 'stock'],
  ['8', '230.64', '>=', '281', '>285', '万人', 'stock'],
  ['9', '122.5', '>=', '140', '158.54', '万人', 'stock'],
  ['10', '34.2', '>=', '45', '46', '万人', 'stock'],
  ['11', '92', '>=', '95.8', '98', '%', 'rate'],
  ['12', '269.39', '>=', '300.8', '316.2', '万人次', 'flow'],
  ['13', '92', '>', '92', '92.1', '%', 'rate'],
  ['14', '95.5', '>=', '96', '99', '%', 'rate'],
  ['15', '750', '>=', '810', '1011.85', '万张', 'stock'],
];

describe('the outcome table of the previous plan', () => {
  it('has these columns and 15 rows', () => {
    expect(header('data/plans/wuhan-hrss-14fyp/baseline.csv')).toBe(
      'id,no,place,name_zh,name_en,unit,measure,operator,implied,base_printed,base,printed,target,' +
        'outcome_printed,outcome,bracketed,continued_by,comparable,direction_open,note_zh,note_en',
    );
    expect(data).toHaveLength(15);
    expect(rows).toHaveLength(15);
    expect(new Set(data.map(({ id }) => id)).size).toBe(15);
  });

  it('holds the figures written by hand', () => {
    const held = data.map(r => [r.no, r.base, r.operator, r.target, r.outcome, r.unit, r.measure]);
    expect(held).toEqual(BY_HAND);
  });

  it.each(pairs)('row $no is as printed', ({ no, row, entry }) => {
    const name = printedName(cell(row, 'name'));
    const [base, target, outcome] = ['base_2015', 'target', 'outcome_2020'].map(c =>
      printedFigure(cell(row, c)),
    );
    expect(entry).toMatchObject({
      no: String(name.no),
      place: row.place,
      name_zh: name.name,
      unit: name.unit,
      base_printed: row.base_2015,
      base: base && withSign(base),
      printed: row.target,
      target: target?.digits,
      outcome_printed: row.outcome_2020,
      outcome: outcome && withSign(outcome),
      operator: target?.sign || '>=',
      implied: target?.sign === '' ? 'yes' : 'no',
      bracketed: target?.bracketed ? 'yes' : 'no',
    });
    expect([base?.bracketed, outcome?.bracketed]).toEqual([target?.bracketed, target?.bracketed]);
    expect(name.no).toBe(no);
  });

  it('continues unchanged in four rows, with the same 2020 figure in both tables', () => {
    const indicators = dataYaml('indicators.yaml') as { id: string; base: string }[];
    const comparable = data.filter(row => row.comparable === 'yes');
    expect(comparable.map(row => row.no)).toEqual(['1', '2', '5', '6']);
    for (const row of comparable) {
      expect(indicators.find(({ id }) => id === row.continued_by)?.base).toBe(row.outcome);
    }
  });

  it('is succeeded by these indicators', () => {
    expect(data.map(row => row.continued_by)).toEqual([
      'urban-new-jobs',
      'registered-unemployment-rate',
      '',
      'pension-insured',
      'work-injury-insured',
      'unemployment-insured',
      'pension-insured',
      '',
      'newly-certified-professionals',
      'senior-vocational-certificates',
      '',
      'subsidised-training',
      '',
      'arbitration-closing-rate',
      'social-security-cardholders',
    ]);
  });

  it('leaves the direction open in row 7 only, and says why', () => {
    const open = data.filter(row => row.direction_open === 'yes');
    expect(open.map(row => row.no)).toEqual(['7']);
    for (const figure of ['100', '141.79', '137.62']) {
      expect(open[0]?.note_zh).toContain(figure);
      expect(open[0]?.note_en).toContain(figure);
    }
  });

  it('explains every change of definition, in both languages or neither', () => {
    const changed = data.filter(row => row.continued_by && row.comparable === 'no');
    expect(changed.filter(row => !row.note_zh)).toEqual([]);
    expect(data.filter(row => (row.note_zh === '') !== (row.note_en === ''))).toEqual([]);
  });
});
