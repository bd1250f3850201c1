import { z } from 'zod';

/**
 * The strict shapes of the plan files, as a person writes them. YAML gives the plan and its headline indicators,
 * CSV the rest; CSV cells are text, so the CSV schemas turn text into values.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case');
const decimal = z.string().regex(/^\d{1,24}(\.\d{1,12})?$/, 'decimal');
const year = z.int().min(1900).max(2200);
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const measure = z.enum(['flow', 'stock', 'rate', 'annual', 'milestone']);
const operator = z.enum(['>', '>=', '<', '<=', 'approx', 'range', 'done']);
const place = z.string().min(1);

export const planSchema = z.strictObject({
  id,
  name: text,
  document: z.string().min(1),
  title: z.string().min(1),
  issued: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date'),
  firstYear: year,
  lastYear: year,
  baseYear: year,
  previousBaseYear: year,
  approxFloor: decimal,
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
    base: z.string().nullable(),
    basePrinted: z.string().min(1),
    parent: id.nullable().default(null),
    partOf: id.nullable().default(null),
    reportedBy: z.enum(['city', 'district']),
    every: z.int().positive().nullable().default(null),
    due: year.optional(),
    pending: z.boolean().default(false),
    repeats: z.array(id).default([]),
    notes: z.array(text).default([]),
  }),
);
