import type { Text } from '../catalogue/types.js';
import { type Phrase, plural } from './phrase.js';

/** What a column may hold, by its role. */
export const ROLE_NAMES: Readonly<Record<string, Text>> = {
  area: { zh: '地区', en: 'area' },
  reporter: { zh: '填报单位', en: 'reporting unit' },
  indicator: { zh: '指标', en: 'indicator' },
  year: { zh: '年份', en: 'year' },
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  note: { zh: '备注', en: 'note' },
  ignored: { zh: '不读取', en: 'not read' },
};

/** The layouts of tables. */
export const SHAPE_NAMES: Readonly<Record<string, Text>> = {
  long: { zh: '一行一个数', en: 'one figure a row' },
  'wide-years': { zh: '以年份为列', en: 'years across' },
  'wide-indicators': { zh: '以指标为列', en: 'indicators across' },
  'wide-areas': { zh: '以地区为列', en: 'areas across' },
  'wide-indicators-years': { zh: '指标下面分年份', en: 'years below indicators' },
  'wide-areas-years': { zh: '地区下面分年份', en: 'years below areas' },
  'wide-areas-indicators': { zh: '地区下面分指标', en: 'indicators below areas' },
};

/** By what a name was recognised. */
export const MATCHED_BY = {
  name: { zh: '名称', en: 'name' },
  alias: { zh: '别名', en: 'alias' },
  id: { zh: '代号', en: 'id' },
  number: { zh: '序号', en: 'number' },
  place: { zh: '出处', en: 'place in the document' },
  code: { zh: '行政区划代码', en: 'administrative code' },
  mapping: { zh: '映射文件', en: 'mapping file' },
} satisfies Record<string, Text>;

export const DELIMITER_NAMES: Readonly<Record<string, Text>> = {
  ',': { zh: '逗号分隔', en: 'separated by commas' },
  '\t': { zh: '制表符分隔', en: 'separated by tabs' },
  ';': { zh: '分号分隔', en: 'separated by semicolons' },
  '，': { zh: '全角逗号分隔', en: 'separated by full-width commas' },
};

/** The heads of the tables of columns and names. */
export const INSPECT_HEADS = {
  column: { zh: '列', en: 'Column' },
  header: { zh: '表头', en: 'Header' },
  meaning: { zh: '含义', en: 'Taken for' },
  used: { zh: '使用', en: 'Used' },
  kind: { zh: '类别', en: 'Kind' },
  written: { zh: '表中写法', en: 'As written' },
  how: { zh: '依据', en: 'By' },
} satisfies Record<string, Text>;

export const INSPECT_WORDS = {
  notRead: { zh: '没有读取，原因见数据问题', en: 'not read; the findings say why' },
  hidden: { zh: '隐藏', en: 'hidden' },
  noMeaning: { zh: '认不出', en: 'not recognised' },
  byMapping: { zh: '映射文件', en: 'mapping file' },
  noShape: { zh: '认不出样式', en: 'layout not recognised' },
} satisfies Record<string, Text>;

/** What the exit code says. */
export const INSPECT_OUTCOMES: Readonly<Record<0 | 2, Text>> = {
  0: { zh: '读取中没有错误', en: 'no errors in reading' },
  2: { zh: '读取中有错误，见数据问题', en: 'there are errors in reading; see the findings' },
};

export const INSPECT_LINES = {
  sheet: { zh: name => `工作表“${name}”`, en: name => `Sheet "${name}"` } satisfies Phrase<[name: string]>,
  header: {
    zh: lines => `表头在第${lines.join('、')}行`,
    en: lines => `header in line ${lines.join(' and ')}`,
  } satisfies Phrase<[lines: readonly number[]]>,
  shape: { zh: name => `样式：${name}`, en: name => `layout: ${name}` } satisfies Phrase<[name: string]>,
  size: {
    zh: (rows, figures) => `${rows}行，读出${figures}个数`,
    en: (rows, figures) => `${plural(rows, 'row')}, ${plural(figures, 'figure')} read`,
  } satisfies Phrase<[rows: number, figures: number]>,
  titles: { zh: titles => `标题：${titles}`, en: titles => `Titles: ${titles}` } satisfies Phrase<[string]>,
  whole: {
    zh: parts => `整张表认作：${parts}`,
    en: parts => `The whole table is taken for: ${parts}`,
  } satisfies Phrase<[string]>,
  nearest: {
    zh: names => `相近的有（没有采用）：${names}`,
    en: names => `nearest, not taken: ${names}`,
  } satisfies Phrase<[names: string]>,
  sizes: {
    zh: ({ files, tables, rows, figures }) => `${files}个文件，${tables}张表，${rows}行，读出${figures}个数`,
    en: ({ files, tables, rows, figures }) =>
      `${plural(files, 'file')}, ${plural(tables, 'table')}, ${plural(rows, 'row')}, ${plural(figures, 'figure')} read`,
  } satisfies Phrase<[sizes: { files: number; tables: number; rows: number; figures: number }]>,
};

/** The comments of a mapping file that is there to be filled in. */
export const MAPPING_COMMENTS = {
  head: {
    zh: [
      '映射文件：说明程序自己认不出的表头和名称。用 --mapping 指定这个文件。',
      '每行前面的 # 去掉才生效；原样不动，什么都不改变。',
    ],
    en: [
      'A mapping file: what headers and names mean that are not recognised. Name it with --mapping.',
      'A line takes effect once its # is removed; as it stands, the file changes nothing.',
    ],
  },
  columns: {
    zh: [
      '表头及其含义：area（地区）、reporter（填报单位）、indicator（指标）、year（年份）、value（数值）、unit（单位）、',
      'numerator（分子）、denominator（分母）、note（备注）、ignored（不读取），或年份（如 2023）、指标、地区。',
    ],
    en: [
      'A header and its meaning: area, reporter (reporting unit), indicator, year, value, unit, numerator,',
      'denominator, note, ignored (not read), or a period (such as 2023), an indicator or an area.',
    ],
  },
  indicators: {
    zh: ['表中的指标名称及其含义：规划中的代号、序号或名称，或 ignored（略过）。'],
    en: ['A name as written and its meaning: id, number or name of an indicator of the plan, or ignored.'],
  },
  areas: {
    zh: ['表中的地区名称及其含义：规划中的地区，或 ignored（略过）。'],
    en: ['A name as written and its meaning: an area of the plan, or ignored.'],
  },
  whole: {
    zh: ['表中没有写明时，整张表的地区、时间、单位；只读哪些工作表；表头在第几行。'],
    en: [
      'For tables that do not say it: area, time and unit of the whole table; the sheets to read; the header line.',
    ],
  },
} satisfies Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>;

export const MAPPING_NEAREST: Text = { zh: '相近', en: 'nearest' };
