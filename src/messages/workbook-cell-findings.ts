import { type FindingMessages, plainFix } from './finding-messages.js';

type Code = 'formula-without-value' | 'error-value' | 'merged-value';

/** What is said of the cells of a workbook that hold no figure anyone could read off. */
export const WORKBOOK_CELL_FINDINGS = {
  'formula-without-value': {
    message: {
      zh: ({ written }) => `公式${written.trim() && `“${written}”`}没有计算结果，应有一个数`,
      en: ({ written }) =>
        `the formula${written.trim() && ` "${written}"`} has no calculated value; a number was expected`,
    },
    ...plainFix({
      zh: '在 Excel 或 WPS 中打开工作簿，等它算出结果后再保存；或直接写数字',
      en: 'open the workbook in Excel or WPS, let it calculate and save it again, or write the number itself',
    }),
    meaning: {
      zh: '单元格里是公式，文件里却没有存下它的结果，多半是由别的程序生成、没有算过。程序不计算公式，只读存下的结果。这一格不参与判定。',
      en: 'The cell holds a formula whose result is not in the file, most likely because a program wrote it that never calculated. Formulas are not calculated here; only stored results are read. The cell is not judged by.',
    },
  },
  'error-value': {
    message: {
      zh: ({ written }) => `单元格里是错误值“${written}”，应有一个数`,
      en: ({ written }) => `the cell holds the error value "${written}"; a number was expected`,
    },
    ...plainFix({
      zh: '改正公式或它引用的单元格，或直接写数字；没有数据时留空或写“—”',
      en: 'mend the formula or the cells it refers to, or write the number itself; where there are no data, leave it empty or write "—"',
    }),
    meaning: {
      zh: '公式出了错，例如除数为0（#DIV/0!）或引用的单元格已删除（#REF!）。错误值不是数，也不等于没有数据。这一格不参与判定。',
      en: 'A formula failed, for example by dividing by 0 (#DIV/0!) or because a cell it refers to is gone (#REF!). An error is no figure, nor does it mean that there are no data. The cell is not judged by.',
    },
  },
  'merged-value': {
    message: {
      zh: ({ written }) => `“${written}”写在合并单元格里，那里应有几个数`,
      en: ({ written }) => `"${written}" stands in one merged cell where several figures were expected`,
    },
    ...plainFix({
      zh: '取消合并，每一格分别填数；没有数据的留空或写“—”',
      en: 'unmerge the cells and fill in each one; where there are no data, leave it empty or write "—"',
    }),
    meaning: {
      zh: '一个合并单元格占了几个应分别填数的位置。这个数是其中一格的、每一格的，还是合计，程序无从判断。合并单元格里的数不参与判定，其他单元格照常。',
      en: 'One merged cell covers the places of several figures. Whether its number belongs to one of them, to each, or is their total, nobody can tell. It is not judged by; other cells are judged as usual.',
    },
  },
} satisfies FindingMessages<Code>;
