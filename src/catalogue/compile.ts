import type { z } from 'zod';
import { readCsv } from './csv-file.js';
import { check, type Located } from './located.js';
import { CatalogueError, type Problem } from './problems.js';
import { crossCheck } from './references.js';
import { areaSchema, baselineSchema, commitmentSchema, indicatorsSchema, planSchema } from './schema.js';
import type { Area, BaselineRow, Catalogue, Indicator, Text } from './types.js';
import { readYaml } from './yaml-file.js';

/** The files of a plan folder, by what they hold. */
export const PLAN_FILES = {
  plan: 'plan.yaml',
  indicators: 'indicators.yaml',
  commitments: 'commitments.csv',
  baseline: 'baseline.csv',
  areas: 'areas.csv',
} as const;

export type PlanTexts = Readonly<Record<string, string>>;

/** Where an entry of the catalogue stands in its file. */
export interface Entries {
  readonly [file: string]: Located | undefined;
}

/** The catalogue of a plan folder. @throws CatalogueError with every problem of every file. */
export function compile(texts: PlanTexts): Catalogue {
  const { catalogue, problems } = tryCompile(texts);
  if (!catalogue) throw new CatalogueError(problems);
  return catalogue;
}

export interface Compiled {
  readonly catalogue: Catalogue | null;
  readonly problems: readonly Problem[];
}

/**
 * Turns the texts of a plan folder into one frozen catalogue, or lists every problem of every file.
 * @param texts file name -> text.
 */
export function tryCompile(texts: PlanTexts): Compiled {
  const problems: Problem[] = [];
  const entries: Record<string, Located> = {};
  const read = <T extends z.ZodType>(file: string, schema: T): z.output<T> | null => {
    const located = locate(file, texts[file]);
    if (Array.isArray(located)) {
      problems.push(...located);
      return null;
    }
    entries[file] = located as Located;
    const checked = check(located as Located, schema);
    problems.push(...checked.problems);
    return checked.data;
  };
  const plan = read(PLAN_FILES.plan, planSchema);
  const indicators = read(PLAN_FILES.indicators, indicatorsSchema);
  const commitments = read(PLAN_FILES.commitments, commitmentSchema.array());
  const baseline = read(PLAN_FILES.baseline, baselineSchema.array());
  const areas = read(PLAN_FILES.areas, areaSchema.array());
  if (!plan || !indicators || !commitments || !baseline || !areas) return { catalogue: null, problems };
  const { readings, choices, ...identity } = plan;
  const catalogue: Catalogue = {
    plan: identity,
    indicators: indicators.map(entry => ({ ...entry, due: entry.due ?? plan.lastYear })),
    commitments: commitments.map(toCommitment),
    baseline: baseline.map(toBaselineRow),
    areas: areas.map(toArea),
    readings: readings.map(({ id, name }) => ({ id, name })),
    overrides: readings.flatMap(({ id, overrides }) =>
      overrides.map(o => withoutUndefined({ reading: id, ...o })),
    ),
    choices,
  };
  problems.push(...crossCheck(catalogue, entries));
  return problems.length > 0 ? { catalogue: null, problems } : { catalogue: deepFreeze(catalogue), problems };
}

function locate(file: string, text: string | undefined): Located | Problem[] {
  if (text === undefined) return [{ code: 'file-missing', file, line: 1, column: 1 }];
  return file.endsWith('.yaml') ? readYaml(file, text) : readCsv(file, text);
}

function toCommitment(row: z.output<typeof commitmentSchema>): Indicator {
  return {
    id: row.id,
    no: null,
    place: row.place,
    name: { zh: row.name_zh, en: row.name_en },
    aliases: row.aliases,
    unit: row.unit,
    measure: row.measure,
    attribute: 'commitment',
    operator: row.operator,
    implied: row.implied,
    target: row.target,
    targetHigh: row.target_high,
    printed: row.printed,
    bracketed: false,
    base: row.base,
    basePrinted: null,
    parent: row.part_of,
    partOf: row.part_of,
    reportedBy: row.reported_by,
    every: row.every,
    due: row.due,
    pending: false,
    group: null,
    repeats: row.repeats,
    notes: notes(row.note_zh, row.note_en),
  };
}

function toBaselineRow(row: z.output<typeof baselineSchema>): BaselineRow {
  return {
    id: row.id,
    no: row.no,
    place: row.place,
    name: { zh: row.name_zh, en: row.name_en },
    unit: row.unit,
    measure: row.measure,
    operator: row.operator,
    implied: row.implied,
    base: row.base,
    basePrinted: row.base_printed,
    target: row.target,
    printed: row.printed,
    outcome: row.outcome,
    outcomePrinted: row.outcome_printed,
    bracketed: row.bracketed,
    continuedBy: row.continued_by,
    comparable: row.comparable,
    directionOpen: row.direction_open,
    notes: notes(row.note_zh, row.note_en),
  };
}

function toArea(row: z.output<typeof areaSchema>): Area {
  const { id, code, name_zh, name_en, aliases, parent } = row;
  return { id, code, name: { zh: name_zh, en: name_en }, aliases, parent };
}

function notes(zh: string, en: string): Text[] {
  return zh === '' ? [] : [{ zh, en }];
}

/** Drops the keys whose value is undefined. */
function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
