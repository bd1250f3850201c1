import type { Area } from '../catalogue/types.js';
import type { Period } from './observe/periods.js';

/** What a mapping file says: the meanings that plancheck cannot know by itself. */
export interface Mapping {
  /** A role, a period, an indicator or an area, by the header as written. */
  readonly header: ReadonlyMap<string, string>;
  /** The id, number or name of an entry, or `ignored`, by the name as written. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
  /** For tables without a column that says it; stronger than titles and names, weaker than --area. */
  readonly area: Area | null;
  /** The same for the time. */
  readonly period: MappedPeriod | null;
  /** For tables without a line that says it. */
  readonly unit: string | null;
  /** The sheets to read where none is asked for; empty: every sheet that is not hidden. */
  readonly sheets: readonly string[];
  /** The lines of the header, 1-based, one or two; empty: it is looked for. */
  readonly headerLines: readonly number[];
}

export interface MappedPeriod {
  readonly written: string;
  readonly period: Period;
  readonly year: number;
}

export const NO_MAPPING: Mapping = {
  header: new Map(),
  indicators: new Map(),
  areas: new Map(),
  area: null,
  period: null,
  unit: null,
  sheets: [],
  headerLines: [],
};
