import { halfWidth } from '../cells.js';
import { Matcher } from '../observe/matchers.js';

/** What a column of a table holds. */
export type Role =
  | 'area'
  | 'reporter'
  | 'indicator'
  | 'year'
  | 'value'
  | 'unit'
  | 'numerator'
  | 'denominator'
  | 'note'
  | 'ignored';

const ALIASES: Readonly<Record<Role, readonly string[]>> = {
  area: [
    ...[
      '地区',
      '区域',
      '区',
      '区县',
      '行政区',
      '行政区划',
      '地区名称',
      '区域名称',
      '统计地区',
      '统计区域',
      '所属区',
    ],
    ...['各区', 'area', 'district', 'region', 'area name'],
  ],
  reporter: [
    ...[
      '填报单位',
      '填报单位名称',
      '上报单位',
      '报送单位',
      '填报机构',
      '单位名称',
      '街道',
      '社区',
      '企业',
      '企业名称',
    ],
    ...['reporting unit', 'reporter', 'street', 'community', 'enterprise'],
  ],
  indicator: [
    ...['指标', '指标名称', '指标名', '指标项', '项目', '统计指标', '考核指标'],
    ...['指标(单位)', '指标名称(单位)', '指标(计量单位)', '指标名称(计量单位)', '主要指标', '指标内容'],
    ...['indicator', 'indicator name', 'metric'],
  ],
  year: [
    ...[
      '年份',
      '年度',
      '年',
      '时间',
      '期间',
      '报告期',
      '统计期',
      '统计年份',
      '统计年度',
      '所属年份',
      '所属年度',
    ],
    ...['year', 'period'],
  ],
  value: [
    ...[
      '数值',
      '值',
      '数据',
      '数据值',
      '指标值',
      '统计值',
      '完成数',
      '完成值',
      '实际值',
      '实际数',
      '实际完成值',
    ],
    ...[
      '实际完成数',
      '实际完成',
      '完成情况',
      '实际完成情况',
      '本期数',
      '本年数',
      '本年实际',
      '本期',
      '本年完成',
      '本年完成数',
      '本年实际完成',
      '全年完成',
      '全年完成数',
      '年度完成',
      '年度完成数',
      '年度完成情况',
      '累计完成',
      '累计完成数',
    ],
    ...['value', 'actual', 'figure'],
  ],
  unit: ['单位', '计量单位', '指标单位', '数据单位', '度量单位', 'unit', 'units', 'unit of measure'],
  numerator: ['分子', '分子值', '分子数', 'numerator'],
  denominator: ['分母', '分母值', '分母数', 'denominator'],
  note: ['备注', '备注说明', '说明', '注', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments'],
  ignored: ['序号', '编号', 'no', 'no.', '#', '数据来源', '来源', 'source', 'ignored'],
};

/** The roles that say of what a row is; a table must have one of them. */
export const LABEL_ROLES: readonly (Role | null)[] = ['area', 'reporter', 'indicator', 'year'];

export const ROLES = Object.keys(ALIASES) as readonly Role[];

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  Object.entries(ALIASES).flatMap(([role, names]) => names.map(name => [name, role as Role] as const)),
);

/** The role a header names, null where it names none. */
export function roleNamed(written: string): Role | null {
  return mayName(written) ? (ROLE_OF.get(headerKey(written)) ?? null) : null;
}

const FIRST_LETTERS: ReadonlySet<string> = new Set([...ROLE_OF.keys()].map(name => name.charAt(0)));

/** Whether a text begins as a name does, full-width letters aside: every cell of a submission is asked. */
function mayName(written: string): boolean {
  const first = written.trimStart().charAt(0).toLowerCase();
  return FIRST_LETTERS.has(first) || (first >= '\uff01' && first <= '\uff5e');
}

/** Forms space Chinese words out to fill a column: 指　标 is 指标. */
export function headerKey(written: string): string {
  const text = halfWidth(written).toLowerCase().replace(/\s+/gu, ' ');
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** The roles as entries with names, so that the nearest to a header can be told. */
export function roleMatcher(): Matcher<{ readonly id: Role }> {
  matcher ??= new Matcher(
    ROLES.map(id => ({ id })),
    ({ id }) => ALIASES[id].map(name => [name, 'alias'] as const),
    headerKey,
  );
  return matcher;
}

let matcher: Matcher<{ readonly id: Role }> | null = null;
