import type { Row } from '../cells.js';
import type { EncodingName } from '../decode/encodings.js';
import type { InputFile } from '../input-file.js';

/** One sheet of located rows; a text file is one sheet without a name. */
export interface Sheet {
  readonly name: string | null;
  readonly hidden: boolean;
  /** True where blank cells at the end of a row are not written. */
  readonly isTrimmed: boolean;
  /** Blank rows may be left out. @param take is asked first by sources of plain texts @throws Unreadable, also half way */
  rows(take?: Take): AsyncIterable<Row>;
}

/** Is offered the texts of a row and its line; a row it takes is not given out. */
export type Take = (texts: readonly string[], line: number) => boolean;

/** A file whose format is understood, before its rows are read. */
export interface OpenFile {
  /** E.g. `csv`, `xlsx`, `json`. */
  readonly format: string;
  readonly encoding: EncodingName | null;
  readonly delimiter: string | null;
  readonly sheets: readonly Sheet[];
}

/** Opens a file of one format. @throws Unreadable */
export type Reader = (file: InputFile, encoding: EncodingName | null) => Promise<OpenFile>;
