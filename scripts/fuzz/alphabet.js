import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What people and programs write in tables; names of indicators and areas come from the plans on board. */
export function alphabetOf(root) {
  const folder = join(root, 'dist', 'plans');
  const plans = readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const entries = key => plans.flatMap(plan => plan[key]);
  const indicators = [...entries('indicators'), ...entries('commitments')];
  return {
    ...WORDS,
    indicators: indicators.flatMap(({ id, no, name, aliases }) => [id, `${no ?? id}`, name.zh, name.en, ...aliases]),
    areas: entries('areas').flatMap(({ id, code, name, aliases }) => [id, code ?? id, name.zh, name.en, ...aliases]),
    units: [...new Set(indicators.map(({ unit }) => unit)), ...WORDS.units],
    targets: indicators.flatMap(({ target }) => target ?? []),
  };
}

const HEADERS = {
  area: ['地区', '区县', '各区', 'area', 'District'],
  reporter: ['填报单位', '街道', 'reporting unit'],
  indicator: ['指标', '指标名称', '项目', 'indicator'],
  year: ['年份', '时间', '统计年度', 'year', 'Period'],
  value: ['数值', '完成值', 'value', '指标值'],
  unit: ['单位', '计量单位', 'unit'],
  numerator: ['分子', 'numerator'],
  denominator: ['分母', 'denominator'],
  note: ['备注', 'note'],
};

const PERIODS = [
  ...['2020', '2021', '2022', '2023', '2024', '2025', '2023年', '２０２３', '2023年度', '2015', '2019', '2026'],
  ...['2023年1-9月', '1-9月', '2023-09', '2023.9', '2023Q3', '三季度', '2023年1-13月', '0月', '2023年上半年'],
  ...['二〇二三', '截至2023年9月底', '2023-2024', '23', '0', '-2023', '20230901', '2023-09-30', '45000', '99999'],
];

const NUMBERS = [
  ...['0', '-0', '1', '22.5', '100', '100.0001', '-3', '1,234.5', '1，234', '１２３．４', '12 345', '3.', '.5', '1.2万'],
  ...['50%', '５０％', '5‰', '<4', '>[285]', '≥90', '[720]', '>', '1e999', '1E-400', '1e3', '0x10', '1/3', '10²', '½'],
  ...['١٢٣', '一百', '1.2.3', '--5', '+5', '5-', '1,2,3', '(5)', '￥5', '=1+1', "'5", '1_000', 'Infinity', '1e', '%'],
  ...['—', '-', '…', '空', '不详', '/', 'n/a', '无', '', ' ', '#REF!', '#N/A', '#DIV/0!', 'TRUE', '已完成', '2023-06-30'],
  ...['9'.repeat(40), '9'.repeat(400), `0.${'0'.repeat(300)}1`, `${'9'.repeat(30)}.${'9'.repeat(30)}`, '1e-7'],
];

const ODD = [
  ...['\u202e5', '\u200f', '5\u0301', '\u0000', '5\u0000', '\ufeff', '\u00a0', '\u3000', '\ud800', '\udc00x', '\uffff'],
  ...['\u001b[31m', '\u2028', '\r', '"', '""', '"a', "'", ',', '\t', ';', '|', '\\', '{', ']', '&', '*a', '&a', '!!js', '#'],
  ...['__proto__', 'constructor', 'toString', 'null', '~', 'true', '合计', '其中：', '其中', '小计', '注：合成', '单位：万人'],
  ...['字'.repeat(500), '👩‍👩‍👧', '𠮷', 'ﬁ', 'İ', 'ß'],
];

const WORDS = {
  headers: HEADERS,
  periods: PERIODS,
  numbers: NUMBERS,
  odd: ODD,
  units: ['人', '万人', '亿人', '%', '‰', '％', '个', '元', '人次', '万人次', '万 人', '百分点', 'persons'],
  titles: ['合成数据（虚构，非官方统计）', '2023年统计表（合成）', '单位：万人', '2023年1-9月（合成）', '填报日期：2024-01-05'],
};
