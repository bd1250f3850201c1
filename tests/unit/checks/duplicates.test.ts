import { describe, expect, it } from 'vitest';
import {
  type Checked,
  checkFiles,
  checkText,
  left,
  long,
  of,
  related,
} from '../../helpers/intake-reading.js';

const JOBS = ['wuhan', 'urban-new-jobs', 2021] as const;
const row = (value: string, unit = '万人') => `武汉市,1,2021,${value},${unit}`;
const one = async (...values: string[]) => await checkText(long(...values.map(value => row(value))));

const CODES = ['duplicate-row', 'conflicting-rows', 'restated-value'] as const;
const codes = (checked: Checked) =>
  CODES.flatMap(code =>
    of(checked, code).map(f => `${f.severity} ${f.code} ${f.place.line}:${f.place.column}`),
  );

describe('one figure given twice', () => {
  it('with the same value is a warning, and is judged', async () => {
    const checked = await one('29.98', '29.98');
    expect(codes(checked)).toEqual(['warning duplicate-row 3:4']);
    const [found] = of(checked, 'duplicate-row');
    expect(found?.args).toEqual({ indicator: 'urban-new-jobs', area: 'wuhan', year: 2021 });
    expect(related(found)).toEqual(['2:4']);
    expect(left(checked, ...JOBS)).toBe('29.98');
  });

  it('is the same value in other digits or another unit', async () => {
    expect(codes(await one('29.98', '29.980', '２９．９８'))).toEqual(['warning duplicate-row 3:4']);
    const converted = await checkText(long(row('29.98'), row('299800', '人')));
    expect(codes(converted)).toEqual(['warning duplicate-row 3:4']);
    expect(left(converted, ...JOBS)).toBe('29.98');
  });

  it('with another value is an error, and is not judged', async () => {
    const checked = await one('29.98', '29.98', '29.981');
    expect(codes(checked)).toEqual(['error conflicting-rows 3:4']);
    const [found] = of(checked, 'conflicting-rows');
    expect(found?.args.values).toEqual(['29.98', '29.98', '29.981']);
    expect(related(found)).toEqual(['2:4', '4:4']);
    expect(left(checked, ...JOBS)).toBe('unreadable');
  });

  it('as a number and as a bound is an error', async () => {
    expect(codes(await one('110', '>110'))).toEqual(['error conflicting-rows 3:4']);
    expect(codes(await one('>110', '>=110'))).toEqual(['error conflicting-rows 3:4']);
    expect(codes(await one('>110', '>110'))).toEqual(['warning duplicate-row 3:4']);
  });

  it('is no conflict with a cell that reports nothing', async () => {
    for (const checked of [await one('—', '29.98'), await one('29.98', '—', '')]) {
      expect(codes(checked)).toEqual([]);
      expect(left(checked, ...JOBS)).toBe('29.98');
    }
    expect(codes(await one('—', '—'))).toEqual([]);
    expect(codes(await one('—', '20', '20'))).toEqual(['warning duplicate-row 4:4']);
  });

  it('is a conflict with 0', async () => {
    expect(codes(await one('0', '29.98'))).toEqual(['error conflicting-rows 3:4']);
  });

  it('is a conflict with a cell that cannot be read', async () => {
    const checked = await one('1.2万', '1.2');
    expect(codes(checked)).toEqual(['error conflicting-rows 3:4']);
    expect(left(checked, ...JOBS)).toBe('unreadable');
  });

  it('is none where neither says a value', async () => {
    expect(codes(await one('1.2万', 'abc'))).not.toContain('warning duplicate-row 3:4');
  });

  it('may be two headers of one year', async () => {
    const checked = await checkText('地区,指标,2021,2021年\n武汉市,1,29.98,30\n');
    expect(codes(checked)).toEqual(['error conflicting-rows 2:4']);
  });
});

describe('different keys', () => {
  it.each([
    ['areas', '武汉市,1,2021,20,万人', '江岸区,1,2021,2,万人'],
    ['years', '武汉市,1,2021,20,万人', '武汉市,1,2022,21,万人'],
    ['indicators', '武汉市,6,2021,700,万人', '武汉市,7,2021,398,万人'],
  ])('of %s are no duplicates', async (_, a, b) => {
    expect(codes(await checkText(long(a, b)))).toEqual([]);
  });

  it('of reporting units are no duplicates, but one unit twice is', async () => {
    const units = async (...rows: string[]) =>
      await checkText(['地区,街道,指标,年份,数值', ...rows.map(r => `江岸区,${r}`), ''].join('\n'));
    expect(codes(await units('甲,1,2021,1', '乙,1,2021,2', ',1,2021,3'))).toEqual([]);
    const twice = await units('甲,1,2021,1', '乙,1,2021,2', ' 甲 ,1,2021,3');
    expect(codes(twice)).toEqual(['error conflicting-rows 4:5']);
    const { reporters } = twice.observations.entry('jiangan', 'urban-new-jobs', 2021);
    expect([...reporters].map(o => `${o.reporter} ${o.value.kind}`).sort()).toEqual([
      '乙 exact',
      '甲 unreadable',
    ]);
  });
});

describe('one figure in two files', () => {
  const files = async (a: string[], b: string[]) =>
    await checkFiles({ 'b.csv': long(...b.map(v => row(v))), 'a.csv': long(...a.map(v => row(v))) });

  it('restated is an error, and is not judged', async () => {
    const checked = await files(['29.98'], ['30.1']);
    expect(codes(checked)).toEqual(['error restated-value 2:4']);
    const [found] = of(checked, 'restated-value');
    expect(found?.place.file).toBe('b.csv');
    expect(found?.related.map(source => source.file)).toEqual(['a.csv']);
    expect(found?.args.values).toEqual(['29.98', '30.1']);
    expect(left(checked, ...JOBS)).toBe('unreadable');
  });

  it('with the same value is a duplicate', async () => {
    expect(codes(await files(['29.98'], ['29.980']))).toEqual(['warning duplicate-row 2:4']);
  });

  it('restated beside a duplicate is still restated, beside a conflict a conflict', async () => {
    expect(codes(await files(['29.98', '29.98'], ['30.1']))).toEqual(['error restated-value 3:4']);
    expect(codes(await files(['29.98', '29.99'], ['30.1']))).toEqual(['error conflicting-rows 3:4']);
    expect(codes(await files(['29.98'], ['30.1', '30.2']))).toEqual(['error conflicting-rows 2:4']);
  });

  it('and a dash in the other is no conflict', async () => {
    expect(codes(await files(['29.98'], ['—']))).toEqual([]);
  });
});

describe('ratios', () => {
  const rate = async (...rows: string[]) =>
    await checkText(
      ['地区,指标,年份,数值,分子,分母', ...rows.map(r => `武汉市,调解成功率,2021,${r}`), ''].join('\n'),
    );

  it('are a part of the figure', async () => {
    expect(codes(await rate('60,60,100', '60,60,100'))).toEqual(['warning duplicate-row 3:4']);
    expect(codes(await rate('60,60,100', '60,600,1000'))).toEqual(['error conflicting-rows 3:4']);
    expect(codes(await rate(',60,100', ',61,100'))).toEqual(['error conflicting-rows 3:4']);
    expect(codes(await rate(',60,100', '—,,'))).toEqual([]);
  });
});
