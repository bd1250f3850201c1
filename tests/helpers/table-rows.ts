import { parse } from 'csv-parse/sync';

/** The rows of a table as texts, the names of its columns first. */
export type Texts = readonly string[];

/** The rows of a CSV file that a table of a database can hold. */
export function tableRows(csv: Buffer): readonly [header: Texts, ...rows: Texts[]] {
  const text = csv.toString('utf8').replace(/\r\n?/gu, '\n');
  const options = { bom: true, relax_column_count: true, relax_quotes: true };
  const [header = [], ...rows] = parse(text, options) as string[][];
  // A line break would give the rows below it other lines than those of the table.
  const isRow = (row: Texts) => row.some(cell => cell !== '') && !row.some(cell => cell.includes('\n'));
  return [header, ...rows.filter(row => row.length === header.length && isRow(row))];
}

/** The same in the order in which a database gives them: the label, the reporting unit, the figure, the rest. */
export function inByteOrder([header, ...rows]: ReturnType<typeof tableRows>): ReturnType<typeof tableRows> {
  const first = ['地区', '指标', '年份', '单位', '填报单位', '数值'];
  const names = [...first, ...header.filter(name => !first.includes(name))];
  const key = (row: Texts) => names.map(name => Buffer.from(row[header.indexOf(name)] ?? ''));
  const keyed = rows.map(row => ({ row, bytes: key(row) }));
  keyed.sort((a, b) => a.bytes.reduce((told, byte, i) => told || byte.compare(b.bytes[i] as Buffer), 0));
  return [header, ...keyed.map(({ row }) => row)];
}

export function csvOf(rows: readonly Texts[]): string {
  const cell = (text: string) => (/[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map(row => `${row.map(cell).join(',')}\n`).join('');
}

/** `insert into …` behind which these stand; an empty text is none. */
export function sqlValues(rows: readonly Texts[], literal: (text: string, column: number) => string): string {
  const value = (text: string, column: number) => (text === '' ? 'null' : literal(text, column));
  return rows.map(row => `(${row.map(value).join(', ')})`).join(',\n');
}

export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
