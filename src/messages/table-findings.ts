import type { Text } from '../catalogue/types.js';
import { type FindingMessages, plainFix, sentence } from './finding-messages.js';
import { plural } from './phrase.js';

type Code = 'unrecognised-table' | 'duplicate-header' | 'unrecognised-column' | 'row-skipped' | 'ragged-row';

const CORRECT_ROW: Text = {
  zh: '如果是标题或注释，不用处理；如果是指标，改正指标名称并填上数值',
  en: 'leave it if it is a heading or a footnote; if it is an indicator, correct its name and enter the figure',
};

/** What is said of tables, their headers and their rows. */
export const TABLE_FINDINGS = {
  'unrecognised-table': {
    message: {
      zh: ({ header }) => `认不出表格的样式，表头是“${header}”`,
      en: ({ header }) => `the layout of the table is not recognised; its header is "${header}"`,
    },
    ...plainFix({
      zh: '用 plancheck inspect 看文件是怎样读的，再把表头改成可用的样式（如“指标”“年份”“数值”三列，或以年份、指标、地区为列）；表头不能改的，用 --mapping 说明各列的含义',
      en: 'see with plancheck inspect how the file was read, then use a known layout (columns indicator, year and value, or one column a year, an indicator or an area); if the header must stay, say with --mapping what its columns mean',
    }),
    meaning: {
      zh: '程序按表头认表，表头上方可以有标题行。可用的样式有七种：逐行填报（“指标”列和“数值”列）；以年份、指标或地区为列；两行表头，指标、地区下面分年份，或地区下面分指标。这张表与哪一种都不符，表中的数一个都没有参与判定。',
      en: 'Tables are recognised by their header; title rows may stand above it. There are seven layouts: one figure a row (columns 指标, indicator, and 数值, value); years, indicators or areas across; and two header rows with years below indicators, years below areas, or indicators below areas. This table fits none, and nothing in it is judged.',
    },
  },
  'duplicate-header': {
    message: {
      zh: ({ header, first }) => `“${header}”列与第${first}列重复（同名或同义），无法确定以哪一列为准`,
      en: ({ header, first }) =>
        `column "${header}" repeats column ${first} (same name or same meaning), so it is unclear which one counts`,
    },
    ...plainFix({
      zh: '删去其中一列，或改成不同的列名',
      en: 'remove one of the two columns, or rename it',
    }),
    meaning: {
      zh: '表中有两列同名，或含义相同，例如“地区”和“区县”。以哪一列为准，程序无从判断。整张表不参与判定，改好表头后再提交。',
      en: 'Two columns have the same name or the same meaning, such as 地区 and 区县. Nobody can tell which one counts. Nothing in the table is judged until the header is mended.',
    },
  },
  'unrecognised-column': {
    message: {
      zh: ({ header }) =>
        header.trim() === '' ? '这一列有内容却没有列名，没有使用' : `“${header}”列认不出来，没有使用`,
      en: ({ header }) =>
        header.trim() === ''
          ? 'the column has content but no name and was not used'
          : `column "${header}" is not recognised and was not used`,
    },
    ...plainFix({
      zh: '删去这一列；如果其中有数据，改用能识别的列名（地区、指标、年份、数值、单位、填报单位、分子、分母、备注），或用 --mapping 说明它的含义',
      en: 'remove the column; if it holds figures, give it a known name (area, indicator, year, value, unit, reporting unit, numerator, denominator, note), or say with --mapping what it means',
    }),
    meaning: {
      zh: '表头中有一列不是已知的列名，也不是年份、指标或地区，或者没有列名。这一列没有使用，同一行的其他单元格照常参与判定。如果它本来是数据列，写错的列名会使这些数丢失。',
      en: 'A column has no name, or one that is no known name, year, indicator or area. It is left out; the other cells of its rows are judged as usual. If it holds figures under a misspelt name, those figures are lost.',
    },
  },
  'row-skipped': {
    message: {
      zh: ({ label, isMapped }) => {
        if (isMapped) return `“${label}”一行按映射文件略过`;
        return label.trim() === ''
          ? '这一行没有指标和数值，已略过'
          : `“${label}”一行不是数据行，按标题或注释略过`;
      },
      en: ({ label, isMapped }) => {
        if (isMapped) return `row "${label}" was skipped as the mapping file says`;
        return label.trim() === ''
          ? 'the row has neither an indicator nor a figure and was skipped'
          : `row "${label}" is no row of data and was skipped as a heading or a footnote`;
      },
    },
    fix: {
      zh: ({ isMapped }) => (isMapped ? '不用处理；如果要读取这一行，改映射文件' : CORRECT_ROW.zh),
      en: ({ isMapped }) =>
        isMapped ? 'nothing to do; to have the row read, change the mapping file' : CORRECT_ROW.en,
    },
    action: sentence(CORRECT_ROW),
    meaning: {
      zh: '这一行看来是标题、分组行、重复的表头或表尾注释：它在表头上方，或者没有数值，或者以“注”“填表人”一类字样开头，或者映射文件说不读它。略过的行不参与判定。列在这里供核对。',
      en: 'The row looks like a title, a group heading, a repeated header or a footnote: it stands above the header, holds no figure, or begins as notes and signatures do; or the mapping file says that it is not read. Skipped rows are not judged. They are listed so that they can be checked.',
    },
  },
  'ragged-row': {
    message: {
      zh: ({ found, expected }) => `这一行有${found}格，表头有${expected}格，对不上`,
      en: ({ found, expected }) => `the row has ${plural(found, 'cell')} where the header has ${expected}`,
    },
    ...plainFix({
      zh: '补齐或删去多余的格；含逗号的内容（如 1,200）用英文双引号括起来',
      en: 'add or remove cells to match; put text with a comma in it (1,200) between double quotes',
    }),
    meaning: {
      zh: '这一行的格数与表头不同，后面的数可能都错了位。常见原因是带逗号的数字没有加引号。整行不参与判定，其他行照常。',
      en: 'The row does not have as many cells as the header, so its figures may stand in the wrong columns. A number with an unquoted comma is the usual cause. The whole row is left out; other rows are judged as usual.',
    },
  },
} satisfies FindingMessages<Code>;
