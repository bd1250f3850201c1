import { describe, expect, it } from 'vitest';
import { type FindingCode, finding, NOWHERE, SEVERITIES } from '../../../src/checks/finding.js';
import { CHECKS } from '../../../src/checks/registry.js';
import { checkFiles, checkText, left, long, of, told } from '../../helpers/intake-reading.js';

describe('the checks together', () => {
  it('make a condemned cell unreadable before the others look', async () => {
    const checked = await checkText(
      long('武汉市,4,2021,-2,万人次', '武汉市,5,2021,3,万人次', '武汉市,7,2020,-1,', '武汉市,3,2021,101,%'),
    );
    expect(of(checked, 'part-exceeds-whole')).toEqual([]);
    expect(of(checked, 'base-differs')).toEqual([]);
    expect(of(checked, 'sudden-change')).toEqual([]);
    expect(left(checked, 'wuhan', 'subsidised-training', 2021)).toBe('unreadable');
    expect(left(checked, 'wuhan', 'migrant-worker-training', 2021)).toBe('3');
  });

  it('condemn the one cell meant, not its twin in another file, row or column', async () => {
    const text = '地区,指标,2021,2022\n江岸区,6,-1,50\n汉阳区,6,50,50\n';
    const checked = await checkFiles({
      'a.csv': text,
      'b.csv': text.replaceAll('-1', '51').replaceAll('6,', '7,'),
    });
    const unreadable = [...checked.observations.all]
      .filter(o => o.value.kind === 'unreadable')
      .map(o => o.source);
    expect(unreadable).toEqual([{ file: 'a.csv', sheet: null, line: 2, column: 3, text: '-1' }]);
  });

  it('take the ratio with the value', async () => {
    const checked = await checkText('地区,指标,年份,数值,分子,分母\n江岸区,14,2021,101,101,100\n');
    expect(checked.observations.entry('jiangan', 'mediation-success-rate', 2021).own).toMatchObject({
      value: { kind: 'unreadable' },
      ratio: null,
    });
  });

  it('leave a cell that is only warned of', async () => {
    const checked = await checkText(long('武汉市,7,2020,340,', '武汉市,7,2021,500,', '江岸区,2,2021,5,'));
    expect(told(checked)).toEqual(
      expect.arrayContaining([
        'warning base-differs 2:4',
        'warning sudden-change 3:4',
        'warning not-collected-here 4:4',
      ]),
    );
    expect([...checked.observations.all].map(o => o.value.kind)).toEqual(['exact', 'exact', 'exact']);
  });

  it('say nothing of nothing', async () => {
    expect(await checkText('')).toMatchObject({ findings: [{ code: 'empty-submission' }] });
  });

  it('come in the order of the registry, cells first', async () => {
    const order = Object.entries(CHECKS).map(([code, { stage }]) => `${stage} ${code}`);
    const firstSet = order.findIndex(entry => entry.startsWith('set'));
    expect(order.slice(firstSet).every(entry => entry.startsWith('set'))).toBe(true);
    const { findings } = await checkText(
      long('武汉市,2,2021,101,%', '武汉市,7,2021,-1,', '江岸区,2,2021,5,%'),
    );
    expect([...new Set(findings.map(f => f.code))]).toEqual([
      'negative-value',
      'rate-out-of-range',
      'missing-binding',
      'missing-headline',
      'not-collected-here',
    ]);
  });
});

describe('a finding', () => {
  it('has the severity of its code, and a place of which nothing is known but what was given', () => {
    const { code, severity, place, related } = finding('year-missing', {}, { file: 'a.csv' });
    expect({ code, severity, place, related }).toEqual({
      code: 'year-missing',
      severity: 'error',
      place: { ...NOWHERE, file: 'a.csv' },
      related: [],
    });
  });

  it('has these severities, which scripts rely on', () => {
    const by = (severity: string) =>
      (Object.keys(SEVERITIES) as FindingCode[]).filter(code => SEVERITIES[code] === severity).sort();
    expect(by('info')).toEqual([
      'area-assumed',
      'file-skipped',
      'more-findings',
      'other-period',
      'row-skipped',
      'sheet-skipped',
      'unit-converted',
      'year-assumed',
    ]);
    expect(by('warning')).toEqual([
      'base-differs',
      'duplicate-row',
      'missing-areas',
      'missing-headline',
      'not-collected-here',
      'sudden-change',
      'unrecognised-column',
    ]);
  });
});
