import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml, stringify as yamlText } from 'yaml';

/** Turns a table of a plan from one form into the other, without the program's own idea of how they correspond. */

export type Table = 'indicators' | 'commitments' | 'baseline' | 'areas';
type Kind = 'text' | 'both' | 'notes' | 'list' | 'flag' | 'number';

/** Key in YAML, column in CSV, kind of value. */
const KEYS: readonly (readonly [key: string, column: string, kind: Kind])[] = [
  ['id', 'id', 'text'],
  ['seed', 'seed', 'text'],
  ['code', 'code', 'text'],
  ['no', 'no', 'number'],
  ['place', 'place', 'text'],
  ['group', 'group', 'both'],
  ['name', 'name', 'both'],
  ['aliases', 'aliases', 'list'],
  ['unit', 'unit', 'text'],
  ['measure', 'measure', 'text'],
  ['attribute', 'attribute', 'text'],
  ['operator', 'operator', 'text'],
  ['implied', 'implied', 'flag'],
  ['target', 'target', 'text'],
  ['targetHigh', 'target_high', 'text'],
  ['printed', 'printed', 'text'],
  ['bracketed', 'bracketed', 'flag'],
  ['base', 'base', 'text'],
  ['basePrinted', 'base_printed', 'text'],
  ['outcome', 'outcome', 'text'],
  ['outcomePrinted', 'outcome_printed', 'text'],
  ['parent', 'parent', 'text'],
  ['partOf', 'part_of', 'text'],
  ['reportedBy', 'reported_by', 'text'],
  ['every', 'every', 'number'],
  ['due', 'due', 'number'],
  ['pending', 'pending', 'flag'],
  ['repeats', 'repeats', 'list'],
  ['continuedBy', 'continued_by', 'text'],
  ['comparable', 'comparable', 'flag'],
  ['directionOpen', 'direction_open', 'flag'],
  ['notes', 'note', 'notes'],
];

const OF: Readonly<Record<Table, string>> = {
  indicators:
    'id no place group name aliases unit measure attribute operator implied target targetHigh printed bracketed base basePrinted parent partOf reportedBy every due pending repeats notes',
  commitments:
    'id seed place name aliases unit measure operator implied target targetHigh printed base reportedBy every due partOf repeats notes',
  baseline:
    'id no place name unit measure operator implied basePrinted base printed target outcomePrinted outcome bracketed continuedBy comparable directionOpen notes',
  areas: 'id code name aliases parent',
};

const keysOf = (table: Table) => KEYS.filter(([key]) => OF[table].split(' ').includes(key));

type Entry = Readonly<Record<string, unknown>>;
interface Both {
  readonly zh: string;
  readonly en: string;
}

/** The columns of a table in CSV. */
export function columns(table: Table): string[] {
  return keysOf(table).flatMap(([, column, kind]) =>
    kind === 'both' || kind === 'notes' ? [`${column}_zh`, `${column}_en`] : [column],
  );
}

export function toCsv(table: Table, yaml: string): string {
  return csvText(table, parseYaml(yaml) as Entry[]);
}

export function csvText(table: Table, entries: readonly Entry[]): string {
  const rows = entries.map(entry => keysOf(table).flatMap(([key, , kind]) => cells(entry[key], kind)));
  return [columns(table), ...rows].map(row => `${row.map(quoted).join(',')}\n`).join('');
}

function cells(value: unknown, kind: Kind): string[] {
  if (kind === 'both') return pair(value);
  if (kind === 'notes') {
    const notes = ((value ?? []) as unknown[]).map(pair);
    return [notes.map(([zh]) => zh).join('\n'), notes.map(([, en]) => en).join('\n')];
  }
  if (value === undefined || value === null) return [''];
  if (kind === 'list') return [(value as string[]).join(';')];
  return [kind === 'flag' ? (value ? 'yes' : 'no') : String(value)];
}

/** A single line is a text in both languages. */
function pair(value: unknown): [zh: string, en: string] {
  if (typeof value === 'string') return [value, value];
  return [(value as Both).zh, (value as Both).en];
}

const quoted = (cell: string) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function toYaml(table: Table, csv: string): string {
  const rows = parseCsv(csv, { columns: true, bom: true }) as Record<string, string>[];
  const entries = rows.map(row =>
    Object.fromEntries(keysOf(table).flatMap(([key, column, kind]) => value(row, key, column, kind))),
  );
  return yamlText(entries);
}

function value(
  row: Readonly<Record<string, string>>,
  key: string,
  column: string,
  kind: Kind,
): [string, unknown][] {
  const cell = row[column] ?? '';
  const both = [row[`${column}_zh`] ?? '', row[`${column}_en`] ?? ''].map(text => text.split('\n'));
  const pairs = (both[0] ?? []).map((zh, i) => ({ zh, en: both[1]?.[i] ?? '' }));
  if (kind === 'both') return [[key, pairs[0]]];
  if (kind === 'notes') return pairs[0]?.zh === '' ? [] : [[key, pairs]];
  if (kind === 'list') return [[key, cell === '' ? [] : cell.split(';')]];
  if (cell === '') return key === 'target' || key === 'base' ? [[key, null]] : [];
  if (kind === 'flag') return [[key, cell === 'yes']];
  return [[key, kind === 'number' ? Number(cell) : cell]];
}
