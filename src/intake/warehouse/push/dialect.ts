import type { Coded } from './coded.js';

/** Names and expressions, each of which may use the names before it. */
export type Names = readonly (readonly [name: string, expression: string])[];

/** The different reporting units of the single rows of each label. */
export type Singles = readonly { readonly code: number; readonly reporters: readonly string[] }[];

/** What a statement selects from the rows of a table, every name being known. */
export interface Asked {
  readonly select: readonly string[];
  readonly where?: string;
  readonly groupBy?: readonly string[];
  readonly having?: string;
  readonly orderBy?: readonly string[];
  readonly limit?: number;
}

/** How a database says what the statements need. */
export interface Dialect {
  readonly text: (literal: string) => string;
  readonly matches: (text: string, pattern: string) => string;
  readonly replaced: (text: string, from: string, to: string) => string;
  readonly position: (text: string, sought: string) => string;
  /** The digits of a plain figure as a whole number. */
  readonly digits: (isPlain: string, text: string) => string;
  /** A whole number, divided by ten so many times. */
  readonly scaled: (digits: string, places: string) => string;
  /** A number for the texts of a label, where statements tell labels by it. */
  readonly labelHash: string | null;
  /** A number for a text; different texts may have the same. */
  readonly hash: (text: string) => string;
  /** Whether such a number is one of some, of which there is at least one. */
  readonly among: (hash: string, known: readonly string[]) => string;
  readonly joined: (...texts: readonly string[]) => string;
  readonly bit: (place: string) => string;
  readonly bitOr: (value: string) => string;
  readonly lowest: (value: string, where: string) => string;
  readonly highest: (value: string, where: string) => string;
  /** Columns that come to one sum of whole numbers, and the sum. */
  readonly sum: (value: string) => readonly string[];
  readonly summed: (columns: readonly string[]) => bigint;
  /** The number of a label for every row, -1 for none, and what else is known of it. */
  readonly labels: (labels: readonly Coded[]) => Labelling;
  /** A statement over the rows of a table. */
  readonly statement: (table: Rows, asked: Asked) => string;
  /** The first rows of each group. */
  readonly firstOf: (
    table: Rows,
    asked: Asked,
    groupBy: readonly string[],
    order: string,
    count: number,
  ) => string;
  /** How many rows of a label come before each of its single rows, if any: code, the reporting unit of that one, count. */
  readonly before: (table: Rows, where: string, singles: Singles) => string;
  /** Numbers for texts, as `hash` gives them. */
  readonly hashes: (texts: readonly string[]) => string;
}

/** How what is known of labels is found for a row. */
export interface Labelling {
  /** A table to be joined on the texts of the label; null where the names suffice. */
  readonly join: string | null;
  readonly names: Names;
}

/** The rows of a table, and what is worked out of each, in steps. */
export interface Rows {
  readonly from: string;
  /** The texts of the columns, before any label is known. */
  readonly texts: Names;
  readonly labelling: Labelling | null;
  readonly names: Names;
}
