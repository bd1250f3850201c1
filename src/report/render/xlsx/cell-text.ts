import { textLines } from '../../document/text-lines.js';

/** The most characters Excel takes in a cell. */
const LONGEST = 32_767;
/** Excel reads `_x0041_` as the letter A. */
const ESCAPE_LIKE = /_(?=x[\da-f]{4}_)/giu;

/** Text as a cell holds it, nothing where there is none; what does not fit is cut off and ends in `…`. */
export function cellText(text: string): string | null {
  if (text === '') return null;
  const whole = textLines(text).join('\n').replace(ESCAPE_LIKE, '_x005F_');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`;
}
