import type { Row } from '../cells.js';
import type { Header } from './find-header.js';

/** A table of located cells as far as its header: what stands above it, and how its figures are laid out. */
export interface Table extends Header {
  readonly file: string;
  readonly sheet: string | null;
  /** The rows above the header that are not blank. */
  readonly titles: readonly Row[];
  /** The columns of the header, and those up to the last that is not blank. */
  readonly width: number;
  readonly filledWidth: number;
  /** Where a finding about the table as a whole points. */
  readonly line: number;
  /** True where the file need not write the last cells of a row if they are blank. */
  readonly isTrimmed: boolean;
}
