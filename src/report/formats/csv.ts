import { writeCsv } from 'hucre/csv';
import { csvFinding, csvHeads, csvResult } from '../csv-columns.js';
import type { FormatContext, Formatter } from '../formats.js';
import { harmless } from '../harmless-cell.js';
import type { Report } from '../model.js';

/**
 * One table of findings and results for a spreadsheet: UTF-8 with a byte order mark, without which Excel takes it for
 * something else, and CR LF (RFC 4180). With `show: 'failures'` it has the failing results alone, as the table does.
 */
export const csv = ((report: Report, context: FormatContext) => {
  const { words, show } = context;
  const codes = new Map(report.catalogue.areas.map(({ id, code }) => [id, code ?? ''] as const));
  const rows = [
    csvHeads(words),
    ...report.findings.map(found => csvFinding(found, words, codes)),
    ...report.results.filter(r => show === 'all' || r.verdict === 'fail').map(r => csvResult(r, context)),
  ];
  return `${writeCsv(
    rows.map(row => row.map(harmless)),
    { bom: true },
  )}\r\n`;
}) satisfies Formatter;
