const DELIMITERS = [',', '\t', ';', '，'] as const;
const LINES_LOOKED_AT = 50;
const TEXT_LOOKED_AT = 1 << 16;

/** The separator that stands equally often in most of the first lines; the comma where none does. */
export function delimiterOf(pieces: Iterable<string>): string {
  const lines = firstLines(pieces);
  const ranked = DELIMITERS.map(delimiter => ({ delimiter, ...regularity(lines, delimiter) }));
  return ranked.reduce((a, b) => (isMoreRegular(b, a) ? b : a)).delimiter;
}

interface Regularity {
  readonly lines: number;
  readonly count: number;
}

function isMoreRegular(a: Regularity, b: Regularity): boolean {
  return a.lines > b.lines || (a.lines === b.lines && a.count > b.count);
}

/** How many lines hold the delimiter the same number of times, and how many times that is. */
function regularity(lines: readonly string[], delimiter: string): Regularity {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  const ranked = [...tally].map(([count, alike]) => ({ lines: alike, count }));
  return ranked.reduce((a, b) => (isMoreRegular(b, a) ? b : a), { lines: 0, count: 0 });
}

/** The first lines, without what stands in quotes. */
function firstLines(pieces: Iterable<string>): string[] {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= TEXT_LOOKED_AT) break;
  }
  const bare = text.slice(0, TEXT_LOOKED_AT).replace(/"(?:[^"]|"")*"/gu, '');
  return bare.split(/\r\n?|\n/u).slice(0, LINES_LOOKED_AT);
}
