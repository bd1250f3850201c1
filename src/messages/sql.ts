import type { Text } from '../catalogue/types.js';
import type { Phrase } from './phrase.js';
import { TEMPLATE_HEADS } from './template.js';

/** The heads of the columns of the result; the reader knows each of them. */
export const SQL_HEADS = {
  ...TEMPLATE_HEADS,
  reporter: { zh: '填报单位', en: 'Reporting unit' },
} satisfies Record<string, Text>;

/** Where a table is to be named and was not. */
export const SQL_PLACEHOLDER: Text = { zh: '改成表名', en: 'NAME_OF_THE_TABLE' };

/** The reporting unit of what the statement adds up. */
export const SQL_ADDED: Text = { zh: '各填报单位相加', en: 'reporting units added up' };
export const SQL_ADDED_PARTS: Text = {
  zh: '各填报单位相加（其中）',
  en: 'reporting units added up (of which)',
};

/** Around how many rows were added up, and how many of them were converted. */
export const SQL_NOTE: Readonly<Record<'zh' | 'en', readonly [string, string, string]>> = {
  zh: ['由', '行相加，其中', '行换算了单位'],
  en: ['sum of ', ' rows, ', ' of them converted'],
};

/** What each step of the statement does. */
export const SQL_STEPS = {
  labels: {
    zh: '规划中的名称、年份和单位，以及程序认得的写法；其他写法逐行列出',
    en: 'names, years and units of the plan in every spelling known here; any other comes out row by row',
  },
  source: { zh: '您的表', en: 'your table' },
  understood: {
    zh: '每行是哪个地区、指标、年份的，数值换算成规划的单位',
    en: 'what each row is of, in the unit of the plan',
  },
  strange: {
    zh: '有哪一行的地区、指标或年份认不出的填报单位：那一行可能与它的别的行重复，所以都逐行列出',
    en: 'reporting units with a row of an unknown area, indicator or year: it may repeat any other, so all of theirs come out row by row',
  },
  doubtful: {
    zh: '一个填报单位一年的数，有重复的、读不出的、不能相加的，或其中项大于总项的：逐行列出',
    en: 'what a reporting unit says of a year, where a row is given twice, cannot be read or added, or a part exceeds its whole: row by row',
  },
  sorted: { zh: '哪些行相加', en: 'which rows are added up' },
  result: { zh: '相加的和，以及逐行列出的行', en: 'the sums, and what comes out row by row' },
} satisfies Record<string, Text>;

/** How the statement is run, and its result written as CSV. */
export const SQL_RUN = {
  duckdb: {
    zh: 'duckdb -readonly -csv 数据库文件 < 本文件 > result.csv',
    en: 'duckdb -readonly -csv DATABASE < THIS_FILE > result.csv',
  },
  postgres: {
    zh: 'psql --csv -d 数据库 -f 本文件 -o result.csv',
    en: 'psql --csv -d DATABASE -f THIS_FILE -o result.csv',
  },
  clickhouse: {
    zh: 'clickhouse-client --format CSVWithNames < 本文件 > result.csv',
    en: 'clickhouse-client --format CSVWithNames < THIS_FILE > result.csv',
  },
} satisfies Record<string, Text>;

interface SqlHead {
  readonly plan: string;
  readonly table: string;
  readonly isPlaceholder: boolean;
  /** What the columns are called, in order. */
  readonly columns: readonly string[];
  readonly run: string;
  readonly mapping: string | null;
}

/** What stands above the statement, line by line. */
export const SQL_HEAD: Phrase<[head: SqlHead]> = {
  zh: ({ plan, table, isPlaceholder, columns, run, mapping }) =>
    [
      `由 plancheck sql 生成：${plan}`,
      '在数据库里把长表按地区、指标、年份相加。只有这一条查询，只读，不写任何东西。',
      isPlaceholder
        ? `先把下面每一处 ${table} 改成表名（或重新生成，加 --table 表名）。`
        : `读的表是 ${table}。`,
      `用到的列：${columns.join('、')}；名称不同的，用 --column 角色=列名 重新生成。`,
      `运行并导出带表头的 UTF-8 CSV：${run}`,
      `再核对结果：plancheck check result.csv${mapping === null ? '' : ` --mapping ${mapping}`}`,
      `“${SQL_ADDED.zh}”的行是和，单位是规划的单位，不用浮点数，一位不差。其余都原样逐行列出，什么都不丢：`,
      '地区自己的数（没有填报单位或写“合计”）、比率、认不出的地区、指标、年份和单位、不是普通数字的数值、重复的行。',
      '由 plancheck check 判定它们，与直接检查这张表相同；只有填报单位自己比上年变化过大的提示不再给出，',
      '地区自己的数与各单位之和核对时，和只容许一个末位的一半。',
    ].join('\n'),
  en: ({ plan, table, isPlaceholder, columns, run, mapping }) =>
    [
      `Written by plancheck sql: ${plan}`,
      'Adds a long table up by area, indicator and year where it lies. One query, which reads and writes nothing.',
      isPlaceholder
        ? `First put the name of the table for ${table}, wherever it stands below (or write this anew with --table NAME).`
        : `The table is ${table}.`,
      `Columns read: ${columns.join(', ')}; where they are called otherwise, write this anew with --column ROLE=NAME.`,
      `Run it, and write its result as CSV in UTF-8 with a header: ${run}`,
      `Then judge the result: plancheck check result.csv${mapping === null ? '' : ` --mapping ${mapping}`}`,
      `Rows of "${SQL_ADDED.en}" are sums, in the units of the plan, exact to the last digit. Everything else comes out`,
      'row by row as it is, and nothing is lost: figures of an area itself (no reporting unit, or a total), rates, areas,',
      'indicators, years and units that are not known, values that are no plain numbers, rows given twice. plancheck check',
      'judges them as it would in the table itself; only changes of a single reporting unit on the year before are not',
      "told, and where an area's own figure is held against its reporting units, a sum is allowed half of one last digit.",
    ].join('\n'),
};

/** What is wrong with the command line of `plancheck sql`. */
export const SQL_ERRORS = {
  noDialect: {
    zh: dialects => `没有写明数据库的方言；请加 --dialect，为 ${dialects.join('、')} 之一`,
    en: dialects => `which database the SQL is for is missing; add --dialect, one of ${dialects.join(', ')}`,
  } satisfies Phrase<[dialects: readonly string[]]>,
  badTable: {
    zh: written => `“${written}”不是表名；应为 表名 或 模式.表名`,
    en: written => `"${written}" names no table; write NAME or SCHEMA.NAME`,
  } satisfies Phrase<[written: string]>,
  badColumn: {
    zh: written => `“${written}”应写作 角色=列名，如 地区=dq；表中没有的列写作 单位=`,
    en: written =>
      `"${written}" should be ROLE=NAME, such as area=district; for a column that the table lacks, unit=`,
  } satisfies Phrase<[written: string]>,
  unknownRole: {
    zh: (written, roles) => `没有“${written}”这样的列；可写的有 ${roles.join('、')}`,
    en: (written, roles) => `there is no column for "${written}"; expected one of ${roles.join(', ')}`,
  } satisfies Phrase<[written: string, roles: readonly string[]]>,
  columnTwice: {
    zh: role => `列“${role}”写了两次`,
    en: role => `the column ${role} is named twice`,
  } satisfies Phrase<[role: string]>,
  columnNeeded: {
    zh: role => `没有列“${role}”就没有可相加的`,
    en: role => `without a column for ${role} there is nothing to add up`,
  } satisfies Phrase<[role: string]>,
  mappedHeads: {
    zh: () => '映射文件给结果的表头（地区、填报单位等）另作了解释，plancheck check 会读错；请去掉这些表头',
    en: () =>
      'the mapping gives the heads of the result (Area, Reporting unit and so on) another meaning, so that plancheck check would misread it; take them out of the mapping',
  } satisfies Phrase<[]>,
};
