import { CsvError, type Options, parse } from 'csv-parse/sync';

export type CsvOptions = Options & { readonly delimiter: string };

/** Text in which no line ends has a line that csv-parse is to refuse. */
const LONGEST_BLOCK = 1 << 18;

/** The same text in blocks of whole lines; only the last need not end in a line feed, or one too long for `recordsOfBlock`. */
export function* wholeLines(pieces: Iterable<string>): Generator<string, void> {
  let open = '';
  for (const piece of pieces) {
    const end = piece.lastIndexOf('\n') + 1;
    if (end > 0) yield open + piece.slice(0, end);
    open = end > 0 ? piece.slice(end) : open + piece;
    if (open.length > LONGEST_BLOCK) {
      yield open;
      open = '';
    }
  }
  if (open !== '') yield open;
}

/**
 * The records of a block that begins with a record, one a line, as csv-parse has them. A line without a quote is only cut
 * at its separators, in a quarter of the time.
 * @returns null where csv-parse has to read on from the start of the block: a record goes on over a line end, or is broken
 */
export function recordsOfBlock(block: string, options: CsvOptions): string[][] | null {
  if (block.length > LONGEST_BLOCK) return null;
  const lines = (block.endsWith('\n') ? block.slice(0, -1) : block).split('\n');
  const quoted = lines.filter(isQuoted);
  const parsed = quoted.length === 0 ? [] : recordsOf(quoted.join('\n'), options);
  // As many records as lines: every line feed between them ends one.
  if (parsed?.length !== quoted.length) return null;
  let next = 0;
  return lines.map(line => {
    if (!isQuoted(line)) return line.split(options.delimiter);
    next += 1;
    return parsed[next - 1] as string[];
  });
}

function isQuoted(line: string): boolean {
  return line.includes('"');
}

/** Null where the text is broken. */
function recordsOf(text: string, options: Options): string[][] | null {
  try {
    return parse(text, options) as string[][];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** V8 keeps all of a text for the sake of a part of it as long as this. */
const SHARED_FROM = 13;

/** The same text, that keeps no longer one in memory which it was cut from. */
export function ownText(text: string): string {
  return text.length < SHARED_FROM ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
