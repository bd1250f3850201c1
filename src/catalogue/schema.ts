import { z } from 'zod';
import type { Figure } from './types.js';

/**
 * The strict shapes of the plan files, as a person writes them. YAML gives the plan and its headline indicators,
 * CSV the rest; a CSV cell is text, and its schema turns it into the value it stands for.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case-id');
const decimal = z.string().regex(/^\d{1,24}(\.\d{1,12})?$/, 'decimal');
const year = z.int().min(1900).max(2200);
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const measure = z.enum(['flow', 'stock', 'rate', 'annual', 'milestone']);
const operator = z.enum(['>', '>=', '<', '<=', 'approx', 'range', 'done']);
const reportedBy = z.enum(['city', 'district']);
const place = z.string().min(1);

const FIGURE = /^(>=|<=|>|<)?(\d{1,24}(?:\.\d{1,12})?)$/;

/** A figure as text: `106.74`, `<4`, `>285`. */
const figure = z
  .string()
  .regex(FIGURE, 'figure')
  .transform(written => {
    const [, sign, value] = FIGURE.exec(written) ?? [];
    return { operator: (sign ?? '=') as Figure['operator'], value: value ?? '' };
  });

export const planSchema = z.strictObject({
  id,
  name: text,
  document: z.string().min(1),
  title: z.string().min(1),
  issued: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date'),
  firstYear: year,
  lastYear: year,
  baseYear: year,
  previousBaseYear: year.nullable().default(null),
  periodNames: z.array(z.string().min(1)).default([]),
  approxFloor: decimal,
  headings: z.array(z.strictObject({ place, name: text })).default([]),
  readings: z.array(
    z.strictObject({
      id,
      name: text,
      overrides: z.array(
        z.strictObject({
          indicator: id,
          place,
          measure: measure.optional(),
          operator: operator.optional(),
          target: decimal.optional(),
        }),
      ),
    }),
  ),
  choices: z.array(
    z.strictObject({
      id,
      places: z.array(place).min(1),
      indicators: z.array(id),
      question: text,
      decision: text,
      reason: text,
    }),
  ),
});

export const indicatorsSchema = z.array(
  z.strictObject({
    id,
    no: z.int().positive(),
    place,
    group: text,
    name: text,
    aliases: z.array(z.string().min(1)),
    unit: z.string().min(1),
    measure,
    attribute: z.enum(['binding', 'anticipatory']),
    operator,
    implied: z.boolean(),
    target: decimal.nullable(),
    targetHigh: decimal.nullable().default(null),
    printed: z.string().min(1),
    bracketed: z.boolean(),
    base: figure.nullable(),
    basePrinted: z.string().min(1),
    parent: id.nullable().default(null),
    partOf: id.nullable().default(null),
    reportedBy,
    every: z.int().positive().nullable().default(null),
    due: year.optional(),
    pending: z.boolean().default(false),
    repeats: z.array(id).default([]),
    notes: z.array(text).default([]),
  }),
);

/** An empty cell is null; anything else must fit. */
const orNull = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .transform(cell => (cell === '' ? null : cell))
    .pipe(schema.nullable());
const yesNo = z.enum(['yes', 'no']).transform(answer => answer === 'yes');
const list = z.string().transform(cell =>
  cell
    .split(';')
    .map(part => part.trim())
    .filter(Boolean),
);
const whole = z.string().regex(/^\d+$/, 'whole-number').transform(Number);

export const commitmentSchema = z.strictObject({
  id,
  seed: z.string().min(1),
  place,
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  aliases: list,
  unit: z.string(),
  measure,
  operator,
  implied: yesNo,
  target: orNull(decimal),
  target_high: orNull(decimal),
  printed: z.string().min(1),
  base: orNull(figure),
  reported_by: reportedBy,
  every: orNull(whole),
  due: whole.pipe(year),
  part_of: orNull(id),
  repeats: list.pipe(z.array(id)),
  note_zh: z.string(),
  note_en: z.string(),
});

export const baselineSchema = z.strictObject({
  id,
  no: whole,
  place,
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  unit: z.string(),
  measure,
  operator,
  implied: yesNo,
  base_printed: z.string().min(1),
  base: orNull(figure),
  printed: z.string().min(1),
  target: decimal,
  outcome_printed: z.string().min(1),
  outcome: orNull(figure),
  bracketed: yesNo,
  continued_by: orNull(id),
  comparable: yesNo,
  direction_open: yesNo,
  note_zh: z.string(),
  note_en: z.string(),
});

export const areaSchema = z.strictObject({
  id,
  code: orNull(z.string().regex(/^\d{6}$/, 'code')),
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  aliases: list,
  parent: orNull(id),
});
