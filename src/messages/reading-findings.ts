import type { FindingArgs } from '../checks/finding.js';
import { type FindingMessages, plainFix } from './finding-messages.js';
import { plural } from './phrase.js';

type Code =
  | 'unreadable-file'
  | 'bad-encoding'
  | 'empty-submission'
  | 'file-skipped'
  | 'unrecognised-table'
  | 'duplicate-header'
  | 'unrecognised-column'
  | 'row-skipped'
  | 'ragged-row';

type Unreadable = FindingArgs['unreadable-file'];

/** What is wrong with the quotes of a CSV file; any other code of the parser is shown as it is. */
const CSV_FAULTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  CSV_QUOTE_NOT_CLOSED: { zh: '双引号没有成对', en: 'a double quote is never closed' },
  CSV_INVALID_CLOSING_QUOTE: { zh: '右引号后面还有内容', en: 'text follows a closing quote' },
  INVALID_OPENING_QUOTE: { zh: '双引号出现在内容中间', en: 'a double quote stands in the middle of a cell' },
};

const UNREADABLE_ZH: Record<Unreadable['reason'], (detail: string) => string> = {
  workbook: () => '这是 Excel 工作簿一类的文档，应为 CSV 文本文件',
  binary: () => '这不是 CSV 文本文件（可能是 PDF、图片，或按 UTF-16 保存的文本）',
  csv: detail => `CSV 格式有误：${CSV_FAULTS[detail]?.zh ?? detail}`,
  read: detail => `文件读取失败：${detail || '原因不明'}`,
};

const UNREADABLE_EN: Record<Unreadable['reason'], (detail: string) => string> = {
  workbook: () => 'this is an Excel workbook or a similar document, not a CSV text file',
  binary: () => 'this is not CSV text (perhaps a PDF, a picture, or text saved as UTF-16)',
  csv: detail => `the CSV is malformed: ${CSV_FAULTS[detail]?.en ?? detail}`,
  read: detail => `the file cannot be read: ${detail || 'reason unknown'}`,
};

const SAVE_AS_ZH = '在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”后重新提交';
const SAVE_AS_EN = 'save it as "CSV UTF-8 (comma delimited)" in Excel or WPS and submit that file';

const MEND_ZH: Record<Unreadable['reason'], string> = {
  workbook: SAVE_AS_ZH,
  binary: SAVE_AS_ZH,
  csv: '检查这一行附近的双引号，使其成对，或从原表重新导出 CSV',
  read: '检查文件是否存在、有无读取权限，然后重试',
};

const MEND_EN: Record<Unreadable['reason'], string> = {
  workbook: SAVE_AS_EN,
  binary: SAVE_AS_EN,
  csv: 'make the double quotes near this line come in pairs, or export the CSV again',
  read: 'check that the file is there and may be read, then try again',
};

const EMPTY_ZH: Record<FindingArgs['empty-submission']['rows'], string> = {
  none: '文件是空的，应有表头和数据行',
  'header-only': '只有表头，没有数据行',
  'no-figures': '没有填报任何数值，全部单元格都是空的或“—”',
};

const EMPTY_EN: Record<FindingArgs['empty-submission']['rows'], string> = {
  none: 'the file is empty; a header and rows of data were expected',
  'header-only': 'there is a header but no row of data',
  'no-figures': 'no figure was submitted: every cell is empty or "—"',
};

/** What is said of files, and of tables as a whole. */
export const READING_FINDINGS = {
  'unreadable-file': {
    message: {
      zh: ({ reason, detail }) => UNREADABLE_ZH[reason](detail),
      en: ({ reason, detail }) => UNREADABLE_EN[reason](detail),
    },
    fix: { zh: ({ reason }) => MEND_ZH[reason], en: ({ reason }) => MEND_EN[reason] },
    meaning: {
      zh: '程序读不出这个文件。目前只接受 CSV 文本，Excel 工作簿、PDF 等要先转换。这个文件里的数一个都没有参与判定，只靠它填报的指标显示为“无数据”。',
      en: 'The file could not be read. Only CSV text is accepted; workbooks, PDFs and the like must be converted first. Nothing in the file is judged, and indicators reported only there show as "no data".',
    },
    action: {
      zh: '把表格另存为“CSV UTF-8（逗号分隔）”后重新提交；已是 CSV 的，检查双引号是否成对、文件能否读取。',
      en: 'Save the table as "CSV UTF-8 (comma delimited)" and submit that file; if it is CSV already, check that its double quotes come in pairs and that it may be read.',
    },
  },
  'bad-encoding': {
    message: {
      zh: ({ offset, byte }) =>
        `文件不是 UTF-8 编码（偏移${offset}处的字节 ${byte} 无法解读），可能是 GBK 编码`,
      en: ({ offset, byte }) =>
        `the file is not UTF-8 (byte ${byte} at offset ${offset} cannot be decoded); perhaps it is GBK`,
    },
    ...plainFix({ zh: SAVE_AS_ZH, en: SAVE_AS_EN }),
    meaning: {
      zh: '文件中有不符合 UTF-8 编码的字节，通常是按 GBK 保存的。程序不猜测编码，因为猜错会把地区和指标认错。整个文件不参与判定，改存为 UTF-8 后即可。',
      en: 'The file holds a byte that is not UTF-8, most often because it was saved as GBK. The encoding is never guessed: a wrong guess garbles the names of areas and indicators. Nothing in the file is judged until it is saved as UTF-8.',
    },
  },
  'empty-submission': {
    message: { zh: ({ rows }) => EMPTY_ZH[rows], en: ({ rows }) => EMPTY_EN[rows] },
    ...plainFix({
      zh: '填入数据后重新提交，并确认没有交错文件',
      en: 'fill in the figures and submit again; make sure it is the right file',
    }),
    meaning: {
      zh: '文件里没有可供判定的数。没有数据不等于通过，所以按错误处理。指标显示为“无数据”。',
      en: 'The file holds nothing to judge. No data is not a pass, so this is an error. The indicators show as "no data".',
    },
  },
  'file-skipped': {
    message: {
      zh: ({ extension }) =>
        extension === ''
          ? '文件没有扩展名，已略过；文件夹中只读取 .csv 文件'
          : `${extension} 文件已略过；文件夹中只读取 .csv 文件`,
      en: ({ extension }) =>
        extension === ''
          ? 'a file without an extension was skipped; only .csv files are read from a folder'
          : `a ${extension} file was skipped; only .csv files are read from a folder`,
    },
    ...plainFix({
      zh: '如果其中有要填报的数据，另存为 UTF-8 编码的 CSV 文件',
      en: 'if it holds figures to submit, save it as a CSV file in UTF-8',
    }),
    meaning: {
      zh: '提交的是文件夹，程序只读取其中的 CSV 文件，其他文件略过。略过的文件不参与判定，也不影响其他文件。这里列出来，是为了避免漏掉数据而不自知。',
      en: 'A folder was given, and only its CSV files are read. Skipped files are not judged and change nothing else. They are listed so that no data go missing unnoticed.',
    },
  },
  'unrecognised-table': {
    message: {
      zh: ({ header }) => `认不出表格的样式，表头是“${header}”`,
      en: ({ header }) => `the layout of the table is not recognised; its header is "${header}"`,
    },
    ...plainFix({
      zh: '采用以下任一样式：有“指标”和“数值”两列；有“指标”列，各年份为列；有“地区”或“年份”列，各指标为列',
      en: 'use one of these layouts: columns 指标 (indicator) and 数值 (value); a column 指标 and one column a year; a column 地区 (area) or 年份 (year) and one column an indicator',
    }),
    meaning: {
      zh: '程序按表头认表。这张表的表头与三种可用样式都不符：逐行填报、年份为列、指标为列。表中的数一个都没有参与判定。表头上方如有标题行，请先删去。',
      en: 'Tables are recognised by their header. This one fits none of the three layouts: one figure a row, years across, or indicators across. Nothing in the table is judged. Remove any title row above the header.',
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
      zh: ({ header }) => `“${header}”列认不出来，没有使用`,
      en: ({ header }) => `column "${header}" is not recognised and was not used`,
    },
    ...plainFix({
      zh: '删去这一列；如果其中有数据，改用能识别的列名：地区、指标、年份、数值、单位、填报单位、分子、分母、备注',
      en: 'remove the column, or give it a known name: area, indicator, year, value, unit, reporting unit, numerator, denominator, note',
    }),
    meaning: {
      zh: '表头中有一列不是已知的列名，也不是年份或指标。这一列没有使用，同一行的其他单元格照常参与判定。如果它本来是数据列，写错的列名会使这些数丢失。',
      en: 'A column of the header is no known name, year or indicator. It is left out; the other cells of its rows are judged as usual. If it holds figures under a misspelt name, those figures are lost.',
    },
  },
  'row-skipped': {
    message: {
      zh: ({ label }) =>
        label.trim() === '' ? '这一行没有指标和数值，已略过' : `“${label}”一行没有数值，按标题或注释略过`,
      en: ({ label }) =>
        label.trim() === ''
          ? 'the row has neither an indicator nor a figure and was skipped'
          : `row "${label}" has no figure and was skipped as a heading or a footnote`,
    },
    ...plainFix({
      zh: '如果是标题或注释，不用处理；如果是指标，改正指标名称并填上数值',
      en: 'leave it if it is a heading or a footnote; if it is an indicator, correct its name and enter the figure',
    }),
    meaning: {
      zh: '这一行没有数值，第一格也不是规划中的指标，看来是分组标题或表尾注释。略过它不会丢失任何数据，也不影响判定。',
      en: 'The row holds no figure and names no indicator of the plan, so it looks like a group heading or a footnote. Skipping it loses no data and changes no verdict.',
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
