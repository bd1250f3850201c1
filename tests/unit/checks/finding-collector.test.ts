import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../../../src/checks/finding.js';
import { FindingCollector } from '../../../src/checks/finding-collector.js';
import { checkText, of } from '../../helpers/intake-reading.js';

const ragged = (file: string, line: number): Finding =>
  finding('ragged-row', { found: 1, expected: 5 }, { file, line });
const many = (file: string, count: number) => Array.from({ length: count }, (_, i) => ragged(file, i + 2));

function collected(...findings: Finding[]): Finding[] {
  const collector = new FindingCollector();
  collector.addAll(findings);
  return collector.list();
}

describe('a collector of findings', () => {
  it('keeps a thousand of one kind in one file', () => {
    const thousand = many('a.csv', 1000);
    expect(collected(...thousand)).toEqual(thousand);
  });

  it('counts the rest, as severe as they are, at the first of them', () => {
    const list = collected(...many('a.csv', 1003));
    expect(list).toHaveLength(1001);
    expect(list.at(-1)).toMatchObject({
      code: 'more-findings',
      severity: 'error',
      args: { code: 'ragged-row', count: 3, shown: 1000 },
      place: { file: 'a.csv', line: 1002 },
    });
  });

  it('counts by code, file and severity', () => {
    const other = finding('year-missing', {}, { file: 'a.csv', line: 9 });
    const mild: Finding = { ...ragged('a.csv', 5000), severity: 'warning' };
    const list = collected(...many('a.csv', 1001), ...many('b.csv', 1000), other, mild);
    expect(list).toHaveLength(2003);
    expect(list.filter(f => f.code === 'more-findings').map(f => f.args)).toEqual([
      { code: 'ragged-row', count: 1, shown: 1000 },
    ]);
  });
});

describe('more than a thousand bad cells', async () => {
  const rows = Array.from({ length: 1005 }, (_, i) => `江岸区,合成单位${i},6,2021,-${i + 1}`);
  const checked = await checkText(['地区,填报单位,指标,年份,数值', ...rows, ''].join('\n'));

  it('are told as a thousand and a count', () => {
    expect(of(checked, 'negative-value')).toHaveLength(1000);
    const [more] = of(checked, 'more-findings');
    expect(more).toMatchObject({ severity: 'error', place: { line: 1002, column: 5, text: '-1001' } });
    expect(more?.args).toEqual({ code: 'negative-value', count: 5, shown: 1000 });
  });

  it('are condemned all the same', () => {
    const kinds = new Set([...checked.observations.all].map(o => o.value.kind));
    expect([...kinds]).toEqual(['unreadable']);
  });
});

describe('a figure given very often', () => {
  it('lists a hundred rows and counts them all', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => `江岸区,6,2021,${40 + (i % 2)}`);
    const checked = await checkText(['地区,指标,年份,数值', ...rows, ''].join('\n'));
    const [found, ...others] = of(checked, 'conflicting-rows');
    expect(others).toEqual([]);
    expect([found?.args.values.length, found?.args.count]).toEqual([100, 150]);
    expect([found?.related.length, found?.relatedCount]).toEqual([99, 149]);
  });
});
