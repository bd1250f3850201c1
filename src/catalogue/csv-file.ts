import { CsvError, parse } from 'csv-parse/sync';
import type { Located } from './located.js';
import type { Problem } from './problems.js';

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Rows of a CSV file, each an object by its columns. */
export interface LocatedTable extends Located {
  readonly columns: readonly string[];
}

/** Parses a CSV file of a plan: one object a row, keyed by the header; or everything that is wrong with its form. */
export function readCsv(file: string, text: string): LocatedTable | Problem[] {
  const rows = parseRows(file, text);
  if (!isRows(rows)) return rows;
  const [header, ...body] = rows;
  if (!header) return [{ code: 'no-header', file, line: 1, column: 1 }];
  const columns = header.record;
  const problems = [...repeatedColumns(file, header), ...raggedRows(file, columns, body)];
  if (problems.length > 0) return problems;
  const data = body.map(({ record }) => Object.fromEntries(columns.map((key, i) => [key, record[i]])));
  const locate = ([index, key]: readonly PropertyKey[]) => ({
    line: body[Number(index)]?.info.lines ?? header.info.lines,
    column: Math.max(columns.indexOf(String(key)), 0) + 1,
  });
  const locateKey = (path: readonly PropertyKey[]) => ({ ...locate(path), line: header.info.lines });
  return { file, data, columns, locate, locateKey };
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
    const { lines = 1 } = error as unknown as { lines?: number };
    return [{ code: 'syntax', reason: error.code, file, line: lines, column: 1 }];
  }
}

function repeatedColumns(file: string, { record, info }: Row): Problem[] {
  return record.flatMap((column, i): Problem[] =>
    record.indexOf(column) < i
      ? [{ code: 'column-twice', name: column, file, line: info.lines, column: i + 1 }]
      : [],
  );
}

function raggedRows(file: string, { length }: readonly string[], rows: readonly Row[]): Problem[] {
  return rows
    .filter(({ record }) => record.length !== length)
    .map(({ record, info }) => ({
      code: 'ragged-row',
      cells: record.length,
      expected: length,
      file,
      line: info.lines,
      column: 1,
    }));
}
