import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../../src/catalogue/compile.js';
import type { Part } from '../../../src/catalogue/where.js';
import { planSchemaOf } from '../../../src/report/plan-schema.js';
import { edited, type File, TEXTS } from '../../helpers/catalogue-texts.js';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { type Table, toYaml } from '../../helpers/plan-forms.js';

const PARTS: readonly Part[] = ['plan', 'indicators', 'commitments', 'baseline', 'areas'];
const SCHEMAS = join(HOME, 'data/schemas');
const published = (part: Part) => JSON.parse(readFileSync(join(SCHEMAS, `${part}.schema.json`), 'utf8'));
const VALIDATORS = new Map(PARTS.map(part => [part, new Ajv({ allErrors: true }).compile(published(part))]));
const fits = (part: Part, yaml: string) => VALIDATORS.get(part)?.(parse(yaml)) ?? false;

const BOARD = join(HOME, 'data/plans');
const FOLDERS = [
  join(HOME, 'examples/plan'),
  ...readdirSync(BOARD, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(BOARD, entry.name)),
];
const written = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

interface Key {
  readonly description?: unknown;
  readonly examples?: unknown;
}

/** Every key of a JSON Schema but `zh` and `en`. */
function keys(node: unknown): [string, Key][] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {} } = node as { properties?: Record<string, Key> };
  const own = Object.keys(properties).join() === 'zh,en' ? {} : properties;
  return [...Object.entries(own), ...Object.values(node).flatMap(keys)];
}

describe.each(PARTS)('data/schemas/%s.schema.json', part => {
  test('is what the program accepts; node scripts/make-plan-schemas.js writes it', () => {
    expect(published(part)).toEqual(JSON.parse(JSON.stringify(planSchemaOf(part, ['zh', 'en']))));
  });

  test('says of every key in both languages what it is for', () => {
    const all = keys(published(part));
    expect(all.length).toBeGreaterThanOrEqual(5);
    for (const [key, { description }] of all)
      expect(description, key).toMatch(/^.*\p{Script=Han}.*\n\w.*\.$/u);
  });

  test('has an example of every key that takes more than a few words or yes and no', () => {
    const words = /"enum"|"type":"boolean"|"anyOf":\[\{"enum"/u;
    const bare = keys(published(part)).filter(([, node]) => !words.test(JSON.stringify(node)));
    for (const [key, { examples }] of bare)
      if (key !== 'headings' && key !== 'extends') expect(examples, key).toHaveLength(1);
  });

  test('is printed by plan schema, explained in one language', async () => {
    const { stdout, code } = await runMain(['plan', 'schema', `${part}.yaml`, '--lang', 'en']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(planSchemaOf(part, ['en']))));
  });

  test.each(FOLDERS)('takes the file of %s', folder => {
    const yaml = existsSync(join(folder, `${part}.yaml`))
      ? written(folder, `${part}.yaml`)
      : toYaml(part as Table, written(folder, `${part}.csv`));
    expect(fits(part, yaml), JSON.stringify(VALIDATORS.get(part)?.errors)).toBe(true);
  });
});

describe.each(FOLDERS)('the files of %s', folder => {
  test('tell editors where the schema lies', () => {
    for (const file of readdirSync(folder).filter(name => name.endsWith('.yaml'))) {
      const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(written(folder, file)) ?? [];
      expect(path, `the first line of ${file}`).toMatch(/\/\w+\.schema\.json$/u);
      expect(JSON.parse(readFileSync(join(folder, path), 'utf8')).title).toBe(file);
    }
  });
});

describe('a file that an editor marks is one that the program refuses', () => {
  const cases: readonly (readonly [File, Part, string, string, boolean])[] = [
    ['plan.yaml', 'plan', 'id: small-plan', 'id: Small', false],
    ['plan.yaml', 'plan', 'lastYear: 2025', "lastYear: '2025'", false],
    ['plan.yaml', 'plan', 'choices:', 'extends: another\nchoices:', true],
    ['plan.yaml', 'plan', 'choices:', 'extends: { plan: another, gone: [] }\nchoices:', false],
    ['plan.yaml', 'plan', 'approxFloor:', 'aproxFloor:', false],
    ['plan.yaml', 'plan', 'name: { zh: 小规划, en: Small plan }', 'name: Small plan', true],
    ['plan.yaml', 'plan', 'name: { zh: 小规划, en: Small plan }', 'name: { zh: 小规划 }', false],
    ['indicators.yaml', 'indicators', "target: '380'", 'target: 380', false],
    ['indicators.yaml', 'indicators', "printed: '[380]'", 'printed: [380]', false],
    ['indicators.yaml', 'indicators', "base: '106.74'", "base: '~106'", false],
    ['indicators.yaml', 'indicators', "base: '106.74'", "base: '<106.74'", true],
    ['indicators.yaml', 'indicators', 'measure: stock', 'measure: sum', false],
    ['indicators.yaml', 'indicators', '  implied: true\n', '', false],
    ['indicators.yaml', 'indicators', '  implied: true\n', '  implied: true\n  every: null\n', true],
  ];
  test.each(cases)('%s: %s %s -> %s', (file, part, from, to, isRight) => {
    const texts = edited([file, from, to]);
    expect(fits(part, texts[file] ?? '')).toBe(isRight);
    const wrong = compile(texts).problems.filter(({ code }) => code !== 'extends-unknown');
    expect(wrong.length === 0).toBe(isRight);
  });

  test('in YAML form of the tables, too', () => {
    const areas = toYaml('areas', TEXTS['areas.csv']);
    expect(fits('areas', areas)).toBe(true);
    expect(fits('areas', areas.replace('420102', '42'))).toBe(false);
    const commitments = toYaml('commitments', TEXTS['commitments.csv']);
    expect(fits('commitments', commitments.replace('targetHigh', 'target_high'))).toBe(false);
  });
});

test('plan schema names the files it knows', async () => {
  const { stderr, stdout, code } = await runMain(['plan', 'schema', 'allocation.csv', '--lang', 'en']);
  expect(stderr).toContain('"allocation.csv" is no file of a plan; expected plan, indicators, commitments');
  expect([stdout, code]).toEqual(['', 3]);
});
