import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compile, type PlanTexts } from '../../../src/catalogue/compile.js';
import { readPlanFolder } from '../../../src/catalogue/plan-folder.js';
import { compiled, edited, problemsOf, TEXTS } from '../../helpers/catalogue-texts.js';
import { folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { columns, csvText, type Table, toCsv, toYaml } from '../../helpers/plan-forms.js';

const BOARD = join(HOME, 'data/plans');
const FOLDERS = [
  join(HOME, 'examples/plan'),
  ...readdirSync(BOARD, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(BOARD, entry.name)),
];
const TABLES: readonly Table[] = ['indicators', 'commitments', 'baseline', 'areas'];

/** The texts with one table in its other form. */
function turned(texts: PlanTexts, table: Table): PlanTexts {
  const { [`${table}.yaml`]: yaml, [`${table}.csv`]: csv, ...others } = texts;
  if (yaml !== undefined) return { ...others, [`${table}.csv`]: toCsv(table, yaml) };
  return csv === undefined ? others : { ...others, [`${table}.yaml`]: toYaml(table, csv) };
}

describe('a table in YAML and in CSV is the same plan', () => {
  test.each(FOLDERS)('%s', async folder => {
    const { texts, before } = await readPlanFolder(folder, BOARD);
    const { catalogue } = compile(texts, before);
    expect(catalogue).not.toBeNull();
    for (const table of TABLES) expect(compile(turned(texts, table), before).catalogue).toEqual(catalogue);
    const all = TABLES.reduce(turned, texts);
    expect(Object.keys(all).sort()).not.toEqual(Object.keys(texts).sort());
    expect(compile(all, before)).toMatchObject({ problems: [], catalogue });
    expect(compile(TABLES.reduce(turned, all), before).catalogue).toEqual(catalogue);
  });

  const line = fc
    .string({ unit: fc.constantFrom(...'合成 a"\',#:-[]{}>%&*!|0'), minLength: 1, maxLength: 12 })
    .map(text => text.trim())
    .filter(text => text !== '' && !/[;\r\n]/u.test(text));
  const both = fc.record({ zh: line, en: line });
  const option = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const decimal = fc.tuple(fc.nat(999), fc.nat(99)).map(([a, b]) => `${a}.${b}`);
  const bound = fc.tuple(fc.constantFrom('', '<', '>='), decimal).map(parts => parts.join(''));
  const commitment = fc.record({
    seed: line,
    place: line,
    name: both,
    aliases: fc.array(line, { maxLength: 3 }),
    unit: line,
    measure: fc.constantFrom('stock', 'flow', 'annual'),
    operator: fc.constantFrom('>', '>=', '<', 'range'),
    implied: fc.boolean(),
    target: decimal,
    targetHigh: option(decimal),
    printed: line,
    base: option(bound),
    reportedBy: fc.constantFrom('city', 'district'),
    every: option(fc.integer({ min: -1, max: 3 })),
    due: fc.integer({ min: 2020, max: 2026 }),
    partOf: option(fc.constantFrom('c0', 'new-jobs', 'nothing')),
    repeats: fc.uniqueArray(fc.constantFrom('c0', 'c1', 'insured')),
    notes: fc.array(both, { maxLength: 2 }),
  });

  test('whatever they hold: the same catalogue, or the same number of the same problems', () => {
    fc.assert(
      fc.property(fc.array(commitment, { minLength: 1, maxLength: 4 }), rows => {
        const entries = rows.map((row, i) => ({ id: `c${i}`, ...row }));
        const { 'commitments.csv': _, ...others } = TEXTS;
        const csv = compile({ ...others, 'commitments.csv': csvText('commitments', entries) });
        const yaml = compile({ ...others, 'commitments.yaml': stringify(entries) });
        const codes = ({ problems }: typeof csv) =>
          problems
            .filter(({ file }) => file.startsWith('commitments'))
            .map(({ code }) => code)
            .sort();
        expect(yaml.catalogue).toEqual(csv.catalogue);
        expect(codes(yaml)).toEqual(codes(csv));
        expect(yaml.clauses).toEqual(csv.clauses);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the form of a table', () => {
  test.each(TABLES)('of %s is one of two; which to delete is said', table => {
    const other = turned(TEXTS, table);
    const [file = ''] = Object.keys(other).filter(name => !(name in TEXTS));
    const [usual = ''] = Object.keys(TEXTS).filter(name => !(name in other));
    expect(problemsOf({ ...TEXTS, ...other })).toEqual([
      { code: 'two-forms', other: usual, file, line: 1, column: 1 },
    ]);
  });

  test('is told by the command', async () => {
    const folder = folderWith({ ...TEXTS, 'areas.yaml': toYaml('areas', TEXTS['areas.csv']) });
    const { stdout, code } = await runMain(['plan', 'lint', folder, '--lang', 'en']);
    expect(stdout).toContain(
      'areas.yaml:1:1 areas.csv and areas.yaml are the same table; delete one of them',
    );
    expect(code).toBe(3);
  });

  test('gives keys and places as it writes them', () => {
    const csv = edited(['commitments.csv', '2025,new-jobs', '2025,newer-jobs']);
    expect(problemsOf(csv)).toMatchObject([{ key: 'part_of', file: 'commitments.csv', line: 3, column: 18 }]);
    expect(problemsOf(turned(csv, 'commitments'))).toMatchObject([
      { key: 'partOf', file: 'commitments.yaml' },
    ]);
    const indicators = turned(TEXTS, 'indicators');
    const broken = { 'indicators.csv': indicators['indicators.csv']?.replace(',yes,380,', ',ja,380,') ?? '' };
    expect(problemsOf({ ...indicators, ...broken })).toMatchObject([
      { key: 'insured.implied', expected: 'yes | no', found: '"ja"', file: 'indicators.csv', line: 3 },
    ]);
  });

  test('shows a figure that lacks its quotes with them, and with every digit', () => {
    const bare = edited(['indicators.yaml', "base: '106.74'", 'base: 106.70']);
    expect(problemsOf(bare)).toMatchObject([
      { key: 'new-jobs.base', found: '106.7', expected: 'string', example: 'base: "106.70"' },
    ]);
    const notes = edited(['indicators.yaml', "base: '106.74'", 'base: 0x1F']);
    expect(problemsOf(notes)).toMatchObject([{ key: 'new-jobs.base', example: 'base: "333.24"' }]);
  });

  test('lacks a file under its usual name', () => {
    const { 'areas.csv': _, ...others } = TEXTS;
    expect(problemsOf(others)).toMatchObject([{ code: 'file-missing', file: 'areas.csv' }]);
  });

  test('in CSV has every column', () => {
    for (const table of ['commitments', 'baseline', 'areas'] as const)
      expect(columns(table).sort()).toEqual(TEXTS[`${table}.csv`].split('\n')[0]?.split(',').sort());
  });
});

describe('a text in both languages', () => {
  test('may be one line', () => {
    const short = edited(['indicators.yaml', 'name: { zh: 参保人数, en: Insured }', 'name: Insured']);
    expect(compiled(short).indicators[1]?.name).toEqual({ zh: 'Insured', en: 'Insured' });
  });

  test.each([
    ['nothing', "name: ''", 'bad-value', 'insured.name.zh'],
    ['a number', 'name: 5', 'bad-value', 'insured.name'],
    ['one language', 'name: { zh: 参保人数 }', 'missing-key', 'insured.name.en'],
  ])('is not %s', (_, name, code, key) => {
    const problems = problemsOf(edited(['indicators.yaml', 'name: { zh: 参保人数, en: Insured }', name]));
    expect(problems[0]).toMatchObject({ code, key });
  });
});
