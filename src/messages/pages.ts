import type { Text } from '../catalogue/types.js';
import type { Phrase } from './phrase.js';

/** The words of a page itself: what is around the report, and what helps to read a table or a chart. */
export const PAGES = {
  contents: { zh: '目录', en: 'Contents' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  made: { zh: '生成时间：', en: 'Made: ' },
  find: { zh: '查找', en: 'Find' },
  all: { zh: '全部', en: 'All' },
  reset: { zh: '重置', en: 'Reset' },
  sortable: { zh: '点击表头可排序', en: 'Click a heading to sort' },
  ceiling: { zh: '上限指标', en: 'ceiling' },
  overCeiling: { zh: '超过上限的部分', en: 'over the ceiling' },
  beyond: { zh: '超出图幅，以所注数字为准', en: 'beyond the axis: go by the figure' },
  noFigure: { zh: '没有确数，不画条形', en: 'no exact figure, so no bar' },
  noValues: { zh: '没有可画的数值', en: 'no values to draw' },
  axis: { zh: '横轴为目标的百分比', en: 'Axis: per cent of the target' },
  ownScale: { zh: '各行比例尺不同，只作行内比较', en: 'Each row has a scale of its own' },
  chartData: { zh: '图中数据', en: 'The data of this chart' },
} satisfies Record<string, Text>;

/** How many rows of a table a filter leaves. The page puts in both numbers itself. */
export const ROWS_SHOWN: Phrase<[shown: number | string, all: number | string]> = {
  zh: (shown, all) => `显示 ${shown}/${all} 行`,
  en: (shown, all) => `Showing ${shown} of ${all} rows`,
};

/** What a set of controls is for. */
export const CONTROLS: Phrase<[caption: string]> = {
  zh: caption => `筛选：${caption}`,
  en: caption => `Filter: ${caption}`,
};
