import type { Text } from '../catalogue/types.js';
import type { UnreadableReason } from '../checks/finding.js';
import type { Phrase } from './phrase.js';
import { syntaxFault } from './syntax-faults.js';

interface Reason {
  readonly message: Phrase<[detail: string]>;
  readonly fix: Text;
}

const SAVE_AS: Text = {
  zh: '在 Excel 或 WPS 中打开，另存为 .xlsx 工作簿后重新提交',
  en: 'open it in Excel or WPS, save it as an .xlsx workbook and submit that file',
};

/** A part of the file, a range or a figure, in no language. */
const detailZh = (detail: string) => (detail === '' ? '' : `（${detail}）`);
const detailEn = (detail: string) => (detail === '' ? '' : ` (${detail})`);

/** What is wrong with a file that cannot be read, and how to mend it. */
export const UNREADABLE_REASONS: Record<UnreadableReason, Reason> = {
  binary: {
    message: {
      zh: () => '这不是表格，也不是文本（可能是 PDF、图片，或没有字节序标记的 UTF-16 文本）',
      en: () =>
        'this is neither a table nor text (perhaps a PDF, a picture, or UTF-16 text without a byte order mark)',
    },
    fix: {
      zh: '把数据存为 .xlsx 或 .csv 后提交；如果是 UTF-16 文本，加 --encoding utf-16le',
      en: 'save the figures as .xlsx or .csv and submit that; if it is UTF-16 text, add --encoding utf-16le',
    },
  },
  csv: {
    message: {
      zh: detail => `CSV 格式有误：${syntaxFault(detail, 'zh')}`,
      en: detail => `the CSV is malformed: ${syntaxFault(detail, 'en')}`,
    },
    fix: {
      zh: '检查这一行附近的双引号，使其成对；或直接提交原来的工作簿',
      en: 'make the double quotes near this line come in pairs, or submit the workbook it came from',
    },
  },
  syntax: {
    message: {
      zh: detail => `JSON 或 YAML 语法有误：${syntaxFault(detail, 'zh')}`,
      en: detail => `the JSON or YAML is malformed: ${syntaxFault(detail, 'en')}`,
    },
    fix: {
      zh: '改正这一行附近的语法，或从原系统重新导出',
      en: 'mend the syntax near this line, or export the file again',
    },
  },
  'no-records': {
    message: {
      zh: () => '文件里没有记录的列表，或者不止一个',
      en: () => 'the file holds no list of observations, or more than one',
    },
    fix: {
      zh: '最外层写一个列表，每项是一条记录（地区、指标、年份、数值），或写一个只含一个列表的对象',
      en: 'write one list of observations (area, indicator, year, value), or one object with a single list in it',
    },
  },
  'not-a-record': {
    message: {
      zh: () => '列表的这一项不是记录，应是“键: 值”的对象',
      en: () => 'this item of the list is no observation; an object of keys and values was expected',
    },
    fix: {
      zh: '把这一项写成对象，如 {"指标": "1", "年份": 2023, "数值": 22.1}，或删去',
      en: 'write it as an object, such as {"indicator": "1", "year": 2023, "value": 22.1}, or remove it',
    },
  },
  'key-twice': {
    message: {
      zh: detail => `一条记录里写了两次“${detail}”，无法确定以哪个为准`,
      en: detail => `one observation has the key "${detail}" twice, so it is unclear which one counts`,
    },
    fix: { zh: '删去其中一个，或改成不同的键', en: 'remove one of the two, or rename it' },
  },
  'not-a-workbook': {
    message: {
      zh: detail => `这不是工作簿，应为 .xlsx、.xls、.ods 或 .et 文件${detailZh(detail)}`,
      en: detail => `this is no workbook; an .xlsx, .xls, .ods or .et file was expected${detailEn(detail)}`,
    },
    fix: {
      zh: '核对是否交错了文件（如 .docx 或压缩包）；表格另存为 .xlsx 后重新提交',
      en: 'make sure it is the right file (not a .docx or an archive); save the table as .xlsx and submit that',
    },
  },
  encrypted: {
    message: {
      zh: () => '工作簿设有打开密码，无法读取',
      en: () => 'the workbook is protected by a password and cannot be read',
    },
    fix: {
      zh: '在 Excel 或 WPS 中打开，去掉打开密码，保存后重新提交',
      en: 'open it in Excel or WPS, remove the password, save it and submit it again',
    },
  },
  damaged: {
    message: {
      zh: detail => `文件已损坏，读不完整${detailZh(detail)}`,
      en: detail => `the file is damaged and cannot be read to the end${detailEn(detail)}`,
    },
    fix: {
      zh: '重新拷贝或下载一次；还不行，在 Excel 或 WPS 中修复，另存为 .xlsx 后提交',
      en: 'copy or download it again; if that does not help, repair it in Excel or WPS and save it as .xlsx',
    },
  },
  'too-large': {
    message: {
      zh: detail => `文件太大，或展开后太大，超出了上限${detailZh(detail)}`,
      en: detail => `the file is too large, or becomes so when it is unpacked${detailEn(detail)}`,
    },
    fix: {
      zh: '只留填报的工作表，删去多余的行、列、格式和图片，另存后重新提交；或分成几个文件',
      en: 'keep only the sheets to submit, remove spare rows, columns, formats and pictures, and save it anew; or split it',
    },
  },
  'too-many-merges': {
    message: {
      zh: detail => `合并单元格太多，超出了上限${detailZh(detail)}`,
      en: detail => `there are more merged cells than can be read${detailEn(detail)}`,
    },
    fix: {
      zh: '取消数据区的合并单元格，每一格分别填写',
      en: 'unmerge the cells among the figures and fill in each one',
    },
  },
  parquet: {
    message: {
      zh: detail => `Parquet 文件无法读取${detailZh(detail)}`,
      en: detail => `the Parquet file cannot be read${detailEn(detail)}`,
    },
    fix: {
      zh: '从原系统重新导出，核对文件是否传完整',
      en: 'export it again, and make sure that all of it was copied',
    },
  },
  'no-duckdb': {
    message: {
      zh: detail => `Parquet 文件由 DuckDB 读取，而可选的软件包 ${detail} 没有安装`,
      en: detail => `Parquet is read by DuckDB, and the optional package ${detail} is not installed`,
    },
    fix: {
      zh: '在 plancheck 的文件夹里运行 npm ci（不要加 --omit=optional），或改交 CSV',
      en: 'run npm ci in the folder of plancheck (without --omit=optional), or submit CSV',
    },
  },
  unsupported: {
    message: {
      zh: detail => `这种工作簿的写法还不能读取${detailZh(detail)}`,
      en: detail => `the workbook is written in a way that cannot be read yet${detailEn(detail)}`,
    },
    fix: SAVE_AS,
  },
};
