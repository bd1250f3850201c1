import type { Area, Indicator } from '../catalogue/types.js';
import type { FigureChange } from '../diff/figure-diff.js';
import type { VerdictChange } from '../diff/verdict-diff.js';
import { openMonth } from '../engine/as-of.js';
import { entriesById } from '../engine/lookup.js';
import { givenValue, type Observation, reports } from '../engine/observation.js';
import type { Result } from '../engine/result.js';
import { WHOLE_PLAN } from '../engine/whole-plan.js';
import type { Words } from '../messages/words.js';
import { figureCounts, findingCounts } from './count-lines.js';
import { findingJson, planJson, SCHEMA_VERSION } from './json.js';
import { type Json, jsonText } from './json-text.js';
import { valueJson } from './json-values.js';
import type { DiffReport, DiffSide } from './model.js';

/** The contract that scripts rely on: data/schemas/diff.schema.json. */
export function diffJson(report: DiffReport, words: Words): string {
  const { old, new: newer, verdicts, errors, exitCode } = report;
  const { catalogue, asOf, readings } = newer.report;
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    kind: 'diff',
    plan: planJson(catalogue),
    asOf: asOf?.year ?? null,
    asOfMonth: asOf && openMonth(asOf),
    readings: [...readings],
    old: sideJson(old),
    new: sideJson(newer),
    figures: figuresJson(report),
    verdicts: verdicts.changes.listed.map(verdictJson),
    newErrors: errors.added.listed.map(found => findingJson(found, words)),
    counts: countsJson(report),
    exitCode,
  });
}

function sideJson({ files, latestYear, report }: DiffSide): Json {
  const { exitCode, findings } = report;
  return { files: [...files], latestYear, findings: findingCounts(findings), exitCode };
}

function figuresJson({ figures, new: { report } }: DiffReport): Json {
  const { changed, removed, added } = figures;
  const entries = entriesById(report.catalogue);
  const areas = new Map(report.catalogue.areas.map(area => [area.id, area] as const));
  // What is read has been found in the catalogue.
  const toJson = (change: FigureChange) =>
    changeJson(change, entries.get(change.key.indicator) as Indicator, areas.get(change.key.area) as Area);
  return {
    changed: changed.listed.map(toJson),
    removed: removed.listed.map(toJson),
    added: added.listed.map(toJson),
  };
}

function changeJson(change: FigureChange, indicator: Indicator, area: Area): Json {
  return {
    ...subject(indicator, area),
    year: change.key.year === WHOLE_PLAN ? null : change.key.year,
    reporter: change.key.reporter,
    old: cellJson(change.before),
    new: cellJson(change.after),
    difference: change.difference,
    percent: change.percent,
    partsOnly: change.isOfPartsAlone,
    restated: change.isRestated,
  };
}

function subject(indicator: Indicator, area: Area): { [key: string]: Json } {
  return {
    indicator: indicator.id,
    no: indicator.no,
    name: indicator.name.zh,
    nameEn: indicator.name.en,
    area: area.name.zh,
    areaEn: area.name.en,
    areaId: area.id,
    areaCode: area.code,
    unit: indicator.unit,
  };
}

/** Null where there is no cell; a cell may say that nothing is reported, or what nobody can read. */
function cellJson(figure: Observation | null): Json {
  if (figure === null) return null;
  const { source, ratio, value } = figure;
  const { file, sheet, line, column, text } = source;
  return {
    value: valueJson(givenValue(figure)),
    reported: reports(figure),
    readable: value.kind !== 'unreadable',
    numerator: ratio?.numerator ?? null,
    denominator: ratio?.denominator ?? null,
    source: { file, sheet, line, column, text },
  };
}

function verdictJson({ indicator, area, turn, before, after }: VerdictChange): Json {
  const { attribute } = indicator;
  return { ...subject(indicator, area), attribute, turn, old: resultJson(before), new: resultJson(after) };
}

function resultJson(result: Result | null): Json {
  if (result === null) return null;
  const { status, verdict, actual, origin, target, required } = result;
  return { status, verdict, actual: valueJson(actual), origin, target, required };
}

function countsJson({ figures, verdicts, errors }: DiffReport): Json {
  const { counts, unchanged, commitmentsWithoutData } = verdicts;
  return {
    figures: { ...figureCounts(figures) },
    verdicts: { ...counts, unchanged, commitmentsWithoutData },
    errors: { new: errors.added.total, gone: errors.gone },
  };
}
