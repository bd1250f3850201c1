/** What a schema calls its kinds of value. */
const KINDS_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '键值',
  null: '空值',
  'kebab-case-id': '小写字母、数字和连字符',
  decimal: '只有数字和小数点的数',
  figure: '数字或界限',
  share: '大于0、不大于1的数',
  date: '年-月-日',
  'whole-number': '整数',
  code: '六位代码',
};

export function expectedZh(expected: string): string {
  return expected
    .split(' | ')
    .map(kind => KINDS_ZH[kind] ?? kind)
    .join(' 或 ');
}

const KINDS_EN: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'keys with values',
  'kebab-case-id': 'small letters, digits and hyphens',
  decimal: 'a figure of digits and a point',
  figure: 'a figure or a bound',
  share: 'a share above 0, at most 1',
  date: 'year-month-day',
  'whole-number': 'a whole number',
  code: 'six digits',
};

export function expectedEn(expected: string): string {
  return expected
    .split(' | ')
    .map(kind => KINDS_EN[kind] ?? kind)
    .join(' or ');
}
