import { describe, expect, test } from 'vitest';
import { unitsLike } from '../../../src/intake/observe/units.js';
import { know } from '../../../src/sql/know.js';
import type { KnownIndicator } from '../../../src/sql/known.js';
import { madeUpTable } from '../../../src/sql/made-up-table.js';
import { bulkContext } from '../../helpers/bulk-context.js';

const HEADER = ['地区', '填报单位', '指标', '年份', '数值', '单位', '备注'];
const context = bulkContext();
const table = madeUpTable(context, HEADER);
if (table === null) throw new Error('the table is not read as it is named');
const known = know(context, table, 'zh');

function indicator(name: string): KnownIndicator {
  const found = known.indicators.find(one => one.name === name);
  if (!found) throw new Error(`no indicator ${name}`);
  return found;
}

describe('what the statement knows is what the reader takes labels for', () => {
  test('areas by name, other name and code', () => {
    const written = known.areas.find(({ name }) => name === '汉南区')?.written;
    expect(written).toEqual(
      expect.arrayContaining(['汉南区', '武汉经开区', '经开区(汉南)', '420113', '420113000000']),
    );
    expect(known.areas.filter(({ isPlan }) => isPlan).map(({ name }) => name)).toEqual(['武汉市']);
  });

  test('no text means two things', () => {
    for (const all of [known.areas, known.indicators, known.years]) {
      const texts = all.flatMap(({ written }) => written);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('indicators by name, number, id, and with their unit', () => {
    const { written, unit, whole, isPart, top } = indicator('城镇新增就业人数');
    expect(written).toEqual(
      expect.arrayContaining([
        '城镇新增就业人数',
        '1',
        '1.城镇新增就业人数',
        'urban-new-jobs',
        '城镇新增就业人数(万人)',
      ]),
    );
    // A base of 106.74 in five years: ten times a year's share is 213.48.
    expect({ unit, whole, isPart, top }).toEqual({
      unit: '万人',
      whole: '城镇新增就业人数',
      isPart: false,
      top: '100',
    });
  });

  test('a part has the whole of its family and a bit of its own', () => {
    const part = indicator('农民工参加职业培训人次');
    expect([part.whole, part.isPart, part.bit]).toEqual(['开展补贴性职业技能培训人次', true, 2]);
    expect(indicator('开展补贴性职业技能培训人次').bit).toBe(1);
    expect(known.parts).toEqual([[2, 1]]);
  });

  test('rates are known and never added up', () => {
    expect(indicator('城镇登记失业率')).toMatchObject({ top: null, unit: '%' });
    expect(indicator('城镇登记失业率').written).toContain('3');
  });

  test('years as they are written for the whole of them, not a part', () => {
    const written = known.years.find(({ year }) => year === 2023)?.written ?? [];
    expect(written).toEqual(expect.arrayContaining(['2023', '2023年', '2023年度', '202312', '2023-12-31']));
    expect(written.filter(text => /Q|季|1-9/u.test(text))).toEqual([]);
    expect(known.years.map(({ year }) => year)).toEqual([2015, 2020, 2021, 2022, 2023, 2024, 2025]);
  });

  test('units with the power of ten between them', () => {
    const power = (unit: string, written: string) =>
      known.units.find(one => one.unit === unit && one.written === written)?.power;
    expect(power('万人', '人')).toBe(-4);
    expect(power('万人', '')).toBe(0);
    expect(power('万人', '亿人')).toBe(4);
    expect(power('人', '万人')).toBe(4);
    expect(power('万人', '万人次')).toBeUndefined();
    expect(power('万人', '元')).toBeUndefined();
  });
});

test('a table that a mapping would have misread is none', () => {
  const mapped = { ...context, headerMeant: (written: string) => (written === '地区' ? '指标' : written) };
  expect(madeUpTable(mapped, HEADER)).toBeNull();
});

test('ways of writing a unit', () => {
  expect(unitsLike('万人')).toEqual(
    expect.arrayContaining(['万人', '人', '千人', '万名', 'persons', '10,000 persons']),
  );
  expect(unitsLike('亿元')).toEqual(expect.arrayContaining(['亿元', '元', '万元', 'yuan']));
  expect(unitsLike('万人').filter(unit => /元|次|%/u.test(unit))).toEqual([]);
});
