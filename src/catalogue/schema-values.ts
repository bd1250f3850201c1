import { z } from 'zod';
import type { Figure, Text } from './types.js';

/** The kinds of value that plan files hold. The message of a pattern is worded in `messages`. */

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case-id');
export const decimal = z.string().regex(/^\d{1,24}(\.\d{1,12})?$/, 'decimal');
/** More than 0, at most 1. */
export const share = z.string().regex(/^(0\.\d{0,11}[1-9]\d{0,11}|1(\.0{1,12})?)$/, 'share');
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date');
export const areaCode = z.string().regex(/^\d{6}$/, 'code');
export const year = z.int().min(1900).max(2200);
export const filled = z.string().min(1);
export const measure = z.enum(['flow', 'stock', 'rate', 'annual', 'milestone']);
export const operator = z.enum(['>', '>=', '<', '<=', 'approx', 'range', 'done']);
export const reportedBy = z.enum(['city', 'district']);
export const place = filled.meta({ examples: ['表1-2'] });

const FIGURE = /^(>=|<=|>|<)?(\d{1,24}(?:\.\d{1,12})?)$/;

/** A figure as text: `106.74`, `<4`, `>285`. */
export const figure = z
  .string()
  .regex(FIGURE, 'figure')
  .transform(written => {
    const [, sign, value] = FIGURE.exec(written) ?? [];
    return { operator: (sign ?? '=') as Figure['operator'], value: value ?? '' };
  });

/** With an example of what may stand there. */
export function like<T extends z.ZodType>(schema: T, example: unknown): T {
  return schema.meta({ examples: [example] });
}

/** The schemas of keys with values that may also be written as one line of text. */
const shorthands = new WeakSet<object>();

export function hasShorthand(schema: object): boolean {
  return shorthands.has(schema);
}

/** Keys with values, or one line of text that stands for them. */
export function orLine<T extends z.ZodType>(schema: T, meaning: (line: string) => unknown) {
  shorthands.add(schema);
  return z.preprocess(value => (typeof value === 'string' ? meaning(value) : value), schema);
}

const bilingual = new WeakMap<object, Text>();

/** The example of a text in both languages; null of any other schema. */
export function bilingualExample(schema: object): Text | null {
  return bilingual.get(schema) ?? null;
}

/** A text in both languages; one line of text is meant in both. */
export function named(zh: string, en: string) {
  const both = z.strictObject({
    zh: like(filled, zh),
    en: like(filled, en),
  });
  const schema = orLine(like(both, { zh, en }), line => ({ zh: line, en: line }));
  bilingual.set(schema, { zh, en });
  return schema;
}
