import { CsvError, parse } from 'csv-parse/sync';
import { type Finding, finding } from '../checks/finding.js';
import { type Cell, isBlank, type Table } from './cells.js';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Splits CSV text into located cells. The first row that is not blank is the header. */
export function readCsv(file: string, text: string): Table | Finding {
  const rows = parseRows(file, text);
  if (!Array.isArray(rows)) return rows;
  const filled = rows.filter(row => row.some(cell => !isBlank(cell)));
  const [header, ...body] = filled;
  if (!header) return finding('empty-submission', { rows: 'none' }, { file });
  if (body.length === 0)
    return finding('empty-submission', { rows: 'header-only' }, { file, line: header[0]?.line ?? 1 });
  return { file, sheet: null, header, rows: body };
}

function parseRows(file: string, text: string): Cell[][] | Finding {
  const lines = text.replace(/\r\n?/gu, '\n');
  try {
    const rows = parse(lines, { info: true, relax_column_count: true }) as unknown as Row[];
    return rows.map(({ record }, i) => {
      const line = (rows[i - 1]?.info.lines ?? 0) + 1;
      return record.map((cell, column) => ({ file, sheet: null, line, column: column + 1, text: cell }));
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? openQuoteLine(lines) : lineOf(error);
    return finding('unreadable-file', { reason: 'csv', detail: error.code }, { file, line });
  }
}

function lineOf(error: CsvError): number | null {
  return (error as unknown as { lines?: number }).lines ?? null;
}

/** The line of the quote that is never closed: the last of an odd number. */
function openQuoteLine(text: string): number {
  const before = text.slice(0, text.lastIndexOf('"'));
  return before.split('\n').length;
}
