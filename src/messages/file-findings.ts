import type { Text } from '../catalogue/types.js';
import type { FindingArgs } from '../checks/finding.js';
import { type FindingMessages, plainFix } from './finding-messages.js';
import type { Phrase } from './phrase.js';
import { UNREADABLE_REASONS } from './unreadable-reasons.js';

type Code = 'unreadable-file' | 'bad-encoding' | 'empty-submission' | 'file-skipped';

const EMPTY: Record<FindingArgs['empty-submission']['rows'], Text> = {
  none: {
    zh: '没有可读的内容，应有表头和数据行',
    en: 'there is nothing to read; a header and rows of data were expected',
  },
  'header-only': { zh: '只有表头，没有数据行', en: 'there is a header but no row of data' },
  'no-figures': {
    zh: '没有填报任何数值，全部单元格都是空的或“—”',
    en: 'no figure was submitted: every cell is empty or "—"',
  },
};

const SKIPPED: Record<FindingArgs['file-skipped']['reason'], Phrase<[extension: string]>> = {
  type: {
    zh: extension =>
      `${extension === '' ? '文件没有扩展名，' : `${extension} 文件`}已略过；文件夹中只读取表格、JSON 和 YAML 文件`,
    en: extension =>
      `a file ${extension === '' ? 'without an extension' : `of type ${extension}`} was skipped; only tables, JSON and YAML are read from a folder`,
  },
  'no-records': {
    zh: extension => `${extension} 文件中没有观测值列表，不是填报数据，已略过`,
    en: extension => `a ${extension} file without a list of observations is no submission and was skipped`,
  },
};

/** What is said of files as a whole. */
export const FILE_FINDINGS = {
  'unreadable-file': {
    message: {
      zh: ({ reason, detail }) => UNREADABLE_REASONS[reason].message.zh(detail),
      en: ({ reason, detail }) => UNREADABLE_REASONS[reason].message.en(detail),
    },
    fix: {
      zh: ({ reason }) => UNREADABLE_REASONS[reason].fix.zh,
      en: ({ reason }) => UNREADABLE_REASONS[reason].fix.en,
    },
    meaning: {
      zh: '程序读不出这个文件，或读不到头。能读取的有 CSV 等文本表格、工作簿（.xlsx、.xls、.ods、.et）以及 JSON、NDJSON、YAML 记录；有打开密码的、损坏的、过大的读不了。这个文件里的数一个都没有参与判定，只靠它填报的指标显示为“无数据”。',
      en: 'The file could not be read, or not to its end. CSV and similar text, workbooks (.xlsx, .xls, .ods, .et) and observations in JSON, NDJSON or YAML can be read; files that are damaged, oversized or protected by a password cannot. Nothing in the file is judged, and indicators reported only there show as "no data".',
    },
    action: {
      zh: '按提示改正；改不了的，在 Excel 或 WPS 中打开，去掉密码，另存为 .xlsx 工作簿后重新提交。',
      en: 'Mend what the finding names; failing that, open the file in Excel or WPS, remove any password, save it as an .xlsx workbook and submit that.',
    },
  },
  'bad-encoding': {
    message: {
      zh: ({ offset, byte, encoding }) =>
        `文字编码读不通：按 ${encoding.toUpperCase()} 读到偏移${offset}处，字节 ${byte} 无法解读`,
      en: ({ offset, byte, encoding }) =>
        `the text cannot be decoded: as ${encoding.toUpperCase()}, it fails at byte ${byte} at offset ${offset}`,
    },
    ...plainFix({
      zh: '用 --encoding 指明编码（utf-8、gb18030、utf-16le 或 utf-16be），或在 Excel 或 WPS 中打开，另存为 .xlsx 工作簿后重新提交',
      en: 'name the encoding with --encoding (utf-8, gb18030, utf-16le or utf-16be), or open the file in Excel or WPS, save it as an .xlsx workbook and submit that',
    }),
    meaning: {
      zh: '编码按整个文件判断：先看字节序标记，再试 UTF-8 和 GB18030（包括 GBK）；写了 --encoding 的，只按所写的编码读。这个文件有字节读不通，多半是损坏了，或者混用了两种编码。硬读会把地区和指标认错，所以整个文件不参与判定。',
      en: 'The encoding is decided over the whole file: by its byte order mark, else UTF-8, else GB18030 (which contains GBK); with --encoding, only the one named is tried. Some byte of this file fits none, most likely because the file is damaged or mixes two encodings. Reading on would garble the names of areas and indicators, so nothing in the file is judged.',
    },
  },
  'empty-submission': {
    message: { zh: ({ rows }) => EMPTY[rows].zh, en: ({ rows }) => EMPTY[rows].en },
    ...plainFix({
      zh: '填入数据后重新提交，并确认没有交错文件；数据在隐藏的工作表里的，用 --sheet 选中',
      en: 'fill in the figures and submit again; make sure it is the right file, and choose a hidden sheet with --sheet',
    }),
    meaning: {
      zh: '文件或工作表里没有可供判定的数；工作表全部隐藏或没有选中时也是这样。没有数据不等于通过，所以按错误处理。指标显示为“无数据”。',
      en: 'The file or sheet holds nothing to judge, or all of its sheets are hidden or were not chosen. No data is not a pass, so this is an error. The indicators show as "no data".',
    },
  },
  'file-skipped': {
    message: {
      zh: ({ extension, reason }) => SKIPPED[reason].zh(extension),
      en: ({ extension, reason }) => SKIPPED[reason].en(extension),
    },
    ...plainFix({
      zh: '如果其中有要填报的数据，另存为 .xlsx 或 .csv 文件',
      en: 'if it holds figures to submit, save it as an .xlsx or .csv file',
    }),
    meaning: {
      zh: '提交的是文件夹，程序只读取其中的 .csv、.tsv、.xlsx、.xlsm、.xls、.ods、.et、.json、.ndjson、.jsonl、.yaml 和 .yml 文件，其他文件略过。略过的文件不参与判定，也不影响其他文件。这里列出来，是为了避免漏掉数据而不自知。',
      en: 'A folder was given, and only its .csv, .tsv, .xlsx, .xlsm, .xls, .ods, .et, .json, .ndjson, .jsonl, .yaml and .yml files are read. Skipped files are not judged and change nothing else. They are listed so that no data go missing unnoticed.',
    },
  },
} satisfies FindingMessages<Code>;
