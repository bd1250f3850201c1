import type { Catalogue } from '../catalogue/types.js';
import type { Finding } from '../checks/finding.js';
import { openMonth } from '../engine/as-of.js';
import { STATUSES, VERDICTS } from '../engine/status.js';
import { findingFix, findingMessage } from '../messages/findings.js';
import type { Words } from '../messages/words.js';
import { findingCounts } from './count-lines.js';
import type { FormatContext, Formatter } from './formats.js';
import { resultJson } from './json-results.js';
import { type Json, jsonText } from './json-text.js';
import type { Report } from './model.js';
import { cellAddress } from './place.js';

export const SCHEMA_VERSION = 1;

/** The contract that scripts rely on: data/schemas/report.schema.json. */
export const json = ((report: Report, { words }: Pick<FormatContext, 'words'>) =>
  jsonText({
    schemaVersion: SCHEMA_VERSION,
    kind: report.kind,
    plan: planJson(report.catalogue),
    asOf: report.asOf?.year ?? null,
    asOfMonth: report.asOf && openMonth(report.asOf),
    readings: [...report.readings],
    method: report.method,
    results: report.results.map(result => resultJson(result, words, report.catalogue.readings)),
    findings: report.findings.map(found => findingJson(found, words)),
    counts: countsJson(report),
    exitCode: report.exitCode,
  })) satisfies Formatter;

export function planJson({ plan }: Catalogue): Json {
  const { id, name, document, title, issued, firstYear, lastYear, baseYear, previousBaseYear } = plan;
  const years = { firstYear, lastYear, baseYear, previousBaseYear };
  return { id, name: name.zh, nameEn: name.en, document, title, issued, ...years };
}

export function findingJson(found: Finding, words: Words): Json {
  return {
    code: found.code,
    severity: found.severity,
    message: findingMessage(found, words),
    fix: findingFix(found, words),
    ...found.place,
    cell: cellAddress(found.place),
    related: found.related.map(({ file, sheet, line, column, text }) => ({
      file,
      sheet,
      line,
      column,
      text,
    })),
    relatedCount: found.relatedCount,
  };
}

export function countsJson({ results, findings, commitmentsWithoutData }: Report): Json {
  const tally = <K extends string>(keys: readonly K[], of: (key: K) => number): Json =>
    Object.fromEntries(keys.map(key => [key, of(key)]));
  return {
    results: results.length,
    statuses: tally(STATUSES, status => results.filter(r => r.status === status).length),
    verdicts: tally(VERDICTS, verdict => results.filter(r => r.verdict === verdict).length),
    findings: findingCounts(findings),
    commitmentsWithoutData,
  };
}
