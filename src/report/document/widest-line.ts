import stringWidth from 'fast-string-width';
import { textLines } from './text-lines.js';

/** The width of a text's widest line, in characters; a Chinese one is as wide as two others. */
export function widestLine(text: string): number {
  return Math.max(...textLines(text).map(line => stringWidth(line)));
}
