import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../src/checks/finding.js';
import { type Contents, checkText, left, long, of } from '../../helpers/intake-reading.js';

/** The inputs every reader of this program asks about first: what is said of each, and where. */

const GOOD = ['武汉市,1,2021,29.98,万人', '武汉市,7,2021,398.91,万人', '武汉市,8,2021,301.34,万人'];

const said = async (text: Contents, code: FindingCode) =>
  of(await checkText(text), code).map(f => {
    const { file, line, column, text: found } = f.place;
    return `${f.severity} ${file} ${line}:${column} ${found}`;
  });

describe('the submission', () => {
  it.each<[string, Contents, FindingCode, string]>([
    ['an empty file', '', 'empty-submission', 'error submission.csv null:null null'],
    ['a header only', '地区,指标,年份,数值\n', 'empty-submission', 'error submission.csv 1:null null'],
    [
      'a binary file',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]),
      'unreadable-file',
      'error submission.csv null:null null',
    ],
    [
      'an unknown indicator',
      long(...GOOD, '武汉市,城镇新增就业人口数,2021,29,万人'),
      'unknown-indicator',
      'error submission.csv 5:2 城镇新增就业人口数',
    ],
    ['a row twice', long(...GOOD, GOOD[1] as string), 'duplicate-row', 'warning submission.csv 5:4 398.91'],
    [
      'a row twice, differing',
      long(...GOOD, '武汉市,7,2021,398.92,万人'),
      'conflicting-rows',
      'error submission.csv 5:4 398.92',
    ],
    [
      'a ragged row',
      long(...GOOD, '武汉市,6,2021,1,234,万人'),
      'ragged-row',
      'error submission.csv 5:null 武汉市,6,2021,1,234,万人',
    ],
    ['1.2万', long(...GOOD, '武汉市,6,2021,1.2万,万人'), 'not-a-number', 'error submission.csv 5:4 1.2万'],
    [
      'a negative count',
      long(...GOOD, '武汉市,6,2021,-1,万人'),
      'negative-value',
      'error submission.csv 5:4 -1',
    ],
    ['101 %', long(...GOOD, '武汉市,16,2021,101,%'), 'rate-out-of-range', 'error submission.csv 5:4 101'],
    [
      'the year 2019',
      long(...GOOD, '武汉市,6,2019,600,万人'),
      'year-outside',
      'error submission.csv 5:3 2019',
    ],
    [
      'a binding indicator missing',
      long(...GOOD.slice(0, 2)),
      'missing-binding',
      'error null null:null null',
    ],
  ])('with %s', async (_, text, code, expected) => {
    expect(await said(text, code)).toEqual([expected]);
  });

  it('with none of this has no error', async () => {
    expect((await checkText(long(...GOOD))).findings.filter(f => f.severity === 'error')).toEqual([]);
  });

  it('keeps its good rows beside a bad one', async () => {
    const checked = await checkText(
      long(...GOOD, '武汉市,6,2021,1.2万,万人', '武汉市,无,2021,1,', '武汉市,6'),
    );
    expect(left(checked, 'wuhan', 'urban-new-jobs', 2021)).toBe('29.98');
    expect(left(checked, 'wuhan', 'work-injury-insured', 2021)).toBe('398.91');
    expect(left(checked, 'wuhan', 'pension-insured', 2021)).toBe('unreadable');
  });
});
