import type { Problem } from '../catalogue/problems.js';
import { wholeText } from './decode/decode.js';
import { fileOnDisk } from './input-file.js';
import { isUnreadable } from './unreadable.js';

/** The text of a file that a person writes for the program, in whatever encoding; null where it is no text. */
export function textOnDisk(
  name: string,
  absolute: string,
): { readonly text: string | null; readonly problems: readonly Problem[] } {
  try {
    return { text: wholeText(fileOnDisk(name, absolute, false), null).text, problems: [] };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const line = error.finding.place.line ?? 1;
    return { text: null, problems: [{ code: 'syntax', reason: 'no text', file: name, line, column: 1 }] };
  }
}
