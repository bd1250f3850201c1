import { expect, test } from 'vitest';
import type { Method } from '../../../../src/engine/method.js';
import { decimalText } from '../../../../src/engine/rational.js';
import { wordsFor } from '../../../../src/messages/words.js';
import { assessmentFields } from '../../../../src/report/document/tables/assessment-fields.js';
import { figures, indicator, judgeOne, plan } from '../../../helpers/engine-plan.js';

const words = wordsFor(plan(), 'zh');
const climbing = indicator({ measure: 'stock', target: '512', base: { operator: '=', value: '16' } });

function drawn(method: Method) {
  const results = [climbing, indicator()].map(entry =>
    judgeOne(entry, 2021, figures('city', { 2021: '31' }), { method }),
  );
  return assessmentFields(results, words).map(({ column, cell }) => [
    `${column.label} ${column.kind}`,
    ...results.map(cell).map(({ text, number }) => [text, number && decimalText(number)]),
  ]);
}

test('growth has a number and a band', () => {
  expect(drawn('cagr')).toEqual([
    ['增长率之比 number', ['0.9375', '0.9375'], ['—', null]],
    ['进展 text', ['进展中等', null], ['—', null]],
  ]);
});

test('distance is a percentage and has no band', () => {
  expect(drawn('distance')).toEqual([['已走路程 percent', ['3.0%', '0.030241935484'], ['31.0%', '0.31']]]);
});

test('the schedule has no column of its own', () => {
  expect(drawn('schedule')).toEqual([]);
});
