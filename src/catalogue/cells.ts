import { z } from 'zod';
import { bilingualExample, filled, like } from './schema-values.js';

/** The columns of a CSV file, and the schema of a cell of each. */
export type Cells = Readonly<Record<string, z.ZodType>>;

/**
 * How a row is spelled in CSV: `partOf` is the column `part_of`; a text in both languages has a column for each; a list
 * stands in one cell with `;`, notes with a line each; `yes` and `no` are true and false; an empty cell is nothing.
 */
export function cellsOf({ shape }: z.ZodObject): Cells {
  const keys = Object.entries(shape) as [string, z.ZodType][];
  return Object.fromEntries(keys.flatMap(([key, schema]) => columnsOf(key, schema)));
}

/** The row that checked cells stand for. */
export function toRow({ shape }: z.ZodObject, cells: Readonly<Record<string, unknown>>): object {
  const keys = Object.entries(shape) as [string, z.ZodType][];
  return Object.fromEntries(
    keys.map(([key, schema]) => {
      const column = columnOf(key);
      if (isNotes(schema)) return [key, inBoth(cells.note_zh as string[], cells.note_en as string[])];
      if (bilingualExample(schema)) return [key, { zh: cells[`${column}_zh`], en: cells[`${column}_en`] }];
      return [key, cells[column]];
    }),
  );
}

/** The column in which the value stands that a path of a row leads to. */
export function columnAt([key = '', language]: readonly PropertyKey[], columns: readonly string[]): string {
  const column = key === 'notes' ? 'note' : columnOf(String(key));
  const wanted = [String(key), column, `${column}_${String(language ?? 'zh')}`, `${column}_zh`];
  return wanted.find(name => columns.includes(name)) ?? column;
}

/** `part_of` for `partOf`. */
export function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`);
}

function columnsOf(key: string, schema: z.ZodType): [string, z.ZodType][] {
  const column = columnOf(key);
  if (isNotes(schema)) return [noteColumn('zh'), noteColumn('en')];
  const both = bilingualExample(schema);
  if (!both) return [[column, cellOf(schema)]];
  return [
    [`${column}_zh`, like(filled, both.zh)],
    [`${column}_en`, like(filled, both.en)],
  ];
}

const noteColumn = (language: string): [string, z.ZodType] => [
  `note_${language}`,
  z.string().transform(cell => parts(cell, /\r\n?|\n/)),
];

function inBoth(zh: readonly string[], en: readonly string[]) {
  return zh.map((line, i) => ({ zh: line, en: en[i] ?? '' }));
}

function cellOf(schema: z.ZodType): z.ZodType {
  const example = schema.meta()?.examples as readonly unknown[] | undefined;
  const cell = valueIn(schema).pipe(schema as z.ZodType<unknown, unknown>);
  return example ? like(cell, cellText(example[0])) : cell;
}

/** What a cell would be in YAML; a list, a number and yes or no are told by what the key takes. */
function valueIn(schema: z.ZodType): z.ZodType<unknown, string> {
  const kind = bare(schema);
  if (kind instanceof z.ZodArray) return z.string().transform(written => parts(written, ';'));
  const empty = emptyOf(schema);
  const orEmpty = z.string().transform(written => (written === '' ? empty : written));
  if (kind instanceof z.ZodBoolean) return orEmpty.pipe(yesNo.nullish());
  return kind instanceof z.ZodNumber ? orEmpty.pipe(whole.nullish()) : orEmpty;
}

const yesNo = z.enum(['yes', 'no']).transform(answer => answer === 'yes');
const whole = z.string().regex(/^\d+$/, 'whole-number').transform(Number);

/** What an empty cell is: nothing, where the key may be left out or null; else a text of no length. */
function emptyOf(schema: z.ZodType): '' | null | undefined {
  if (schema.safeParse(undefined).success) return undefined;
  return schema.safeParse(null).success ? null : '';
}

function parts(cell: string, between: string | RegExp): string[] {
  return cell
    .split(between)
    .map(part => part.trim())
    .filter(Boolean);
}

function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.join(';');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function isNotes(schema: z.ZodType): boolean {
  const kind = bare(schema);
  return kind instanceof z.ZodArray && bilingualExample(kind.element as z.ZodType) !== null;
}

/** The schema without what says that it may be left out or null. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}
