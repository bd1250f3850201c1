import { z } from 'zod';
import type { Text } from '../catalogue/types.js';
import { FAIL_ON } from '../engine/exit-code.js';
import { METHODS } from '../engine/method.js';
import { ENCODING_WORDS } from '../intake/decode/encodings.js';
import { FORMAT_WORDS } from '../intake/tables/formats.js';
import { LANGUAGES } from '../messages/words.js';

/** `-` is standard input or output, which no file can promise. */
const path = z.string().regex(/^(?!-$)./su, 'path');
/** A folder may be named for its year. */
const input = z.union([path, z.int().min(0, 'path')], 'path');
const word = z.union([z.string().min(1), z.int()], 'text');
const time = z.union(
  [z.int().min(1000, 'time').max(9999, 'time'), z.string().regex(/^\d{4}(-(0?[1-9]|1[0-2]))?$/u, 'time')],
  'time',
);

/**
 * The strict shape of `plancheck.config.yaml`. A key with nothing behind it says nothing: it is there to be filled in.
 * @param formats what `-f` can be told
 */
export function configSchema(formats: readonly string[]) {
  const output = z.strictObject({ format: z.enum(formats), file: path.nullish() });
  return z.strictObject({
    inputs: z.array(input).nullish(),
    plan: z.string().min(1, 'plan').nullish(),
    allocation: path.nullish(),
    mapping: path.nullish(),
    asOf: time.nullish(),
    area: word.nullish(),
    readings: z.array(z.string().min(1)).nullish(),
    method: z.enum(METHODS).nullish(),
    failOn: z.enum(FAIL_ON).nullish(),
    strict: z.boolean().nullish(),
    commitments: z.boolean().nullish(),
    show: z.enum(['all', 'failures']).nullish(),
    lang: z.enum(LANGUAGES).nullish(),
    encoding: z.enum(ENCODING_WORDS).nullish(),
    inputFormat: z.enum(FORMAT_WORDS).nullish(),
    sheets: z.array(word).nullish(),
    outputs: z.array(output).nullish(),
  });
}

export type ConfigEntries = z.output<ReturnType<typeof configSchema>>;
export type ConfigKey = keyof ConfigEntries;

/** The same for editors, which show what each key is for. */
export function configJsonSchema(
  formats: readonly string[],
  described: Readonly<Record<ConfigKey, Text>>,
): object {
  const { properties = {}, ...rest } = z.toJSONSchema(configSchema(formats), { io: 'input' });
  const keys = Object.entries(properties).map(([key, schema]) => {
    const { zh, en } = described[key as ConfigKey];
    return [key, { description: `${zh}\n${en}`, ...(schema as object) }];
  });
  return {
    ...rest,
    $id: 'plancheck:config.schema.json',
    title: 'plancheck.config.yaml',
    properties: Object.fromEntries(keys),
  };
}
