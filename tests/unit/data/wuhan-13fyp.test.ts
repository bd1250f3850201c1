import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { indicatorSchema, planSchema } from '../../../src/catalogue/schema.js';
import { runMain } from '../../helpers/fake-io.js';
import { printedFigure, printedName, withSign } from '../../helpers/printed.js';
import { cell, dataTable, header, type Row, seedTable, seedYaml, text } from '../../helpers/wuhan-files.js';

/** The 13th plan as a plan of its own against the cells of the document, and against the 14th plan's outcome table. */

interface Entry {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly no: number;
  readonly measure: string;
}

const FOLDER = 'data/plans/wuhan-hrss-13fyp';
const plan = planSchema.parse(parseYaml(text(`${FOLDER}/plan.yaml`)));
const entries = parseYaml(text(`${FOLDER}/indicators.yaml`)) as Entry[];
const table = seedTable('table1.csv');
const rows = table.filter(row => cell(row, 'kind') === 'row');
const outcomes: Row[] = parseCsv(text('data/examples/wuhan-13fyp-outcomes.csv'), { columns: true });
const pairs = rows.map((row, i) => ({
  no: i + 1,
  row,
  entry: entries[i] as Entry,
  outcome: outcomes[i] as Row,
  before: dataTable('baseline.csv')[i] as Row,
}));

/** no, base, operator, target, unit, measure: written by hand from the document. */
const BY_HAND: [number, string, string, string, string, string][] = [
  [1, '83.55', '>=', '90', '万人', 'flow'],
  [2, '<4', '<', '3.8', '%', 'rate'],
  [3, '98.79', '>', '99', '%', 'rate'],
  [4, '393.75', '>=', '431', '万人', 'stock'],
  [5, '273.11', '>=', '281', '万人', 'stock'],
  [6, '184.05', '>=', '208', '万人', 'stock'],
  [7, '141.79', '>=', '100', '万人', 'stock'],
  [8, '230.64', '>=', '281', '万人', 'stock'],
  [9, '122.5', '>=', '140', '万人', 'stock'],
  [10, '34.2', '>=', '45', '万人', 'stock'],
  [11, '92', '>=', '95.8', '%', 'rate'],
  [12, '269.39', '>=', '300.8', '万人次', 'flow'],
  [13, '92', '>', '92', '%', 'rate'],
  [14, '95.5', '>=', '96', '%', 'rate'],
  [15, '750', '>=', '810', '万张', 'stock'],
];

describe('the 13th plan', () => {
  it('is the table of the document', () => {
    const own = parseYaml(text('seeds/wuhan-hrss-13fyp/document.yaml')) as Record<string, unknown>;
    const document = seedYaml('document.yaml') as Record<string, unknown>;
    for (const key of ['number', 'title', 'printed']) expect(own[key]).toBe(document[key]);
    expect(own.period).toEqual(document.previous_period);
    expect([plan.document, plan.issued]).toEqual([own.number, own.printed]);
    expect(plan.title).toBe(`${own.title}，${own.table} ${own.table_title}`);
    const { firstYear, lastYear, baseYear, previousBaseYear } = plan;
    expect([previousBaseYear, baseYear, firstYear, lastYear]).toEqual([null, 2015, 2016, 2020]);
  });

  it('fits its schema and has the figures written by hand', () => {
    expect(indicatorSchema.array().safeParse(entries).error?.issues ?? []).toEqual([]);
    const held = entries.map(e => [e.no, e.base, e.operator, e.target, e.unit, e.measure]);
    expect(held).toEqual(BY_HAND);
  });

  it('follows no prose and no plan before', () => {
    for (const file of ['commitments.csv', 'baseline.csv']) {
      expect(text(`${FOLDER}/${file}`)).toBe(`${header(`data/plans/wuhan-hrss-14fyp/${file}`)}\n`);
    }
  });

  it.each(pairs)('row $no is as printed', ({ no, row, entry }) => {
    const name = printedName(cell(row, 'name'));
    const target = printedFigure(cell(row, 'target'));
    expect(entry).toMatchObject({
      no: name.no,
      place: row.place,
      name: { zh: name.name },
      unit: name.unit,
      printed: row.target,
      target: target.digits,
      operator: target.sign === '' ? '>=' : target.sign,
      implied: target.sign === '',
      bracketed: target.bracketed,
      basePrinted: row.base_2015,
      base: withSign(printedFigure(cell(row, 'base_2015'))),
      attribute: 'anticipatory',
    });
    expect(entry.no).toBe(no);
  });

  it.each(pairs)('row $no has its printed outcome in the example', ({ row, outcome, entry }) => {
    const name = printedName(cell(row, 'name'));
    expect(outcome).toEqual({
      地区: '武汉市',
      指标: name.name,
      年份: entry.measure === 'flow' ? '2016—2020年' : '2020',
      数值: withSign(printedFigure(cell(row, 'outcome_2020'))),
      单位: name.unit,
      备注: `${plan.document} ${row.place}`,
    });
  });

  it('has no outcome beside these 15', () => {
    expect(outcomes).toHaveLength(15);
  });

  it.each(pairs)('row $no says what the outcome table of the 14th plan says', ({ entry, before }) => {
    expect(before).toMatchObject({
      id: `13fyp-${entry.id}`,
      no: String(entry.no),
      place: entry.place,
      name_zh: (entry.name as { zh: string }).zh,
      name_en: (entry.name as { en: string }).en,
      unit: entry.unit,
      measure: entry.measure,
      operator: entry.operator,
      implied: entry.implied ? 'yes' : 'no',
      base_printed: entry.basePrinted,
      base: entry.base,
      printed: entry.printed,
      target: entry.target,
      bracketed: entry.bracketed ? 'yes' : 'no',
    });
  });

  it('keeps the id of every row that goes on unchanged', () => {
    const going = dataTable('baseline.csv').filter(row => row.comparable === 'yes');
    expect(going.map(row => row.continued_by)).toEqual([
      'urban-new-jobs',
      'registered-unemployment-rate',
      'work-injury-insured',
      'unemployment-insured',
    ]);
    for (const row of going) expect(row.id).toBe(`13fyp-${row.continued_by}`);
  });
});

describe('its choices', () => {
  const places = new Set(table.map(row => cell(row, 'place')));
  const placeOf = new Map(entries.map(entry => [entry.id, entry.place as string]));

  it.each(plan.choices)('$id cites the rows it names', ({ places: cited, indicators }) => {
    expect(cited.filter(place => !places.has(place))).toEqual([]);
    expect(indicators.filter(id => !cited.includes(placeOf.get(id) ?? ''))).toEqual([]);
    expect(cited.filter(place => /-\d/.test(place))).toHaveLength(indicators.length);
  });

  it.each([
    ['brackets-on-stocks', entries.filter(e => e.bracketed && e.measure === 'stock')],
    ['flows-are-totals', entries.filter(e => e.measure === 'flow')],
    ['bases-of-flows', entries.filter(e => e.measure === 'flow')],
    ['implied-floors', entries.filter(e => e.implied)],
    ['bounds', entries.filter(e => e.no === 2 || e.no === 8)],
    ['resident-pension-direction', entries.filter(e => e.no === 7)],
  ])('%s names every row that it is about', (id, about) => {
    const choice = plan.choices.find(one => one.id === id);
    expect(choice?.indicators).toEqual(about.map(entry => entry.id));
  });
});

test('judged as a plan of its own it comes out as the outcome table of the 14th plan does', async () => {
  const results = async (...args: string[]) =>
    JSON.parse((await runMain([...args, '-f', 'json'])).stdout).results;
  const table = await results('baseline', '--plan', 'wuhan-hrss-14fyp');
  const own = await results(
    ...['check', 'data/examples/wuhan-13fyp-outcomes.csv', '--plan', 'wuhan-hrss-13fyp', '--final'],
  );
  const told = (r: Record<string, unknown>) => [r.no, r.status, r.verdict, r.actual, r.completion];
  expect(own.map(told)).toEqual(table.map(told));
  expect(own).toHaveLength(15);
});
