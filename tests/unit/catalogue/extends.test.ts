import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, type PlanTexts } from '../../../src/catalogue/compile.js';
import { lint } from '../../../src/catalogue/lint/lint.js';
import { compileFolder } from '../../../src/catalogue/plan-store.js';
import { compiled, edited, type File, TEXTS } from '../../helpers/catalogue-texts.js';
import { folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

type Edits = readonly (readonly [file: File, from: string, to: string])[];

const BEFORE = { catalogue: compiled(TEXTS) };

/** The small plan as its own successor, with these lines behind `extends`. */
function successor(lines: string, ...edits: Edits): PlanTexts {
  return edited(
    ['plan.yaml', 'id: small-plan', 'id: next-plan'],
    ['plan.yaml', 'readings:', `extends: ${lines}\nreadings:`],
    ...edits,
  );
}

const RENAMED: Edits = [
  ['indicators.yaml', '新增就业人数, en: New jobs', '城镇新增就业人数, en: New urban jobs'],
];
const GONE: Edits = [
  ['indicators.yaml', 'id: insured', 'id: covered'],
  ['plan.yaml', 'insured, place', 'covered, place'],
  ['commitments.csv', 'new-jobs,insured', 'new-jobs,covered'],
];
const problems = (texts: PlanTexts) => compile(texts, BEFORE).problems;
async function remarks(texts: PlanTexts) {
  const { problems, remarks } = await lint(texts, null, BEFORE);
  expect(problems).toEqual([]);
  return remarks
    .filter(({ code }) => code === 'predecessor-left-out' || code === 'name-changed')
    .map(({ code, args, file, line, choice }) => ({ code, ...args, at: `${file}:${line}`, choice }));
}

describe('extends', () => {
  test('in one line keeps what has the same id, and says so', async () => {
    const { catalogue } = compile(successor('small-plan'), BEFORE);
    expect(catalogue?.extends).toEqual({
      plan: 'small-plan',
      name: { zh: '小规划', en: 'Small plan' },
      kept: ['new-jobs', 'insured', 'leading-firms', 'city-games', 'platform'],
      renamed: [],
      redefined: [],
      dropped: [],
    });
    expect(await remarks(successor('small-plan'))).toEqual([]);
    expect(compile(TEXTS).catalogue).not.toHaveProperty('extends');
  });

  test('keeps the former name of what is renamed', async () => {
    const texts = successor('{ plan: small-plan, renamed: [{ indicator: new-jobs }] }', ...RENAMED);
    const { catalogue } = compile(texts, BEFORE);
    expect(catalogue?.extends?.renamed).toEqual([
      { indicator: 'new-jobs', from: 'new-jobs', name: { zh: '新增就业人数', en: 'New jobs' } },
    ]);
    expect(catalogue?.indicators[0]?.aliases).toEqual(['新增就业', 'jobs', '新增就业人数', 'New jobs']);
    expect(await remarks(texts)).toEqual([]);
  });

  test('finds another name for which nothing is said', async () => {
    expect(await remarks(successor('small-plan', ...RENAMED))).toEqual([
      {
        code: 'name-changed',
        found: '城镇新增就业人数',
        other: '新增就业人数',
        at: 'indicators.yaml:5',
        choice: null,
      },
    ]);
  });

  test('finds an indicator that is gone, until it is said to be dropped or to have another id', async () => {
    const [left] = await remarks(successor('small-plan', ...GONE));
    expect(left).toMatchObject({ code: 'predecessor-left-out', id: 'insured', at: 'plan.yaml:11' });
    const dropped = '{ plan: small-plan, dropped: [{ indicator: insured, reason: 不再列入 }] }';
    expect(await remarks(successor(dropped, ...GONE))).toEqual([]);
    expect(compile(successor(dropped, ...GONE), BEFORE).catalogue?.extends?.dropped).toEqual([
      {
        from: 'insured',
        name: { zh: '参保人数', en: 'Insured' },
        reason: { zh: '不再列入', en: '不再列入' },
      },
    ]);
    const moved = '{ plan: small-plan, renamed: [{ indicator: covered, from: insured }] }';
    expect(await remarks(successor(moved, ...GONE))).toEqual([]);
  });

  test('takes another unit or kind only of what is redefined', () => {
    const unit: Edits = [
      ['indicators.yaml', 'unit: 万人\n  measure: stock', 'unit: 万人次\n  measure: stock'],
    ];
    expect(problems(successor('small-plan', ...unit))).toEqual([
      {
        code: 'id-reused',
        id: 'insured',
        key: 'unit',
        found: '万人次',
        other: '万人',
        file: 'indicators.yaml',
        line: 25,
        column: 9,
      },
    ]);
    const said = '{ plan: small-plan, redefined: [{ indicator: insured, reason: 改数人次 }] }';
    expect(problems(successor(said, ...unit))).toEqual([]);
    expect(compile(successor(said, ...unit), BEFORE).catalogue?.extends).toMatchObject({
      kept: ['new-jobs', 'leading-firms', 'city-games', 'platform'],
      redefined: [{ indicator: 'insured', from: 'insured', reason: { zh: '改数人次' } }],
    });
  });

  test.each([
    ['an id that is in neither', 'renamed: [{ indicator: new-job }]', 'unknown-reference', 'new-jobs'],
    ['a former id that is none', 'renamed: [{ indicator: new-jobs, from: jobs }]', 'unknown-reference', null],
    [
      'a dropped id that is none',
      'dropped: [{ indicator: insure, reason: x }]',
      'unknown-reference',
      'insured',
    ],
  ])('refuses %s', (_, list, code, nearest) => {
    expect(problems(successor(`{ plan: small-plan, ${list} }`))).toMatchObject([{ code, nearest }]);
  });

  test('refuses what is both gone and there, or named twice', () => {
    const moved = 'renamed: [{ indicator: insured, from: new-jobs }]';
    expect(problems(successor(`{ plan: small-plan, ${moved} }`))).toContainEqual(
      expect.objectContaining({ code: 'gone-yet-there', id: 'new-jobs', line: 11, column: 68 }),
    );
    const dropped = 'dropped: [{ indicator: insured, reason: x }]';
    expect(problems(successor(`{ plan: small-plan, ${dropped} }`))).toMatchObject([
      { code: 'gone-yet-there', id: 'insured', file: 'plan.yaml', line: 11 },
    ]);
    const twice = 'renamed: [{ indicator: insured }], redefined: [{ indicator: insured, reason: x }]';
    expect(problems(successor(`{ plan: small-plan, ${twice} }`))).toMatchObject([
      { code: 'extends-twice', id: 'insured' },
    ]);
  });

  test('refuses a former name that another entry has now', () => {
    const texts = successor('{ plan: small-plan, renamed: [{ indicator: new-jobs }] }', ...RENAMED, [
      'indicators.yaml',
      'aliases: []',
      'aliases: [新增就业人数]',
    ]);
    expect(problems(texts)).toMatchObject([{ code: 'alias-claimed-twice', by: 'new-jobs' }]);
  });

  test('lends its areas where the plan has none of its own', () => {
    const { 'areas.csv': areas = '', ...others } = successor('small-plan');
    expect(compile(others, BEFORE).catalogue?.areas).toEqual(BEFORE.catalogue.areas);
    expect(
      compile({ ...others, 'areas.csv': areas.replace('zone', 'new-zone') }, BEFORE).catalogue?.areas[2]?.id,
    ).toBe('new-zone');
    const { 'areas.csv': _, ...alone } = TEXTS;
    expect(compile(alone).problems).toMatchObject([{ code: 'file-missing', file: 'areas.csv' }]);
  });
});

describe('the plan that extends names', () => {
  function folders(plans: Readonly<Record<string, PlanTexts>>): string {
    const root = folderWith({});
    for (const [name, texts] of Object.entries(plans)) {
      mkdirSync(join(root, name));
      for (const [file, text] of Object.entries(texts)) writeFileSync(join(root, name, file), text);
    }
    return root;
  }
  const lintIn = async (folder: string) => (await runMain(['plan', 'lint', folder, '--lang', 'en'])).stdout;

  test('is a path from its folder, or an id beside it', async () => {
    const root = folders({ old: TEXTS, next: successor('../old'), third: successor('next') });
    expect((await compileFolder(join(root, 'next'))).extends?.plan).toBe('small-plan');
    expect((await compileFolder(join(root, 'third'), root)).extends?.plan).toBe('next-plan');
    await expect(compileFolder(join(root, 'third'))).rejects.toMatchObject({
      problems: [{ code: 'extends-unknown', plan: 'next', file: 'plan.yaml', line: 11 }],
    });
  });

  test('must be there, in order, and not follow this one', async () => {
    const root = folders({
      old: edited(['plan.yaml', 'firstYear: 2021', 'firstYear: 2031']),
      broken: successor('../old'),
      a: successor('../b'),
      b: successor('../c'),
      c: successor('{ plan: ../a }'),
      itself: successor('.'),
      lost: successor('wuhan-hrss-14fp'),
    });
    expect(await lintIn(join(root, 'broken'))).toContain(
      'plan.yaml:11:10 the plan ../old that extends names has problems (1); mend it first (plan lint)',
    );
    for (const name of ['a', 'b', 'c', 'itself'])
      expect(await lintIn(join(root, name))).toMatch(
        /plan\.yaml:11:\d+ extends comes back to where it started/,
      );
    expect(await lintIn(join(root, 'lost'))).toContain('did you mean wuhan-hrss-14fyp?');
  });

  test('must have files that can be read', async () => {
    const { 'areas.csv': _, ...others } = TEXTS;
    const root = folders({ old: others, next: successor('../old') });
    mkdirSync(join(root, 'old', 'areas.csv'));
    expect(await lintIn(join(root, 'next'))).toContain(
      'plan.yaml:11:10 the plan ../old that extends names has problems (1); mend it first (plan lint)',
    );
  });

  test('does not lead round through links', async () => {
    const root = folders({ itself: successor('./link') });
    symlinkSync('.', join(root, 'itself', 'link'), 'junction');
    expect(await lintIn(join(root, 'itself'))).toContain('extends comes back to where it started');
  });

  test('is shown with what became of its indicators', async () => {
    const lists =
      '{ plan: ../old, renamed: [{ indicator: new-jobs }], dropped: [{ indicator: insured, reason: { zh: 不列, en: not listed } }] }';
    const root = folders({ old: TEXTS, next: successor(lists, ...RENAMED, ...GONE) });
    const show = (...args: string[]) =>
      runMain(['plan', 'show', ...args, '--plan', join(root, 'next'), '--lang', 'en']);
    const { stdout } = await show();
    expect(stdout).toContain(`Follows Small plan (small-plan)
  kept: leading-firms, city-games, platform
  renamed: New jobs → new-jobs
  dropped: insured Insured: not listed
`);
    expect((await show('new-jobs')).stdout).toMatch(/Plan before +renamed: New jobs → new-jobs/);
    expect((await show('covered')).stdout).not.toContain('Plan before');
    const json = JSON.parse((await show('--format', 'json')).stdout);
    expect(json.extends).toEqual({
      plan: 'small-plan',
      name: '小规划',
      nameEn: 'Small plan',
      kept: ['leading-firms', 'city-games', 'platform'],
      renamed: [{ indicator: 'new-jobs', from: 'new-jobs', name: '新增就业人数', nameEn: 'New jobs' }],
      redefined: [],
      dropped: [
        { from: 'insured', name: '参保人数', nameEn: 'Insured', reason: { zh: '不列', en: 'not listed' } },
      ],
    });
  });
});
