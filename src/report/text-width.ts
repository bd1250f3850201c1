import stringWidth from 'fast-string-width';

const WIDE = '\u3001\u3002\u4e00-\u9fff\uff01-\uff5e';

/** Latin, dashes, dots, signs of comparison, and what is Chinese at first sight. */
const PLAIN = new RegExp(`^[ -~×\u2010-\u2027\u2200-\u22ff${WIDE}]*$`);
const WIDE_CHARACTERS = new RegExp(`[${WIDE}]`, 'g');

/**
 * Columns of a terminal that a text takes, a Chinese character two. Measured as `fast-string-width` does, which takes
 * milliseconds to know every emoji and script the first time; plain text needs none of that.
 */
export function textWidth(text: string): number {
  if (!PLAIN.test(text)) return stringWidth(text);
  return text.length + (text.match(WIDE_CHARACTERS)?.length ?? 0);
}
