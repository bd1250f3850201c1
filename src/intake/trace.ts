import type { EncodingName } from './decode/encodings.js';
import type { HowMatched } from './observe/matchers.js';

/** A name in the data, what it was matched with and how; unmatched ones with the names nearest to them. */
export interface NameTrace {
  readonly written: string;
  readonly id: string | null;
  readonly how: HowMatched | null;
  readonly nearest: readonly string[];
}

/** One header cell: its text, and what it means by itself; null where that is nothing known. */
export interface HeaderTrace {
  readonly text: string;
  /** A role, a period as written, or the id of an indicator or area. */
  readonly meaning: string | null;
  readonly isMapped: boolean;
}

/** One column: its header from the top down, and what it was taken for. */
export interface ColumnTrace {
  /** 1-based. */
  readonly column: number;
  readonly header: readonly HeaderTrace[];
  /** Null for a column nobody understands; one of figures alone is `value`. */
  readonly role: string | null;
  /** What its figures are of, by dimension: `indicator`, `period`, `area`. */
  readonly across: Readonly<Record<string, string>>;
  readonly unit: string | null;
  readonly isUsed: boolean;
  /** For a column nobody understands: header names and names of the plan that are like its own. */
  readonly nearest: readonly string[];
}

export interface TableTrace {
  readonly titles: readonly string[];
  readonly headerLines: readonly number[];
  /** Null where no layout was recognised. */
  readonly shape: string | null;
  /** True where nothing was read of it, which a finding explains. */
  readonly isRefused: boolean;
  readonly columns: readonly ColumnTrace[];
  /** What the whole table was taken to be of, where no column says it. */
  readonly area: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly rows: number;
  readonly figures: number;
  readonly indicators: readonly NameTrace[];
  readonly areas: readonly NameTrace[];
}

export type SheetSkipped = 'hidden' | 'not-asked' | 'empty' | 'no-table' | 'header-only';

export interface SheetTrace {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly skipped: SheetSkipped | null;
  readonly tables: readonly TableTrace[];
}

/** How one file was read. */
export interface FileTrace {
  readonly file: string;
  /** Null where the file could not be opened. */
  readonly format: string | null;
  readonly encoding: EncodingName | null;
  readonly delimiter: string | null;
  readonly sheets: readonly SheetTrace[];
}
