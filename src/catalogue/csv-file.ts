import { CsvError, parse } from 'csv-parse/sync';
import type { Located } from './located.js';
import type { Problem } from './problems.js';

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Parses a CSV file of a plan: one object a row, keyed by the header; or everything that is wrong with its form. */
export function readCsv(file: string, text: string): Located | Problem[] {
  const rows = parseRows(file, text);
  if (!isRows(rows)) return rows;
  const [header, ...body] = rows;
  if (!header) return [malformed(file, 1, 'no header')];
  const columns = header.record;
  const problems = [...repeatedColumns(file, header), ...raggedRows(file, columns, body)];
  if (problems.length > 0) return problems;
  const data = body.map(({ record }) => Object.fromEntries(columns.map((key, i) => [key, record[i]])));
  const locate = ([index, key]: readonly PropertyKey[]) => ({
    line: body[Number(index)]?.info.lines ?? header.info.lines,
    column: Math.max(columns.indexOf(String(key)), 0) + 1,
  });
  const locateKey = (path: readonly PropertyKey[]) => ({ ...locate(path), line: header.info.lines });
  return { file, data, locate, locateKey };
}

function isRows(rows: Row[] | Problem[]): rows is Row[] {
  return rows.every(row => 'record' in row);
}

function parseRows(file: string, text: string): Row[] | Problem[] {
  try {
    const options = { info: true, skip_empty_lines: true, relax_column_count: true } as const;
    return parse(text, options) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [malformed(file, Number((error as unknown as { lines?: number }).lines ?? 1), error.message)];
  }
}

function repeatedColumns(file: string, { record, info }: Row): Problem[] {
  const repeated = record.filter((name, i) => record.indexOf(name) < i);
  return repeated.map(name => malformed(file, info.lines, `column ${name} twice`));
}

function raggedRows(file: string, { length }: readonly string[], rows: readonly Row[]): Problem[] {
  return rows
    .filter(({ record }) => record.length !== length)
    .map(({ record, info }) => malformed(file, info.lines, `${record.length} cells, expected ${length}`));
}

function malformed(file: string, line: number, reason: string): Problem {
  return { code: 'syntax', reason, file, line, column: 1 };
}
