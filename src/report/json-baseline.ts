import type { Catalogue } from '../catalogue/types.js';
import type { BaselineResult } from '../engine/baseline.js';
import { rational } from '../engine/rational.js';
import { noteMessage } from '../messages/notes.js';
import type { Words } from '../messages/words.js';
import { findingCounts } from './count-lines.js';
import { findingJson, planJson, SCHEMA_VERSION } from './json.js';
import { type Json, jsonText } from './json-text.js';
import { decimalJson, figureJson, valueJson } from './json-values.js';
import type { BaselineReport } from './model.js';

/** The previous plan's table, judged; `years` holds what was submitted since, where a row goes on. */
export function baselineJson(report: BaselineReport, words: Words): string {
  const { catalogue, results, findings, exitCode } = report;
  const count = (status: string) => results.filter(r => r.status === status).length;
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    kind: 'baseline',
    plan: planJson(catalogue),
    asOf: catalogue.plan.baseYear,
    results: results.map(result => resultJson(result, catalogue, words)),
    findings: findings.map(found => findingJson(found, words)),
    counts: {
      results: results.length,
      statuses: { achieved: count('achieved'), missed: count('missed'), unknown: count('unknown') },
      findings: findingCounts(findings),
    },
    exitCode,
  });
}

function resultJson(r: BaselineResult, { plan, readings }: Catalogue, words: Words): Json {
  return {
    indicator: r.row.id,
    no: r.row.no,
    place: r.row.place,
    name: r.row.name.zh,
    nameEn: r.row.name.en,
    unit: r.row.unit,
    measure: r.row.measure,
    year: plan.baseYear,
    status: r.status,
    verdict: r.verdict,
    base: valueJson(r.base),
    actual: valueJson(r.actual),
    operator: r.row.operator,
    operatorImplied: r.row.implied,
    target: rational(r.row.target),
    printed: { base: r.row.basePrinted, target: r.row.printed, outcome: r.row.outcomePrinted },
    completion: valueJson(r.completion),
    changeOnBase: valueJson(r.changeOnBase),
    continuedBy: r.row.continuedBy,
    comparable: r.row.comparable,
    years: besideJson(r),
    notes: r.notes.map(note => ({ code: note.code, message: noteMessage(note, words, readings) })),
  };
}

function besideJson({ beside }: BaselineResult): Json {
  if (!beside) return null;
  const { indicator, years } = beside;
  return {
    indicator: indicator.id,
    base: figureJson(indicator.base),
    target: decimalJson(indicator.target),
    values: years.map(({ year, value }) => ({ year, value: valueJson(value) })),
  };
}
