import type { Text } from '../catalogue/types.js';
import type { FindingArgs } from '../checks/finding.js';
import { type FindingMessages, plainFix, sentence } from './finding-messages.js';
import { SAID_IN } from './said-in.js';

type Code = 'sheet-skipped' | 'sheet-missing' | 'names-disagree';

type Reason = FindingArgs['sheet-skipped']['reason'];
type What = FindingArgs['names-disagree']['what'];

/** Why a sheet was passed over. */
export const SKIPPED: Record<Reason, Text> = {
  hidden: { zh: '工作表是隐藏的，没有读取', en: 'the sheet is hidden and was not read' },
  'not-asked': {
    zh: '没有用 --sheet（或映射文件的 sheets）选中这张工作表，没有读取',
    en: 'the sheet was not chosen with --sheet (or by sheets in the mapping file) and not read',
  },
  empty: { zh: '工作表是空的，已略过', en: 'the sheet is empty and was skipped' },
  'no-table': { zh: '工作表里没有数据表，已略过', en: 'the sheet holds no table of figures and was skipped' },
  'header-only': {
    zh: '工作表里只有表头，没有数据行，已略过',
    en: 'the sheet has a header but no row of data and was skipped',
  },
};

const CHOOSE: Text = {
  zh: '如果其中有要填报的数据，用 --sheet 选中它，或取消隐藏后保存',
  en: 'if it holds figures to submit, choose it with --sheet, or unhide it and save',
};

const FILL: Text = {
  zh: '如果不是填报用的，不用处理；如果是，补上表头和数据，并用 plancheck inspect 核对',
  en: 'leave it if it is not part of the submission; if it is, add the header and figures, and check with plancheck inspect',
};

const SKIPPED_FIX: Record<Reason, Text> = {
  hidden: CHOOSE,
  'not-asked': { zh: '如果也要读取，再加一个 --sheet', en: 'to have it read as well, add another --sheet' },
  empty: FILL,
  'no-table': FILL,
  'header-only': FILL,
};

const WHAT: Record<What, Text> = { area: { zh: '地区', en: 'areas' }, year: { zh: '年份', en: 'years' } };

const AGREE: Record<What, Text> = {
  area: {
    zh: '改成一致，或加“地区”列；单独提交一个地区的，也可用 --area 指明',
    en: 'make them agree, or add a column 地区 (area); for one area alone, --area will do',
  },
  year: { zh: '改成一致，或加“年份”列', en: 'make them agree, or add a column 年份 (year)' },
};

/** What is said of the sheets of a workbook, and of the names around a table. */
export const SHEET_FINDINGS = {
  'sheet-skipped': {
    message: { zh: ({ reason }) => SKIPPED[reason].zh, en: ({ reason }) => SKIPPED[reason].en },
    fix: { zh: ({ reason }) => SKIPPED_FIX[reason].zh, en: ({ reason }) => SKIPPED_FIX[reason].en },
    meaning: {
      zh: '工作簿里的工作表，隐藏的不读；写了 --sheet 的，只读选中的；空的、只有表头的和没有数据表的（封面、填表说明等）略过。略过的工作表不参与判定，也不影响其他工作表。这里列出来，是为了避免漏掉数据而不自知。',
      en: 'Hidden sheets of a workbook are not read; with --sheet, only those named are. Sheets that are empty, hold only a header, or hold no table (a cover, instructions) are skipped. Skipped sheets are not judged and change nothing else. They are listed so that no data go missing unnoticed.',
    },
    action: sentence(CHOOSE),
  },
  'sheet-missing': {
    message: {
      zh: ({ sheet, known }, words) => `没有名为“${sheet}”的工作表；文件里有：${words.list(known)}`,
      en: ({ sheet, known }, words) => `there is no sheet "${sheet}"; the file has: ${words.list(known)}`,
    },
    ...plainFix({
      zh: '改正 --sheet 的名称，须与工作表名完全相同；不写 --sheet 则读取全部未隐藏的工作表',
      en: 'correct the name behind --sheet, which must be exactly that of the sheet; without --sheet, every sheet that is not hidden is read',
    }),
    meaning: {
      zh: '用 --sheet 选中的工作表，这个工作簿里没有。程序不会改读别的工作表。缺的数据没有参与判定，所以按错误处理。',
      en: 'The workbook has no sheet of the name given with --sheet, and no other is read in its place. Its figures are missing from what is judged, so this is an error.',
    },
  },
  'names-disagree': {
    message: {
      zh: ({ what, first, from, second, other }) =>
        `${SAID_IN[from].zh}“${first}”与${SAID_IN[other].zh}“${second}”所说的${WHAT[what].zh}不同`,
      en: ({ what, first, from, second, other }) =>
        `the ${SAID_IN[from].en} "${first}" and the ${SAID_IN[other].en} "${second}" name different ${WHAT[what].en}`,
    },
    fix: { zh: ({ what }) => AGREE[what].zh, en: ({ what }) => AGREE[what].en },
    meaning: {
      zh: '表里没有地区列或年份列时，程序看标题、工作表名和文件名。它们说的地区不一致，或者标题与工作表名说的年份不一致，多半是沿用旧表时漏改了一处，程序不知道哪一处对。整张表不参与判定。',
      en: 'A table without a column for its area or year is known by its title, its sheet name and its file name. Here these name different areas, or title and sheet name different years, most likely because an old form was copied and one of them left as it was. Nobody can tell which is right, so nothing in the table is judged.',
    },
    action: {
      zh: '把标题、工作表名和文件名改成一致，或在表中加“地区”列、“年份”列。',
      en: 'Make title, sheet name and file name agree, or give the table the columns 地区 (area) and 年份 (year).',
    },
  },
} satisfies FindingMessages<Code>;
