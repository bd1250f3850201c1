import { Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';

/** The records of text in pieces, as they come. @throws CsvError, half way */
export function csvStream(pieces: Iterable<string>, options: Options): AsyncIterable<string[]> {
  const parser = parse(options);
  const source = Readable.from(pieces);
  source.once('error', error => parser.destroy(error));
  return source.pipe(parser);
}
