import { MARKS } from '../marks.js';
import type { Mark } from './model.js';

/** What stands before the word of a mark, so that it is read without its colour. */
export const MARK_SYMBOLS: Readonly<Record<Mark, string>> = { ...MARKS, error: '×', warning: '!', info: 'i' };

/** `√ 提前实现`; the text alone where there is no mark. */
export function withSymbol(mark: Mark | null, text: string): string {
  return mark === null ? text : `${MARK_SYMBOLS[mark]} ${text}`.trimEnd();
}
