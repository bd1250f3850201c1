import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

type Edits = Readonly<Record<string, (text: string) => string | Uint8Array>>;

/** A folder with a copy of the example plan in `plan`, with files changed. */
function examplePlan(edits: Edits = {}): string {
  const cwd = folderWith({});
  cpSync(join(HOME, 'examples/plan'), join(cwd, 'plan'), { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const path = join(cwd, 'plan', name);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }
  return cwd;
}

async function linted(cwd: string, ...options: string[]) {
  const args = ['plan', 'lint', 'plan', ...(options.includes('--lang') ? [] : ['--lang', 'en']), ...options];
  return runMain(args, { cwd });
}

const undecided: Edits = { 'plan.yaml': text => text.replace('    answers: [approximate]\n', '') };

describe('what is not decided yet', () => {
  test('is told and does not stop the plan', async () => {
    const { code, stdout } = await linted(examplePlan(undecided));
    expect(code).toBe(0);
    expect(stdout).toContain('1 not decided yet');
    expect(stdout).toContain('  commitments.csv:3:9 the target of job-fairs, "30场左右", has no sharp edge');
    expect(stdout).toContain('decided by 3 choices');
    expect(stdout).toContain('1 more choice settles what no rule can find');
  });

  test('is a problem with --strict', async () => {
    const ran = await linted(examplePlan(undecided), '--strict', '--format', 'json');
    expect(ran.code).toBe(3);
    const report = JSON.parse(ran.stdout);
    expect(report).toMatchObject({ schemaVersion: 1, problems: [], exitCode: 3 });
    expect(report.remarks.filter((r: { choice: string | null }) => r.choice === null)).toEqual([
      {
        code: 'approximate',
        message: 'the target of job-fairs, "30场左右", has no sharp edge: from where it is met is ours',
        file: 'commitments.csv',
        line: 3,
        column: 9,
        entries: ['job-fairs'],
        choice: null,
      },
    ]);
    expect((await linted(examplePlan(), '--strict')).code).toBe(0);
  });

  test('is nothing to a check', async () => {
    const args = ['check', 'plan/填报', '--plan', 'plan', '--format', 'json'];
    const before = await runMain(args, { cwd: examplePlan() });
    expect(await runMain(args, { cwd: examplePlan(undecided) })).toEqual(before);
  });
});

describe('a TODO', () => {
  const marked: Edits = {
    'indicators.yaml': text => text.replace('  measure: stock', '  measure: stock # TODO: stock or flow?'),
    'commitments.csv': text => text.replace('2025,,,,', '2025,,,TODO：左右,TODO: about'),
  };

  test('is told with its file, line and column, and does not stop the plan', async () => {
    const { code, stdout } = await linted(examplePlan(marked));
    expect(code).toBe(0);
    expect(stdout).toContain(
      [
        '3 to see to:',
        '  indicators.yaml:25:20 to be decided: stock or flow? [todo]',
        '  commitments.csv:3:20 to be decided: 左右 [todo]',
        '  commitments.csv:3:21 to be decided: about [todo]',
      ].join('\n'),
    );
    expect((await linted(examplePlan(marked), '--strict')).code).toBe(3);
  });

  test('is told of a plan with problems too', async () => {
    const edit = (text: string) => text.replace('target: "33"', 'target: TODO');
    const { code, stdout } = await linted(examplePlan({ 'indicators.yaml': edit }));
    expect(code).toBe(3);
    expect(stdout).toContain(
      '  indicators.yaml:29:11 unemployment-insured.target is "TODO"; expected a figure',
    );
    expect(stdout).toContain('  indicators.yaml:29:11 to be decided [todo]');
  });
});

describe('lists made from the document', () => {
  const clauses = 'key,place\nc1,正文二(一)\nc2,正文二(二)\n';
  const table = 'row,place\n1,表1-1\n2,表1-2\n3,表1-3\n4,表2-1\n5,正文一\n';

  test('hold the places of a plan anywhere', async () => {
    const cwd = examplePlan();
    cpSync(folderWith({ 'clauses.csv': clauses, 'table.csv': table }), join(cwd, 'lists'), {
      recursive: true,
    });
    expect((await linted(cwd, '--seeds', 'lists', '--strict')).code).toBe(0);
    writeFileSync(join(cwd, 'lists/table.csv'), table.replace('表1-2', '表1-4'));
    const { code, stdout } = await linted(cwd, '--seeds', 'lists', '--strict');
    expect(code).toBe(3);
    expect(stdout).toContain(
      'indicators.yaml:20:10 the place "表1-2" of unemployment-insured is not in the list',
    );
  });

  test('must be there where they are named', async () => {
    const { code, stderr } = await linted(examplePlan(), '--seeds', 'nowhere');
    expect([code, stderr]).toEqual([3, 'plancheck: there is no folder nowhere; check the path of --seeds\n']);
  });

  test('are found beside a plan on board', async () => {
    for (const plan of ['wuhan-hrss-14fyp', 'data/plans/wuhan-hrss-14fyp', 'data/plans/wuhan-hrss-14fyp/']) {
      const { stdout } = await runMain(['plan', 'lint', plan, '--format', 'json']);
      expect(JSON.parse(stdout).remarks.map((r: { code: string }) => r.code)).not.toContain(
        'place-not-in-seeds',
      );
    }
  });
});

describe('a broken allocation', () => {
  test.each([
    [
      'an unknown area',
      (text: string) => text.replace('合成东区', '合成南区'),
      'allocation.csv:2:1 "合成南区" is not an area',
    ],
    [
      'a missing column',
      (text: string) => text.replace('目标', '指标值'),
      'allocation.csv:1:1 the header needs',
    ],
    [
      'a rate',
      (text: string) => text.replace('合成新增就业人数', '合成登记失业率'),
      'allocation.csv:2:1 "合成登记失业率" is no count',
    ],
  ])('with %s is a problem', async (_, edit, line) => {
    const { code, stdout } = await linted(examplePlan({ 'allocation.csv': edit }));
    expect(code).toBe(3);
    expect(stdout).toContain(`  ${line}`);
  });
});

describe('files as spreadsheets in Chinese save them', () => {
  const gbk = Object.fromEntries(
    ['plan.yaml', 'indicators.yaml', 'commitments.csv', 'baseline.csv', 'areas.csv'].map(name => [
      name,
      (text: string) => iconv.encode(text, 'gbk'),
    ]),
  );

  test('are the same plan', async () => {
    expect(await linted(examplePlan(gbk))).toEqual(await linted(examplePlan()));
    const args = ['check', 'plan/填报', '--plan', 'plan', '--format', 'json'];
    expect(await runMain(args, { cwd: examplePlan(gbk) })).toEqual(
      await runMain(args, { cwd: examplePlan() }),
    );
  });
});

describe('in Chinese', () => {
  test.each<[string, Edits]>([
    ['a quote that is never closed', { 'plan.yaml': text => text.replace('"2023-01-10"', '"2023-01-10') }],
    ['a key twice', { 'plan.yaml': text => `id: again\n${text}` }],
    ['a tab', { 'indicators.yaml': text => text.replace('  no: 1', '\tno: 1') }],
    ['two colons', { 'plan.yaml': text => text.replace('document: ', 'document: a: ') }],
    ['a cell too many', { 'areas.csv': text => text.replace('合成东,', '合成东,,') }],
    ['a quote in a table', { 'areas.csv': text => text.replace('合成东,', '"合成东,') }],
    ['no header', { 'areas.csv': () => '' }],
    ['a column twice', { 'areas.csv': text => text.replace('code,', 'id,') }],
    [
      'bytes that are no text',
      { 'areas.csv': text => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]) },
    ],
  ])('%s is told in Chinese alone', async (_, edits) => {
    const { code, stdout } = await linted(examplePlan(edits), '--lang', 'zh');
    expect(code).toBe(3);
    const lines = stdout.split('\n').filter(line => line.startsWith('  '));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^ {2}[\w.]+:\d+:\d+ (?!.*[a-z]+ [a-z]+ [a-z]+)/u);
  });
});

test('what a terminal would obey reaches it harmless', async () => {
  const esc = String.fromCharCode(27);
  const edits: Edits = {
    'commitments.csv': text => text.replace('30场左右', `${esc}[31m30场左右`),
    ...undecided,
  };
  const { stdout } = await linted(examplePlan(edits));
  expect(stdout).toContain('\\u{1b}[31m30');
  expect(stdout).not.toContain(esc);
});
