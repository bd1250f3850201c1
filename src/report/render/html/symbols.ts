import { LEGEND } from '../../../messages/report.js';
import { SEVERITY_NAMES } from '../../../messages/statuses.js';
import type { Language } from '../../../messages/words.js';
import type { Mark } from '../../document/model.js';
import { MARKS } from '../../marks.js';

/** What stands beside every colour. */
export const SYMBOLS: Readonly<Record<Mark, string>> = { ...MARKS, error: '×', warning: '!', info: 'i' };

/** Worst first: the order in which a column of marks is sorted. */
export const MARK_ORDER: readonly Mark[] = ['error', 'fail', 'warning', 'unknown', 'info', 'pass', 'none'];

/** A mark where no other word says it: `√ 通过`, `! warning`. */
export function markText(mark: Mark, lang: Language): string {
  if (mark === 'error' || mark === 'warning' || mark === 'info') {
    return `${SYMBOLS[mark]} ${SEVERITY_NAMES[mark][lang]}`;
  }
  return LEGEND[mark][lang];
}
