import type { Text } from '../catalogue/types.js';
import type { SaidIn } from '../checks/finding.js';

/** What stands beside a table and may say whose figures, and of what time, are in it. */
export const SAID_IN: Record<SaidIn, Text> = {
  title: { zh: '标题', en: 'title' },
  'sheet-name': { zh: '工作表名', en: 'sheet name' },
  'file-name': { zh: '文件名', en: 'file name' },
};
