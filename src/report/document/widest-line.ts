import stringWidth from 'fast-string-width';
import { greatest } from './column-widths.js';
import { textLines } from './text-lines.js';

/** The width of a text's widest line, in characters; a Chinese one is as wide as two others. */
export function widestLine(text: string): number {
  return greatest(
    textLines(text).map(line => stringWidth(line)),
    0,
  );
}

/** Chinese may be broken between any two characters, other scripts only between words. */
const WORD = /[^\s\p{Script=Han}\p{Po}（）]+/gu;
/** Longer words, such as addresses, are broken all the same. */
const LONGEST_WORD = 16;

/** The width below which words of a text are broken. */
export function widestWord(text: string): number {
  const words = (text.match(WORD) ?? []).map(word => Math.min(LONGEST_WORD, stringWidth(word)));
  return greatest(words, 0);
}
