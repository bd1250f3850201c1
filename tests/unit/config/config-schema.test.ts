import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema, configSchema } from '../../../src/config/config-schema.js';
import { CONFIG_KEYS } from '../../../src/messages/config-keys.js';
import { FORMAT_NAMES } from '../../../src/report/formats.js';
import { HOME } from '../../helpers/fake-io.js';
import { scenarios } from '../../helpers/scenario.js';

const published = JSON.parse(readFileSync(join(HOME, 'data/schemas/config.schema.json'), 'utf8'));
const fits = new Ajv2020({ allErrors: true }).compile(published);
const accepts = (text: string) => configSchema(FORMAT_NAMES).safeParse(parse(text)).success;

describe('data/schemas/config.schema.json', () => {
  test('says what the program accepts; node scripts/make-config-schema.js writes it', () => {
    expect(published).toEqual(configJsonSchema(FORMAT_NAMES, CONFIG_KEYS));
  });

  test('says of every key in both languages what it is for', () => {
    for (const { description } of Object.values(published.properties) as { description: string }[]) {
      expect(description).toMatch(/^.*\p{Script=Han}.*\n[A-Z][^\p{Script=Han}]*\.$/u);
    }
  });

  const FULL = `
    inputs: [填报, "补报/*.csv"]
    plan: wuhan-hrss-14fyp
    allocation: 分解.csv
    mapping: 映射.yaml
    asOf: 2023
    area: 420102
    readings: [text]
    failOn: binding
    strict: false
    commitments: true
    show: failures
    lang: zh
    encoding: gbk
    inputFormat: xlsx
    sheets: [2023, 汇总]
    outputs: [{ format: json, file: a.json }, { format: table }]
  `;
  test.each([
    ['every key', FULL, true],
    ['a key to be filled in', 'area:', true],
    ['a month', 'asOf: 2023-09', true],
    ['a month that is none', 'asOf: 2023-13', false],
    ['no year', 'asOf: 23', false],
    ['a key that is none', 'input: [a]', false],
    ['a key of another that is none', 'outputs: [{ format: json, path: a }]', false],
    ['an output without a format', 'outputs: [{ file: a }]', false],
    ['a format that is none', 'outputs: [{ format: jsonn }]', false],
    ['a folder named for its year', 'inputs: [2023]', true],
    ['a list in a list', 'inputs: [[a]]', false],
    ['text for a list', 'inputs: a.csv', false],
    ['text for yes or no', 'strict: "true"', false],
    ['standard input', 'inputs: ["-"]', false],
    ['standard output by name', 'outputs: [{ format: json, file: "-" }]', false],
    ['a file without a name', 'mapping: ""', false],
  ])('%s: what an editor says is what the program says', (_, text, expected) => {
    expect([fits(parse(text)), accepts(text)]).toEqual([expected, expected]);
  });

  test.each(scenarios().filter(({ name }) => name.startsWith('config-')))(
    'agrees with the program in scenario $name',
    ({ folder, scenario }) => {
      const root = folder.slice(0, scenario.cwd === undefined ? undefined : -scenario.cwd.length);
      let content: unknown;
      try {
        content = parse(readFileSync(join(root, 'plancheck.config.yaml'), 'utf8'));
      } catch {
        return;
      }
      expect(fits(content)).toBe(configSchema(FORMAT_NAMES).safeParse(content).success);
    },
  );
});
