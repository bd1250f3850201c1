import type { BaselineRow, Catalogue, Choice, Indicator } from '../catalogue/types.js';
import { planJson, SCHEMA_VERSION } from './json.js';
import { type Json, jsonText } from './json-text.js';
import { decimalJson, figureJson } from './json-values.js';
import { historyJson } from './plan-history.js';

/** A whole plan, or what is left of it after a selection. */
export interface PlanView {
  readonly catalogue: Catalogue;
  readonly indicators: readonly Indicator[];
  readonly commitments: readonly Indicator[];
  readonly baseline: readonly BaselineRow[];
  readonly choices: readonly Choice[];
}

export function planShowJson(view: PlanView): string {
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    plan: planJson(view.catalogue),
    extends: historyJson(view.catalogue.extends),
    indicators: view.indicators.map(entry => entryJson(entry, view.catalogue)),
    baseline: view.baseline.map(baselineJson),
    commitments: view.commitments.map(entry => entryJson(entry, view.catalogue)),
    choices: view.choices.map(choiceJson),
  });
}

/** `annual` for what is owed every year, be it the target or a point on the way to it; else `biennial`, `once`. */
function frequencyOf({ every, measure, base }: Indicator): string {
  if (every === null) return measure === 'annual' && base !== null ? 'annual' : 'once';
  return every === 1 ? 'annual' : every === 2 ? 'biennial' : `every ${every} years`;
}

function entryJson(entry: Indicator, { overrides }: Catalogue): Json {
  return {
    id: entry.id,
    no: entry.no,
    place: entry.place,
    name: entry.name.zh,
    nameEn: entry.name.en,
    aliases: [...entry.aliases],
    group: entry.group?.zh ?? null,
    attribute: entry.attribute,
    measure: entry.measure,
    operator: entry.operator,
    operatorImplied: entry.implied,
    target: decimalJson(entry.target),
    targetHigh: decimalJson(entry.targetHigh),
    unit: entry.unit,
    printed: entry.printed,
    bracketed: entry.bracketed,
    base: figureJson(entry.base),
    basePrinted: entry.basePrinted,
    parent: entry.parent,
    partOf: entry.partOf,
    reportedBy: entry.reportedBy,
    frequency: frequencyOf(entry),
    due: entry.due,
    pending: entry.pending,
    repeats: [...entry.repeats],
    readings: overrides
      .filter(o => o.indicator === entry.id)
      .map(o => ({
        reading: o.reading,
        place: o.place,
        measure: o.measure ?? entry.measure,
        operator: o.operator ?? entry.operator,
        target: decimalJson(o.target ?? entry.target),
      })),
    notes: entry.notes.map(note => ({ ...note })),
  };
}

function baselineJson(row: BaselineRow): Json {
  return {
    id: row.id,
    no: row.no,
    place: row.place,
    name: row.name.zh,
    nameEn: row.name.en,
    measure: row.measure,
    operator: row.operator,
    operatorImplied: row.implied,
    target: decimalJson(row.target),
    unit: row.unit,
    printed: row.printed,
    bracketed: row.bracketed,
    base: figureJson(row.base),
    basePrinted: row.basePrinted,
    outcome: figureJson(row.outcome),
    outcomePrinted: row.outcomePrinted,
    partOf: null,
    frequency: 'once',
    continuedBy: row.continuedBy,
    comparable: row.comparable,
    directionOpen: row.directionOpen,
    notes: row.notes.map(note => ({ ...note })),
  };
}

function choiceJson(choice: Choice): Json {
  const { id, places, indicators, question, decision, reason } = choice;
  const texts = { question: { ...question }, decision: { ...decision }, reason: { ...reason } };
  return { id, places: [...places], indicators: [...indicators], ...texts };
}

/** The plans on board, each with its years and sizes. */
export function planListJson(catalogues: readonly Catalogue[], usual: string): string {
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    default: usual,
    plans: catalogues.map(catalogue => ({
      ...(planJson(catalogue) as { [key: string]: Json }),
      indicators: catalogue.indicators.length,
      commitments: catalogue.commitments.length,
      baseline: catalogue.baseline.length,
      areas: catalogue.areas.length,
      readings: catalogue.readings.map(({ id, name }) => ({ id, name: name.zh, nameEn: name.en })),
    })),
  });
}
