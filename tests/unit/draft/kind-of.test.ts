import { expect, test } from 'vitest';
import { kindOf } from '../../../src/draft/kind-of.js';

/** Kind, and what is open about it; brackets first. */
test.each([
  ['合成新增就业人数', '万人', 'flow', null, 'flow', 'total-or-yearly'],
  ['合成培训人次', '万人次', 'flow', null, 'flow', 'total-or-yearly'],
  ['合成参保人数', '万人', 'stock', 'stock-in-brackets', 'stock', null],
  ['合成人才总量', '万人', 'stock', 'stock-in-brackets', 'stock', null],
  ['合成年招收数', '人', 'annual', 'yearly-in-brackets', 'annual', null],
  ['合成结案率', '%', 'rate', 'rate-in-brackets', 'rate', null],
  ['合成能耗降低', '%', 'rate', 'rate-in-brackets', 'rate', null],
  ['合成高技能人才', '万人', 'flow', 'kind-open', 'stock', 'kind-open'],
  ['合成新增参保人数', '万人', 'flow', 'kind-open', 'flow', 'kind-open'],
  ['合成人均收入', '元', 'rate', 'kind-open', 'rate', 'kind-open'],
  ['合成每千人口拥有床位数', '张', 'rate', 'kind-open', 'rate', 'kind-open'],
  ['合成产出', '万元/人', 'rate', 'kind-open', 'rate', 'kind-open'],
  ['Synthetic beds per 1,000 people', 'beds', 'rate', 'kind-open', 'rate', 'kind-open'],
  ['Synthetic new jobs', 'persons', 'flow', null, 'flow', 'total-or-yearly'],
  ['Synthetic insured', 'persons', 'stock', 'stock-in-brackets', 'stock', null],
  ['Synthetic closing rate', 'percent', 'rate', 'rate-in-brackets', 'rate', null],
])('%s (%s)', (name, unit, inBrackets, open, without, openWithout) => {
  const of = (isBracketed: boolean) => {
    const { measure, open: found } = kindOf(name, unit, '[1]', isBracketed);
    return [measure, found?.code ?? null];
  };
  expect([...of(true), ...of(false)]).toEqual([inBrackets, open, without, openWithout]);
});
