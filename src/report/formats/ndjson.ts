import { openMonth } from '../../engine/as-of.js';
import type { FormatContext, Formatter } from '../formats.js';
import { countsJson, findingJson, planJson, SCHEMA_VERSION } from '../json.js';
import { jsonLine } from '../json-line.js';
import { resultJson } from '../json-results.js';
import type { Json } from '../json-text.js';
import type { Report } from '../model.js';

/** One object a line, told apart by `type`; the contract is data/schemas/report-line.schema.json. */
export const ndjson = ((report: Report, { words }: Pick<FormatContext, 'words'>) => {
  const { findings, results, catalogue, exitCode } = report;
  const lines = [
    line('report', headJson(report)),
    ...findings.map(found => line('finding', findingJson(found, words))),
    ...results.map(r => line('result', resultJson(r, words, catalogue.readings))),
    line('summary', { counts: countsJson(report), exitCode }),
  ];
  return lines.join('');
}) satisfies Formatter;

function headJson({ kind, catalogue, asOf, readings, method }: Report): Json {
  return {
    schemaVersion: SCHEMA_VERSION,
    kind,
    plan: planJson(catalogue),
    asOf: asOf?.year ?? null,
    asOfMonth: asOf && openMonth(asOf),
    readings: [...readings],
    method,
  };
}

function line(type: string, fields: Json): string {
  return `${jsonLine({ type, ...(fields as { readonly [key: string]: Json }) })}\n`;
}
