import type { Text } from '../catalogue/types.js';
import type { Phrase } from './phrase.js';

/** The sheets of a report's workbook that are not tables of the report. */
export const OFFICE_SHEETS = {
  overview: { zh: '概览', en: 'Overview' },
  charts: { zh: '图表', en: 'Charts' },
  chartData: { zh: '图表数据', en: 'Chart data' },
} satisfies Record<string, Text>;

/** Words of the workbook and of the Word file. */
export const OFFICE_WORDS = {
  sheets: { zh: '工作表', en: 'Sheets' },
  sheet: { zh: '工作表', en: 'Sheet' },
  content: { zh: '内容', en: 'Content' },
  row: { zh: '项目', en: 'Row' },
  series: { zh: '系列', en: 'Series' },
  year: { zh: '年份', en: 'Year' },
} satisfies Record<string, Text>;

export const OFFICE_LINES = {
  /** Between the items of a legend that stands in one line. */
  gap: { zh: '；', en: '; ' } satisfies Text,
  count: {
    zh: (label, value) => `${label}：${value}`,
    en: (label, value) => `${label}: ${value}`,
  } satisfies Phrase<[label: string, value: number]>,
  /** A title with its unit, or with a remark. */
  aside: {
    zh: (text, aside) => `${text}（${aside}）`,
    en: (text, aside) => `${text} (${aside})`,
  } satisfies Phrase<[text: string, aside: string]>,
};

/** What the axis of shares is measured in. */
export function wholeTarget(target: string): string {
  return `${target} = 100%`;
}

/** Behind the name of an indicator that should stay below its target. */
export const CEILING: Text = { zh: '上限', en: 'ceiling' };
