import type { Reading } from '../catalogue/types.js';
import type { YearValue } from '../engine/accumulate.js';
import type { Assessment } from '../engine/method.js';
import type { Alternative, Result } from '../engine/result.js';
import { REASON_MESSAGES } from '../messages/methods.js';
import { noteMessage } from '../messages/notes.js';
import type { Words } from '../messages/words.js';
import type { Json } from './json-text.js';
import { figureJson, valueJson } from './json-values.js';
import { isFinal } from './marks.js';

/** A result with every number its status rests on. */
export function resultJson(r: Result, words: Words, readings: readonly Reading[]): Json {
  return {
    indicator: r.indicator.id,
    no: r.indicator.no,
    place: r.indicator.place,
    name: r.indicator.name.zh,
    nameEn: r.indicator.name.en,
    area: r.area.name.zh,
    areaEn: r.area.name.en,
    areaId: r.area.id,
    areaCode: r.area.code,
    year: r.year,
    asOfMonth: r.month,
    unit: r.indicator.unit,
    measure: r.measure,
    attribute: r.indicator.attribute,
    status: r.status,
    verdict: r.verdict,
    actual: valueJson(r.actual),
    origin: r.origin,
    operator: r.operator,
    target: r.target,
    targetHigh: r.targetHigh,
    threshold: r.threshold,
    printed: r.indicator.printed,
    path: r.mode,
    base: valueJson(r.base),
    required: r.required,
    requiredOperator: r.requiredComparison,
    gap: valueJson(r.gap),
    completion: valueJson(r.completion),
    progress: r.progress,
    schedule: r.schedule,
    assessment: r.assessment && assessmentJson(r.assessment, words),
    forecast: valueJson(r.forecast),
    neededPerYear: r.neededPerYear,
    ownBase: valueJson(r.ownBase),
    changeOnYear: valueJson(r.changeOnYear),
    changeOnBase: valueJson(r.changeOnBase),
    mean: r.mean,
    yearsMet: r.yearsMet && { ...r.yearsMet },
    shareOfCity: r.shareOfCity,
    values: r.series.map(yearJson),
    course: r.course.map(({ year, value, required }) => ({ year, value: valueJson(value), required })),
    previous: previousJson(r),
    alternatives: r.alternatives.map(alternativeJson),
    notes: r.notes.map(note => ({
      code: note.code,
      message: noteMessage(note, words, readings, isFinal(r)),
    })),
  };
}

function assessmentJson(a: Assessment, { lang }: Words): Json {
  const { method, target, elapsed, years, actualGrowth, requiredGrowth, ratio, band, reason } = a;
  return {
    method,
    base: valueJson(a.base),
    value: valueJson(a.value),
    target,
    elapsed,
    years,
    actualGrowth,
    requiredGrowth,
    ratio,
    band,
    reason: reason && { code: reason, message: REASON_MESSAGES[reason][lang] },
  };
}

function yearJson({ year, rolled }: YearValue): Json {
  const { ratio } = rolled;
  return {
    year,
    value: valueJson(rolled.value),
    origin: rolled.origin,
    numerator: ratio?.numerator ?? null,
    denominator: ratio?.denominator ?? null,
    missingAreas: [...rolled.missingAreas],
    sources: rolled.sources.map(({ file, sheet, line, column, text }) => ({
      file,
      sheet,
      line,
      column,
      text,
    })),
    sourceCount: rolled.sourceCount,
  };
}

function previousJson({ previous }: Result): Json {
  return previous.map(row => ({
    id: row.id,
    place: row.place,
    name: row.name.zh,
    nameEn: row.name.en,
    comparable: row.comparable,
    base: figureJson(row.base),
    target: row.printed,
    outcome: figureJson(row.outcome),
  }));
}

function alternativeJson(a: Alternative): Json {
  return {
    reading: a.reading,
    place: a.place,
    measure: a.measure,
    operator: a.operator,
    target: a.target,
    actual: valueJson(a.actual),
    required: a.required,
    status: a.status,
  };
}
