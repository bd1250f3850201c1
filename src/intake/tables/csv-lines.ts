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

/** Records that begin and end with the lines of a text, each of them on a line of its own. */
export interface Block {
  readonly count: number;
  readonly records: Iterable<string[]>;
}

/**
 * The records of a block that begins with a record, as csv-parse has them. A line without a quote is only cut at its
 * separators, in a quarter of the time.
 * @returns null where csv-parse has to read on from the start of the block: a record goes on over a line end, or is broken
 */
export function recordsOfBlock(block: string, options: CsvOptions): Block | null {
  if (block.length > LONGEST_BLOCK) return null;
  const lines = (block.endsWith('\n') ? block.slice(0, -1) : block).split('\n');
  const quoted = lines.filter(isQuoted);
  const parsed = quoted.length === 0 ? [] : recordsOf(quoted.join('\n'), options);
  // As many records as lines: every line feed between them ends one.
  if (parsed?.length !== quoted.length) return null;
  return { count: lines.length, records: cut(lines, parsed, options.delimiter) };
}

function* cut(lines: readonly string[], parsed: string[][], delimiter: string): Generator<string[]> {
  const quoted = parsed.values();
  for (const line of lines) yield isQuoted(line) ? (quoted.next().value as string[]) : line.split(delimiter);
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
