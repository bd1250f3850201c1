import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../../helpers/cli-files.js';
import { HOME } from '../../../helpers/fake-io.js';
import { MIXED, reported } from '../../../helpers/reported.js';

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: object;
    };
    readonly logicalLocations?: readonly object[];
  }[];
  readonly relatedLocations?: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Run {
  readonly tool: {
    readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] };
  };
  readonly invocations: readonly object[];
  readonly results: readonly SarifResult[];
}

const MULTITOOL: string = createRequire(import.meta.url)('@microsoft/sarif-multitool');
const SCHEMA = join(dirname(MULTITOOL), 'sarif-2.1.0.json');
const BOOK = readFileSync(join(HOME, 'tests/fixtures/submissions/judged-error.xlsx'));
const IN_BOOK = ['check', 'synthetic.xlsx', '--as-of', '2023', '--lang', 'zh'];

async function runOf(
  ...asked: Parameters<typeof reported> extends [string, ...infer Rest] ? Rest : never
): Promise<Run> {
  return JSON.parse((await reported('sarif', ...asked)).text).runs[0];
}

function of(run: Run, id: string, property: Readonly<Record<string, unknown>> = {}): SarifResult {
  const found = run.results.find(
    each =>
      each.ruleId === id && Object.entries(property).every(([key, value]) => each.properties[key] === value),
  );
  if (!found) throw new Error(`no result ${id}`);
  return found;
}

describe('SARIF', () => {
  test.each([
    ['all kinds', MIXED, undefined],
    ['a workbook', { 'synthetic.xlsx': BOOK }, IN_BOOK],
    ['no results', MIXED, ['validate', 'synthetic.csv', '--timestamp']],
    ['an empty file', '', undefined],
  ])(
    'of %s is what its schema and its validator want',
    async (_, submission, args) => {
      const { text } = await reported('sarif', submission, args);
      const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      const folder = folderWith({ 'report.sarif': text });
      const done = spawnSync(
        MULTITOOL,
        [
          'validate',
          'report.sarif',
          '--rich-return-code',
          'true',
          '-o',
          'told.sarif',
          '--rule-kind',
          'Sarif;Ghas',
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(existsSync(join(folder, 'told.sarif')), done.stdout).toBe(true);
      const told = JSON.parse(readFileSync(join(folder, 'told.sarif'), 'utf8').replace(/^\ufeff/, ''));
      const faults: { ruleId: string; level?: string }[] = told.runs[0].results;
      // 2005 wants a page about the tool, 2017 a region, which neither a cell of a workbook nor a whole file has.
      const wanted = faults.filter(({ ruleId }) => !['SARIF2005', 'SARIF2017'].includes(ruleId));
      expect(wanted.filter(({ level }) => level !== 'note')).toEqual([]);
    },
    60_000,
  );

  test('tells what ran and how it ended', async () => {
    const run = await runOf(MIXED);
    const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));
    expect(run.tool.driver.version).toBe(version);
    expect(run.invocations).toEqual([
      { executionSuccessful: true, exitCode: 2, exitCodeDescription: '数据不能据以判定，请先改正错误' },
    ]);
    expect(
      run.results.map(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId),
    ).not.toContain(false);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
      'not-a-number',
      'unit-converted',
      'missing-binding',
      'missing-headline',
      'on-track',
      'behind',
      'unknown',
      'no-data',
      'no-target',
      'not-applicable',
    ]);
  });

  test('points to the line of a text file', async () => {
    const found = of(await runOf(MIXED), 'not-a-number');
    expect(found).toMatchObject({
      kind: 'fail',
      level: 'error',
      message: { text: '“约300”不是数字\n处理：只写数字（单位是万人）；没有数据时留空或写“—”' },
    });
    expect(found.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'synthetic.csv' },
      region: { startLine: 7 },
    });
  });

  test('points to the cell of a workbook', async () => {
    const found = of(await runOf({ 'synthetic.xlsx': BOOK }, IN_BOOK), 'error-value');
    expect(found.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'synthetic.xlsx' } },
        logicalLocations: [{ fullyQualifiedName: '合成表!D4', kind: 'cell' }],
      },
    ]);
  });

  test('judges: binding is an error, anticipatory a warning, the rest no level', async () => {
    const run = await runOf(MIXED);
    expect(of(run, 'behind', { no: 7 })).toMatchObject({
      kind: 'fail',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 6 } } }],
      properties: { area: '武汉市', actual: 300, target: 380, required: 361.296, gap: -61.296 },
    });
    expect(of(run, 'behind', { no: 3 })).toMatchObject({ kind: 'fail', level: 'warning' });
    expect(of(run, 'on-track')).toMatchObject({ kind: 'pass', level: 'none' });
    expect(of(run, 'unknown')).toMatchObject({ kind: 'open', level: 'none' });
    expect(of(run, 'not-applicable')).toMatchObject({ kind: 'notApplicable', level: 'none' });
  });

  test('writes paths as relative references', async () => {
    const args = ['check', '数据/a b#%.csv', '--as-of', '2023', '--lang', 'zh'];
    const run = await runOf({ '数据/a b#%.csv': MIXED }, args);
    const uris = run.results.flatMap(({ locations }) =>
      locations.map(l => l.physicalLocation.artifactLocation.uri),
    );
    expect(new Set(uris)).toEqual(new Set(['%E6%95%B0%E6%8D%AE/a%20b%23%25.csv']));
  });

  test('fingerprints stay when lines move and other findings come and go, and are unique', async () => {
    const moved = MIXED.replace(
      '\n武汉市,城镇新增',
      '\n\n武汉市,劳动人事争议仲裁结案率,2023,约95,%,,,合成数据\n武汉市,没有的指标,2023,1,,,,合成数据\n武汉市,城镇新增',
    );
    const prints = (run: Run) =>
      new Map(run.results.map(each => [each.partialFingerprints['plancheck/v1'] ?? '', each.properties]));
    const before = prints(await runOf(MIXED));
    const after = prints(await runOf(moved));
    expect(before.size).toBe(41);
    const lost = [...before.keys()].filter(print => !after.has(print));
    expect(lost).toEqual([]);
    const line = (run: Map<string, SarifResult['properties']>, text: string) =>
      [...run.values()].find(properties => properties.text === text)?.line;
    expect([line(before, '约300'), line(after, '约300')]).toEqual([7, 10]);
  });
});
