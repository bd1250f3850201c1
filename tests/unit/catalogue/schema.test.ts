import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  areaSchema,
  baselineSchema,
  commitmentSchema,
  indicatorsSchema,
  planSchema,
} from '../../../src/catalogue/schema.js';

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
  return [];
}

const KEYS = [
  ...keysOf(planSchema, 'plan'),
  ...keysOf(indicatorsSchema, 'indicators'),
  ...keysOf(commitmentSchema, 'commitments'),
  ...keysOf(baselineSchema, 'baseline'),
  ...keysOf(areaSchema, 'areas'),
];

/** Optional keys keep the example of what they hold. */
function exampleOf(schema: z.ZodType): unknown {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return [schema.meta()?.examples ?? inner.meta()?.examples ?? []].flat()[0];
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
    const words = /\.(measure|operator|implied|reported_by|bracketed|comparable|direction_open)$/;
    const mayBeEmpty = /\.(aliases|unit|note_zh|note_en|headings)$/;
    expect(without.filter(key => !words.test(key) && !mayBeEmpty.test(key))).toEqual([]);
  });
});
