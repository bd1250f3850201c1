import { Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';

/** The records of text in pieces, as they come. @param firstLine the number of its first line @throws CsvError, half way */
export function csvStream(
  pieces: Iterable<string>,
  options: Options,
  firstLine: number,
): AsyncIterable<string[]> {
  const parser = parse(options);
  // Errors say the line that this has come to.
  Object.assign(parser.info, { lines: firstLine });
  const source = Readable.from(pieces);
  source.once('error', error => parser.destroy(error));
  return source.pipe(parser);
}
