import { describe, expect, test } from 'vitest';
import {
  CatalogueError,
  explainError,
  format,
  InputError,
  judge,
  loadPlan,
  MappingError,
  RequestError,
  readSubmission,
  UnknownPlanError,
} from '../../../src/index.js';
import { HOME } from '../../helpers/fake-io.js';

const here = { cwd: HOME };
const CITY = 'data/examples/wuhan-city-2021.csv';
const plan = await loadPlan('wuhan-hrss-14fyp');
const whole = await readSubmission(plan, CITY, here);
const partly = await readSubmission(
  plan,
  { name: 'a.csv', content: '地区,指标,年份,数值,单位\n武汉市,城镇新增就业人数,2023-09,80,万人\n' },
  { asOf: '2023-09' },
);

async function thrown(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('errors', () => {
  const cases: [what: string, act: () => unknown, kind: unknown, en: RegExp, zh: RegExp][] = [
    ['a plan', () => loadPlan('nowhere'), UnknownPlanError, /no plan or folder nowhere/, /没有名为 nowhere/],
    ['a folder that is no plan', () => loadPlan('docs', here), CatalogueError, /plan\.yaml:1:1/, /处问题/],
    [
      'an allocation',
      () => loadPlan('wuhan-hrss-14fyp', { allocation: 'none.csv' }),
      InputError,
      /none/,
      /none/,
    ],
    ['a file', () => readSubmission(plan, 'none.csv'), InputError, /no file or folder none\.csv/, /找不到/],
    ['standard input', () => readSubmission(plan, '-'), InputError, /<stdin> cannot be read/, /无法读取/],
    [
      'a mapping',
      () => readSubmission(plan, CITY, { ...here, mapping: 'README.md' }),
      MappingError,
      /map/,
      /映射/,
    ],
    [
      'an area',
      () => readSubmission(plan, CITY, { area: '江岸' + '市' }),
      RequestError,
      /not an area/,
      /地区/,
    ],
    [
      'a time',
      () => readSubmission(plan, CITY, { asOf: '2023-13' }),
      RequestError,
      /neither a year/,
      /不是年份/,
    ],
    [
      'a year outside',
      () => judge(plan, whole, { asOf: 2031 }),
      RequestError,
      /outside the plan/,
      /不在规划期/,
    ],
    ['an area to judge', () => judge(plan, whole, { area: 'x' }), RequestError, /"x" is not an area/, /“x”/],
    ['a reading', () => judge(plan, whole, { readings: ['x'] }), RequestError, /no reading "x"/, /“x”/],
  ];
  test.each(cases)('%s', async (_, act, kind, en, zh) => {
    const error = await thrown(act);
    expect(error).toBeInstanceOf(kind);
    expect(explainError(error, 'en')).toMatch(en);
    expect(explainError(error)).toMatch(zh);
  });

  const choices: [option: string, act: () => unknown][] = [
    ['failOn', () => judge(plan, whole, { failOn: 'all' as 'any' })],
    ['method', () => judge(plan, whole, { method: 'linear' as 'cagr' })],
    ['format', () => format(judge(plan, whole), 'pdf' as 'html')],
    ['lang', () => format(judge(plan, whole), 'table', { lang: 'fr' as 'zh' })],
    ['show', () => format(judge(plan, whole), 'table', { show: 'none' as 'all' })],
    ['encoding', () => readSubmission(plan, CITY, { ...here, encoding: 'gbk' as 'gb18030' })],
    ['format', () => readSubmission(plan, CITY, { ...here, format: 'pdf' as 'csv' })],
    ['bulk', () => readSubmission(plan, CITY, { ...here, bulk: 'often' as 'auto' })],
  ];
  test.each(choices)('%s that is no choice is refused, never guessed', async (option, act) => {
    const error = await thrown(act);
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).toContain(`${option}: "`);
    expect(explainError(error)).toBeNull();
  });

  test('an error of somebody else is not explained', () => {
    expect(explainError(new Error('other'))).toBeNull();
    expect(explainError('text')).toBeNull();
  });
});

test('a submission is judged by the plan that it was read by, also where that was changed since', async () => {
  const { catalogue } = plan;
  const successor = { ...plan, catalogue: { ...catalogue, plan: { ...catalogue.plan, id: 'successor' } } };
  const error = await thrown(() => judge(successor, whole));
  expect(error).toMatchObject({ problem: 'other-plan', written: 'successor', known: ['wuhan-hrss-14fyp'] });
  expect(explainError(error, 'en')).toContain('was read by the plan wuhan-hrss-14fyp');
  const harder = {
    ...catalogue,
    indicators: catalogue.indicators.map(one => ({ ...one, target: '999999' })),
  };
  expect(judge({ ...plan, catalogue: harder }, whole).exitCode).toBe(1);
});

describe('figures to the end of a month', () => {
  test('are judged at that month without another word', () => {
    expect(judge(plan, partly).asOf).toEqual({ year: 2023, month: 9 });
  });

  test.each([2023, '2023-10', '2022-09', '2022'])('are not judged at %s', async asOf => {
    const error = await thrown(() => judge(plan, partly, { asOf }));
    expect(error).toMatchObject({ problem: 'read-otherwise', known: ['2023-09'] });
    expect(explainError(error, 'en')).toContain('was read as of 2023-09 and cannot be judged as of');
  });

  test('are not there where whole years were read', async () => {
    const error = await thrown(() => judge(plan, whole, { asOf: '2021-09' }));
    expect(error).toMatchObject({ problem: 'read-otherwise', written: '2021-09', known: [] });
    expect(explainError(error, 'en')).toContain('was read as of whole years');
    expect(judge(plan, whole, { asOf: '2021-12' }).exitCode).toBe(0);
  });
});
