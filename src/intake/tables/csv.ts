import { CsvError, type Options, parse } from 'csv-parse/sync';
import { finding } from '../../checks/finding.js';
import type { Row } from '../cells.js';
import { decode } from '../decode/decode.js';
import { type InputFile, wholeBytes } from '../input-file.js';
import { Unreadable } from '../unreadable.js';
import { delimiterOf } from './delimiter.js';
import type { OpenFile, Reader } from './open-file.js';

/** One row of a CSV file is never longer than this many bytes; beyond it a quote is open. */
const LONGEST_ROW = 1 << 20;

/** A file of this many bytes is read sooner at once than as a stream. */
const SMALL = 1 << 16;

/** Text with a separator: comma, tab, semicolon or full-width comma. */
export const readCsv: Reader = async (given, asked): Promise<OpenFile> => {
  const file = given.size <= SMALL ? inMemory(given) : given;
  const { encoding, pieces } = decode(file, asked);
  refuseMarkup(file, pieces());
  const delimiter = delimiterOf(pieces());
  const rows = () => csvRows(file, pieces, delimiter);
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [{ name: null, hidden: false, isTrimmed: false, rows }],
  };
};

/** It is gone through several times before the first row is read. */
function inMemory(file: InputFile): InputFile {
  const bytes = wholeBytes(file);
  return { ...file, chunks: () => [bytes] };
}

const MARKUP = /^\s*<(?:!doctype|html|head|body|table|\?xml|!--)/iu;

/** Some systems export web pages and XML under the name of a workbook. */
export function refuseMarkup({ name }: InputFile, pieces: Iterable<string>): void {
  for (const piece of pieces) {
    if (!MARKUP.test(piece)) return;
    const detail = /^\s*<\?xml/iu.test(piece) ? 'XML' : 'HTML';
    throw new Unreadable(finding('unreadable-file', { reason: 'unsupported', detail }, { file: name }));
  }
}

async function* csvRows(
  file: InputFile,
  pieces: () => Iterable<string>,
  delimiter: string,
): AsyncIterable<Row> {
  const options: Options = { delimiter, relax_column_count: true, max_record_size: LONGEST_ROW };
  const small = file.size <= SMALL ? recordsOf(withLineFeeds(pieces()), options) : null;
  let line = 1;
  try {
    for await (const record of small ?? (await streamed(withLineFeeds(pieces()), options))) {
      yield rowOf(file.name, line, record);
      line += 1 + lineFeedsIn(record);
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(file, error, pieces) : error;
  }
}

/** Null where it is broken, so that it is read as a stream up to there. */
function recordsOf(pieces: Iterable<string>, options: Options): string[][] | null {
  try {
    return parse([...pieces].join(''), options) as string[][];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

async function streamed(pieces: Iterable<string>, options: Options): Promise<AsyncIterable<string[]>> {
  const { csvStream } = await import('./csv-stream.js');
  return csvStream(pieces, options);
}

export function rowOf(file: string, line: number, record: readonly string[]): Row {
  return record.map((text, index) => ({ file, sheet: null, line, column: index + 1, text }));
}

function lineFeedsIn(record: readonly string[]): number {
  let count = 0;
  for (const text of record) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** CR LF and CR end a line as LF does, also where they are cut in two by the pieces. */
function* withLineFeeds(pieces: Iterable<string>): Iterable<string> {
  let endsInCr = false;
  for (const piece of pieces) {
    if (piece === '') continue;
    const rest = endsInCr && piece.startsWith('\n') ? piece.slice(1) : piece;
    endsInCr = piece.endsWith('\r');
    if (rest !== '') yield rest.replace(/\r\n?/gu, '\n');
  }
}

function unreadable({ name }: InputFile, error: CsvError, pieces: () => Iterable<string>): Unreadable {
  const reached = (error as unknown as { lines?: number }).lines ?? null;
  const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfLastQuote(withLineFeeds(pieces())) : reached;
  return new Unreadable(
    finding('unreadable-file', { reason: 'csv', detail: error.code }, { file: name, line }),
  );
}

/** The line of the quote that is never closed: the last of an odd number. */
function lineOfLastQuote(pieces: Iterable<string>): number {
  let line = 1;
  let last = 1;
  for (const piece of pieces) {
    const before = piece.slice(0, piece.lastIndexOf('"') + 1);
    if (before !== '') last = line + lineFeedsIn([before]);
    line += lineFeedsIn([piece]);
  }
  return last;
}
