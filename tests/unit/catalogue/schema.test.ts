import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cellsOf } from '../../../src/catalogue/cells.js';
import { planSchema, ROWS } from '../../../src/catalogue/schema.js';

/** Every key of a schema at any depth, with its own schema. */
function keysOf(schema: z.core.$ZodType, path: string): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]) => [
      [`${path}.${key}`, inner] as [string, z.ZodType],
      ...keysOf(inner, `${path}.${key}`),
    ]);
  }
  if (schema instanceof z.ZodArray) return keysOf(schema.element, path);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return keysOf(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return keysOf(schema.out, path);
  return [];
}

const CELLS = Object.entries(ROWS).map(
  ([table, row]) => [`${table}.csv`, z.strictObject(cellsOf(row))] as const,
);
const KEYS = [
  ...keysOf(planSchema, 'plan'),
  ...Object.entries(ROWS).flatMap(([table, row]) => keysOf(row, table)),
  ...CELLS.flatMap(([table, row]) => keysOf(row, table)),
];

/** Optional keys, and those that may be one line, keep the example of what they hold. */
function exampleOf(schema: z.ZodType): unknown {
  const outer = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const inner = outer instanceof z.ZodPipe ? (outer.out as z.ZodType) : outer;
  return [schema.meta()?.examples ?? outer.meta()?.examples ?? inner.meta()?.examples ?? []].flat()[0];
}

describe('the example of a key', () => {
  const examples = KEYS.map(([key, schema]) => [key, schema, exampleOf(schema)] as const).filter(
    ([, , example]) => example !== undefined,
  );

  it.each(examples)('%s may stand there', (_, schema, example) => {
    expect(schema.safeParse(example).error?.issues).toBeUndefined();
  });

  it('is there for every key that takes more than a few words', () => {
    const without = KEYS.filter(([, schema]) => exampleOf(schema) === undefined).map(([key]) => key);
    const words = /\.(measure|operator|implied|reported_?[bB]y|bracketed|comparable|direction_?[oO]pen)$/;
    const mayBeEmpty = /\.(note_zh|note_en|headings|extends)$/;
    expect(without.filter(key => !words.test(key) && !mayBeEmpty.test(key))).toEqual([]);
  });
});
