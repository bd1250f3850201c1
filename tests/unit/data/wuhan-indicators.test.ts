import { describe, expect, it } from 'vitest';
import { indicatorSchema } from '../../../src/catalogue/schema.js';
import { printedFigure, printedName, withSign } from '../../helpers/printed.js';
import { cell, dataTable, dataYaml, parts, seedTable } from '../../helpers/wuhan-files.js';

interface Entry {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly no: number;
  readonly group: { readonly zh: string };
  readonly name: { readonly zh: string };
}

const entries = dataYaml('indicators.yaml') as Entry[];
const table2 = seedTable('table2.csv');
const rows = table2.filter(row => cell(row, 'kind') === 'row');
const pairs = rows.map((row, i) => ({ no: i + 1, row, entry: entries[i] as Entry }));

/** no, base, operator, target, unit, measure: written by hand from the document. */
const BY_HAND: [number, string | null, string, string, string, string][] = [
  [1, '106.74', '>', '110', '万人', 'flow'],
  [2, null, '<', '6', '%', 'rate'],
  [3, '3.18', '<', '5', '%', 'rate'],
  [4, '41.5', '>=', '65', '万人次', 'flow'],
  [5, '9.03', '>=', '6', '万人次', 'flow'],
  [6, '668.65', '>', '720', '万人', 'stock'],
  [7, '333.24', '>=', '380', '万人', 'stock'],
  [8, '277.06', '>=', '305', '万人', 'stock'],
  [9, '139.7', '>=', '150', '万人', 'flow'],
  [10, null, '>=', '25', '万人', 'flow'],
  [11, '760', '>', '900', '人', 'annual'],
  [12, '26', '>=', '10.6', '万人次', 'flow'],
  [13, '12', '>=', '4', '万人次', 'flow'],
  [14, '64.36', '>', '60', '%', 'rate'],
  [15, '91.36', '>', '90', '%', 'rate'],
  [16, '100', '>', '99', '%', 'rate'],
  [17, '1011.8', '>=', '1061', '万人', 'stock'],
  [18, '36', '>=', '67', '%', 'rate'],
];

describe('the headline indicators', () => {
  it('fit their schema', () => {
    expect(indicatorSchema.array().safeParse(entries).error?.issues ?? []).toEqual([]);
  });

  it('are 18, one for each row of the table', () => {
    expect(entries).toHaveLength(18);
    expect(rows).toHaveLength(18);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(18);
  });

  it('hold the figures written by hand', () => {
    const held = entries.map(e => [e.no, e.base, e.operator, e.target, e.unit, e.measure]);
    expect(held).toEqual(BY_HAND);
  });

  it.each(pairs)('row $no is as printed', ({ no, row, entry }) => {
    const name = printedName(cell(row, 'name'));
    const target = printedFigure(cell(row, 'target_2025'));
    const base = printedFigure(cell(row, 'value_2020'));
    const operator = target.sign === '' ? '>=' : target.sign;
    expect(entry).toMatchObject({
      no: name.no,
      place: row.place,
      name: { zh: name.name },
      unit: name.unit,
      printed: row.target_2025,
      basePrinted: row.value_2020,
      target: target.digits,
      base: withSign(base),
      bracketed: target.bracketed,
      operator,
      implied: target.sign === '',
      attribute: { 预期性: 'anticipatory', 约束性: 'binding' }[cell(row, 'attribute')],
    });
    expect(name.no).toBe(no);
  });

  it('are bracketed in 12 rows and binding in 2', () => {
    expect(entries.filter(e => e.bracketed).map(e => e.no)).toEqual([
      1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17,
    ]);
    expect(entries.filter(e => e.attribute === 'binding').map(e => e.no)).toEqual([7, 8]);
  });

  it('stand under the group heading printed above them', () => {
    let group = '';
    const printed = new Map<string, string>();
    for (const row of table2) {
      if (row.kind === 'group') group = cell(row, 'name').replace(/^.、/, '');
      if (row.kind === 'row') printed.set(cell(row, 'place'), group);
    }
    for (const entry of entries) expect(entry.group.zh).toBe(printed.get(entry.place as string));
  });

  it('have a parent where 其中 is printed, the row before it', () => {
    for (const { row, entry, no } of pairs) {
      const { under } = printedName(cell(row, 'name'));
      expect(entry.parent).toBe(under ? entries[no - 2]?.id : undefined);
    }
  });

  it('are true parts in rows 5 and 13 only', () => {
    const partOf = entries.filter(e => e.partOf !== undefined).map(e => [e.no, e.partOf]);
    expect(partOf).toEqual([
      [5, entries[3]?.id],
      [13, entries[11]?.id],
    ]);
  });

  it('are collected in the districts and in force, but for row 2', () => {
    expect(entries.filter(e => e.reportedBy === 'city').map(e => e.no)).toEqual([2]);
    expect(entries.filter(e => e.pending).map(e => e.no)).toEqual([2]);
    expect(entries.filter(e => 'every' in e || 'due' in e)).toEqual([]);
  });

  it('name the commitments that repeat them, as the document has it', () => {
    const seeds = seedTable('commitments.csv');
    const ids = new Map(dataTable('commitments.csv').map(row => [row.seed, row.id]));
    for (const entry of entries) {
      const keys = seeds.filter(seed => parts(cell(seed, 'repeats')).includes(entry.place as string));
      expect(entry.repeats ?? [], entry.id).toEqual(keys.map(({ key }) => ids.get(key)));
    }
  });
});
