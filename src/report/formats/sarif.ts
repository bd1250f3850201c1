import packageJson from '../../../package.json' with { type: 'json' };
import { NOWHERE, type Place } from '../../checks/finding.js';
import { openMonth } from '../../engine/as-of.js';
import type { Formatter, ReportContext } from '../formats.js';
import { countsJson, planJson } from '../json.js';
import { type Json, jsonText } from '../json-text.js';
import { lastCells } from '../last-cells.js';
import type { Report } from '../model.js';
import { meaningOf } from '../outcome.js';
import { findingKey, fingerprints, resultKey } from '../sarif-fingerprint.js';
import { sarifFinding, sarifResult } from '../sarif-results.js';
import { ruleIds, ruleJson } from '../sarif-rules.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0: a result for every finding, then for every indicator judged, its figures in `properties`. */
export const sarif = ((report: Report, context: ReportContext) =>
  jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [runJson(report, context)],
  })) satisfies Formatter;

function runJson(report: Report, context: ReportContext): Json {
  const { lang } = context.words;
  const rules = ruleIds(report);
  return {
    tool: {
      driver: {
        name: packageJson.name,
        version: packageJson.version,
        language: lang,
        rules: rules.map(id => ruleJson(id, lang)),
      },
    },
    language: lang,
    columnKind: 'utf16CodeUnits',
    invocations: [invocationJson(report, context)],
    results: resultsJson(report, context, rules),
    properties: propertiesJson(report),
  };
}

function invocationJson(report: Report, { words, timestamp }: ReportContext): Json {
  return {
    executionSuccessful: true,
    exitCode: report.exitCode,
    exitCodeDescription: words.text(meaningOf(report)),
    ...(timestamp === null ? {} : { endTimeUtc: timestamp }),
  };
}

function resultsJson(report: Report, context: ReportContext, rules: readonly string[]): Json {
  const { findings, results } = report;
  const elsewhere = firstFile(report);
  const all = [
    ...findings.map(found => sarifFinding(found, context.words, elsewhere)),
    ...results.map(r => sarifResult(r, context, elsewhere)),
  ];
  const prints = fingerprints([...findings.map(findingKey), ...results.map(resultKey)]);
  return all.map((fields, i) => ({
    ...fields,
    ruleIndex: rules.indexOf(String(fields.ruleId)),
    partialFingerprints: { 'plancheck/v1': prints[i] ?? '' },
  }));
}

/**
 * Where to put what concerns the submission as a whole: the first file that the report names, since services refuse
 * a log in which a result has no place.
 */
function firstFile({ findings, results }: Report): Place {
  const read = results.flatMap(r => lastCells(r).cells);
  const file = [...findings.map(({ place }) => place), ...read].find(place => place.file !== null)?.file;
  return { ...NOWHERE, file: file ?? null };
}

function propertiesJson(report: Report): Json {
  const { kind, catalogue, asOf, readings } = report;
  return {
    kind,
    plan: planJson(catalogue),
    asOf: asOf?.year ?? null,
    asOfMonth: asOf && openMonth(asOf),
    readings: [...readings],
    counts: countsJson(report),
  };
}
