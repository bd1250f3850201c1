import type { Text } from '../catalogue/types.js';
import type { FindingArgs, SaidIn } from '../checks/finding.js';

/** What stands beside a table and may say whose figures, and of what time, are in it. */
export const SAID_IN: Record<SaidIn, Text> = {
  title: { zh: '标题', en: 'title' },
  'sheet-name': { zh: '工作表名', en: 'sheet name' },
  'file-name': { zh: '文件名', en: 'file name' },
};

type From = Exclude<FindingArgs['area-assumed']['from'], 'plan'>;

/** By what the area or the time of a table was assumed; `option` is the one of the command line. */
export const ASSUMED_BY = {
  zh: (from: From, option: string): string => {
    if (from === 'option') return ` ${option} `;
    return from === 'mapping' ? '映射文件' : SAID_IN[from].zh;
  },
  en: (from: From, option: string): string => {
    if (from === 'option') return option;
    return from === 'mapping' ? 'the mapping file' : `its ${SAID_IN[from].en}`;
  },
};
