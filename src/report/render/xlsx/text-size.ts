import stringWidth from 'fast-string-width';
import { textLines } from '../../document/text-lines.js';

const LINE_HEIGHT = 15;
/** Excel lets no row be higher. */
const HIGHEST = 409;

/**
 * The points a row needs to show its texts in full: not every program makes a row grow by itself.
 * @param texts each with the characters that fit into a line
 */
export function rowHeight(
  texts: readonly { readonly text: string; readonly width: number }[],
  size = 11,
): number {
  const lines = texts.map(({ text, width }) =>
    textLines(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / width)), 0),
  );
  return Math.min(HIGHEST, Math.ceil((LINE_HEIGHT * size) / 11) * Math.max(1, ...lines));
}
