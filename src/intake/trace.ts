import type { EncodingName } from './decode/encodings.js';
import type { HowMatched } from './observe/matchers.js';

/** A name in the data, what it was matched with and how; unmatched ones with the names nearest to them. */
export interface NameTrace {
  readonly written: string;
  readonly id: string | null;
  readonly how: HowMatched | null;
  readonly nearest: readonly string[];
}

/** One column: its header, and what it was taken for. */
export interface ColumnTrace {
  readonly column: number;
  readonly header: string;
  /** A role, or the dimensions said across; null for a column nobody understands. */
  readonly role: string | null;
  readonly across: Readonly<Record<string, string>>;
  readonly unit: string | null;
  readonly isUsed: boolean;
}

export interface TableTrace {
  readonly titles: readonly string[];
  readonly headerLines: readonly number[];
  readonly shape: string;
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
