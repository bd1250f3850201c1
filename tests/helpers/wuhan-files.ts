import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** The Wuhan plan's files, read without the program: a fault in its reader must not hide a fault in the data. */

export type Row = Readonly<Record<string, string>>;

const ROOT = new URL('../../', import.meta.url);
const PLAN = 'wuhan-hrss-14fyp';

export const SEED_FILES = ['document.yaml', 'table1.csv', 'table2.csv', 'commitments.csv'].map(
  name => `seeds/${PLAN}/${name}`,
);
export const DATA_FILES = [
  'plan.yaml',
  'indicators.yaml',
  'commitments.csv',
  'baseline.csv',
  'areas.csv',
].map(name => `data/plans/${PLAN}/${name}`);

/** The file as text; bytes that are not UTF-8 throw, a BOM stays. */
export function text(path: string): string {
  const bytes = Uint8Array.from(readFileSync(new URL(path, ROOT)));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The rows of a CSV file; a row with too few or too many cells throws. */
function csv(path: string): Row[] {
  return parseCsv(text(path), { columns: true });
}

/** A parsed cell of the row; a missing column throws instead of comparing undefined with undefined. */
export function cell(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (value === undefined) throw new Error(`no cell ${column}`);
  return value;
}

export function header(path: string): string {
  return text(path).split('\n')[0] ?? '';
}

export const seedTable = (name: string): Row[] => csv(`seeds/${PLAN}/${name}`);
export const seedYaml = (name: string): unknown => parseYaml(text(`seeds/${PLAN}/${name}`));
export const dataTable = (name: string): Row[] => csv(`data/plans/${PLAN}/${name}`);
export const dataYaml = (name: string): unknown => parseYaml(text(`data/plans/${PLAN}/${name}`));

/** The parts of a cell with several values. */
export function parts(joined: string): string[] {
  return joined === '' ? [] : joined.split(';');
}
