import { CsvError, parse } from 'csv-parse/sync';
import type { Located } from './located.js';
import type { Problem } from './problems.js';

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Parses a CSV file of a plan: one object a row, keyed by the header. */
export function readCsv(file: string, text: string): Located | Problem[] {
  const rows = parseRows(file, text);
  if (!isRows(rows)) return rows;
  const [header, ...body] = rows;
  if (!header) return [{ code: 'syntax', reason: 'no header', file, line: 1, column: 1 }];
  const columns = header.record;
  const data = body.map(({ record }) => Object.fromEntries(columns.map((key, i) => [key, record[i]])));
  const locate = ([index, key]: readonly PropertyKey[]) => ({
    line: body[Number(index)]?.info.lines ?? header.info.lines,
    column: Math.max(columns.indexOf(String(key)), 0) + 1,
  });
  return { file, data, locate };
}

function isRows(rows: Row[] | Problem[]): rows is Row[] {
  return rows.every(row => 'record' in row);
}

function parseRows(file: string, text: string): Row[] | Problem[] {
  try {
    return parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as unknown as { lines?: number }).lines ?? 1);
    return [{ code: 'syntax', reason: error.message, file, line, column: 1 }];
  }
}
