import type { Source } from '../engine/observation.js';
import type { Rational } from '../engine/rational.js';
import type { Value } from '../engine/value.js';

/** How much a finding weighs: an error makes the submission unfit, a warning does where it is asked to. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What each finding says beside its place. The codes are stable: scripts rely on them. Ids of indicators and areas
 * stand for their names, which only the report knows how to write.
 */
export interface FindingArgs {
  'unreadable-file': { reason: UnreadableReason; detail: string };
  'bad-encoding': { offset: number; byte: string; encoding: string };
  'empty-submission': { rows: 'none' | 'header-only' | 'no-figures' };
  'file-skipped': { extension: string; reason: 'type' | 'no-records' };
  'sheet-skipped': { reason: 'hidden' | 'not-asked' | 'empty' | 'no-table' | 'header-only' };
  'sheet-missing': { sheet: string; known: readonly string[] };
  'names-disagree': { what: 'area' | 'year'; first: string; from: SaidIn; second: string; other: SaidIn };
  'formula-without-value': { written: string };
  'error-value': { written: string };
  'merged-value': { written: string };
  'unrecognised-table': { header: string };
  'duplicate-header': { header: string; first: number };
  'unrecognised-column': { header: string };
  /** `isMapped`: because a mapping says so, whatever the row holds. */
  'row-skipped': { label: string; isMapped: boolean };
  'ragged-row': { found: number; expected: number };
  'unknown-indicator': { written: string; nearest: readonly string[] };
  'unknown-area': { written: string; nearest: readonly string[] };
  'area-assumed': { area: string; from: SaidIn | 'option' | 'mapping' | 'plan' };
  'year-assumed': { year: number; month: number | null; from: SaidIn | 'option' | 'mapping' };
  'not-a-year': { written: string };
  'year-outside': { year: number; first: number; last: number; bases: readonly number[] };
  /** Month and year are known of figures to date; of other parts of a year neither is. */
  'part-of-a-year': { written: string; year: number | null; month: number | null };
  /** Year and month are those judged. */
  'other-period': { written: string; year: number; month: number };
  'not-the-whole-plan': { written: string; first: number; last: number };
  'not-a-total': { written: string; indicator: string; year: number };
  'year-missing': Record<string, never>;
  'not-a-number': { written: string; reason: NumberFault; number: string; unit: string };
  'unit-mismatch': { written: string; expected: string; indicator: string };
  'unit-converted': { from: string; to: string; indicator: string; count: number };
  'bad-ratio': { numerator: string; denominator: string };
  'ratio-differs': { indicator: string; value: Value; ratio: Value };
  'negative-value': { indicator: string; value: Value };
  'rate-out-of-range': { indicator: string; value: Value; unit: string };
  'implausible-magnitude': { indicator: string; value: Value; reference: Rational; unit: string };
  'duplicate-row': { indicator: string; area: string; year: number };
  'conflicting-rows': Differing;
  'restated-value': Differing;
  'part-exceeds-whole': {
    part: string;
    whole: string;
    area: string;
    year: number;
    partValue: Value;
    wholeValue: Value;
  };
  'sum-differs': {
    indicator: string;
    area: string;
    year: number;
    /** `years`: a total of the plan against those of its years that are given. */
    of: 'areas' | 'reporters' | 'years';
    own: Value;
    sum: Value;
    tolerance: Rational;
  };
  'sudden-change': {
    indicator: string;
    area: string;
    year: number;
    before: Value;
    now: Value;
    percent: string;
  };
  'base-differs': { indicator: string; year: number; submitted: Value; printed: Value };
  'missing-binding': { area: string; year: number; month: number | null; indicators: readonly string[] };
  'missing-headline': { area: string; year: number; month: number | null; indicators: readonly string[] };
  'missing-areas': {
    area: string;
    areas: readonly string[];
    indicators: readonly string[];
    years: readonly number[];
  };
  'not-collected-here': { indicator: string; area: string };
  'allocation-short': { indicator: string; sum: Rational; target: Rational };
  'nothing-judged': { year: number | null; month: number | null };
  'more-findings': { code: FindingCode; count: number; shown: number };
}

/** `values` are the texts of the first of `count` rows. */
export interface Differing {
  indicator: string;
  area: string;
  year: number;
  values: readonly string[];
  count: number;
}

/** Why a file, or a sheet of it, cannot be read to the end. */
export type UnreadableReason =
  | 'binary'
  | 'csv'
  | 'syntax'
  | 'no-records'
  | 'not-a-record'
  | 'key-twice'
  | 'not-a-workbook'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-many-merges'
  | 'parquet'
  | 'no-duckdb'
  | 'unsupported';

/** Where beside a table its area or time is said. */
export type SaidIn = 'title' | 'sheet-name' | 'file-name';

/** Why the text of a cell is no number that may be read. */
export type NumberFault = 'unit-in-cell' | 'scientific' | 'too-long' | 'not-a-number' | 'milestone';

/** What a finding is about. */
export type FindingCode = keyof FindingArgs;

export const SEVERITIES = {
  'unreadable-file': 'error',
  'bad-encoding': 'error',
  'empty-submission': 'error',
  'file-skipped': 'info',
  'sheet-skipped': 'info',
  'sheet-missing': 'error',
  'names-disagree': 'error',
  'formula-without-value': 'error',
  'error-value': 'error',
  'merged-value': 'error',
  'unrecognised-table': 'error',
  'duplicate-header': 'error',
  'unrecognised-column': 'warning',
  'row-skipped': 'info',
  'ragged-row': 'error',
  'unknown-indicator': 'error',
  'unknown-area': 'error',
  'area-assumed': 'info',
  'year-assumed': 'info',
  'not-a-year': 'error',
  'year-outside': 'error',
  'part-of-a-year': 'error',
  'other-period': 'info',
  'not-the-whole-plan': 'error',
  'not-a-total': 'error',
  'year-missing': 'error',
  'not-a-number': 'error',
  'unit-mismatch': 'error',
  'unit-converted': 'info',
  'bad-ratio': 'error',
  'ratio-differs': 'error',
  'negative-value': 'error',
  'rate-out-of-range': 'error',
  'implausible-magnitude': 'error',
  'duplicate-row': 'warning',
  'conflicting-rows': 'error',
  'restated-value': 'error',
  'part-exceeds-whole': 'error',
  'sum-differs': 'error',
  'sudden-change': 'warning',
  'base-differs': 'warning',
  'missing-binding': 'error',
  'missing-headline': 'warning',
  'missing-areas': 'warning',
  'not-collected-here': 'warning',
  'allocation-short': 'error',
  'nothing-judged': 'error',
  // The least it can be: each has the severity of the findings it counts.
  'more-findings': 'info',
} as const satisfies Record<FindingCode, Severity>;

/** Where a finding points: a cell, a line, a whole file, or nothing but the submission. */
export interface Place {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly text: string | null;
}

/** A finding of one code; `related` are other cells it speaks of, or the first of them where there are very many. */
export interface FindingOf<K extends FindingCode> {
  readonly code: K;
  readonly severity: Severity;
  readonly args: FindingArgs[K];
  readonly place: Place;
  readonly related: readonly Source[];
  /** How many other cells it speaks of. */
  readonly relatedCount: number;
}

/** Something to say of the data, of any code; worded only in the report. */
export type Finding = { [K in FindingCode]: FindingOf<K> }[FindingCode];

export const NOWHERE: Place = { file: null, sheet: null, line: null, column: null, text: null };

export function finding<K extends FindingCode>(
  code: K,
  args: FindingArgs[K],
  place: Partial<Place> = {},
  related: readonly Source[] = [],
  relatedCount = related.length,
): Finding {
  const severity = SEVERITIES[code];
  return { code, severity, args, place: placeOf(place), related, relatedCount } as Finding;
}

/**
 * Stands for `count` findings like one of them, the first, where `shown` others are told in full: at its place and,
 * as the exit code rests on it, with its severity.
 */
export function moreFindings({ code, severity, place }: Finding, count: number, shown: number): Finding {
  return { ...finding('more-findings', { code, count, shown }, place), severity };
}

/** The place alone, whatever else is known of a cell. */
function placeOf(cell: Partial<Place>): Place {
  const { file, sheet, line, column, text } = { ...NOWHERE, ...cell };
  return { file, sheet, line, column, text };
}
