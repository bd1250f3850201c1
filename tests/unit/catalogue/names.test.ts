import { describe, expect, it } from 'vitest';
import { bareName, bracketedUnit, nameKey } from '../../../src/catalogue/names.js';

describe('nameKey: the same name, however it is typed', () => {
  it.each([
    '城镇新增就业人数',
    '1.城镇新增就业人数(万人)',
    '1、城镇新增就业人数（万人）',
    '1 城镇新增就业人数(万人)',
    '１．城镇新增就业人数（万人）',
    ' 城镇 新增就业人数 ',
    '城镇新增就业人数　(万人)',
    '其中：城镇新增就业人数',
    '其中:1.城镇新增就业人数(万人)',
    '1.其中:城镇新增就业人数',
    '其中城镇新增就业人数',
    '“城镇新增就业”人数',
    '城镇·新增就业—人数',
  ])('%s', written => {
    expect(nameKey(written)).toBe('城镇新增就业人数');
  });

  it.each([
    ['New Urban-Jobs', 'newurbanjobs'],
    ["Jiang'an", 'jiangan'],
    ['ＡＢＣ_1', 'abc1'],
    ['社会保障卡(市民一卡通)发卡数', '社会保障卡(市民一卡通)发卡数'],
    ['12', '12'],
    ['965产业', '965产业'],
    ['', ''],
  ])('%s -> %s', (written, key) => {
    expect(nameKey(written)).toBe(key);
  });

  it('keeps different names apart', () => {
    const names = ['城镇新增就业', '城镇新增就业人数', '登记失业率', '调查失业率', '其中', '汉南', '汉阳'];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });
});

describe('bareName', () => {
  it('keeps case and inner blanks', () => {
    expect(bareName('2. New Jobs (10,000)')).toBe('New Jobs');
    expect(bareName('18.申领电子社保卡人口覆盖率(%)')).toBe('申领电子社保卡人口覆盖率');
  });
});

describe('bracketedUnit', () => {
  it.each([
    ['新增就业(万人)', '万人'],
    ['新增就业（ 万人 ）', '万人'],
    ['失业率(%)  ', '%'],
    ['失业率（％）', '%'],
    ['卡(市民)发卡数(万张)', '万张'],
    ['卡(市民)发卡数', null],
    ['新增就业', null],
    ['新增就业()', ''],
  ])('%s -> %s', (written, unit) => {
    expect(bracketedUnit(written)).toBe(unit);
  });
});
