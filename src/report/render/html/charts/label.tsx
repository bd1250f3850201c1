import { wrapAnsi } from 'fast-wrap-ansi';
import type { Language } from '../../../../messages/words.js';

/** Lines of a label, none wider than a telephone shows: a drawing does not break lines by itself. */
export function labelLines(text: string, lang: Language): readonly string[] {
  return wrapAnsi(text, 50, { hard: true, wordWrap: lang !== 'zh' }).split('\n');
}

export const LINE = 18;

/** @param y of the first line's top. */
export function Label({ lines, y }: { readonly lines: readonly string[]; readonly y: number }) {
  return (
    <>
      {lines.map((line, i) => (
        <text class="label" x="0" y={y + 14 + i * LINE}>
          {line}
        </text>
      ))}
    </>
  );
}
