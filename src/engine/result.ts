import type { Area, BaselineRow, Indicator, Measure, Operator } from '../catalogue/types.js';
import type { YearValue } from './accumulate.js';
import type { CoursePoint } from './course.js';
import type { Comparison } from './interval.js';
import type { Assessment } from './method.js';
import type { Rational } from './rational.js';
import type { Origin } from './roll-up.js';
import type { Mode } from './schedule.js';
import type { Status, Verdict } from './status.js';
import type { Value } from './value.js';

/** Something a reader of a result should know; worded only in the report. */
export type Note =
  | { readonly code: 'on-boundary'; readonly target: Rational; readonly operator: Operator }
  | { readonly code: 'other-reading'; readonly alternative: Alternative }
  | { readonly code: 'years-missing'; readonly years: readonly number[] }
  | { readonly code: 'areas-missing'; readonly areas: readonly string[] }
  | { readonly code: 'bound'; readonly value: Value }
  | { readonly code: 'no-base' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'pending' }
  | { readonly code: 'city-only' }
  | { readonly code: 'no-allocation' }
  | { readonly code: 'approximate'; readonly threshold: Rational }
  | { readonly code: 'implied' }
  | { readonly code: 'above-range'; readonly high: Rational }
  | { readonly code: 'direction-open'; readonly comparison: Comparison; readonly status: Status };

/** The same figures under another reading of the document. */
export interface Alternative {
  readonly reading: string;
  readonly place: string;
  readonly measure: Measure;
  readonly operator: Operator;
  readonly target: Rational;
  readonly actual: Value;
  readonly required: Rational | null;
  readonly status: Status;
}

/** How many of the years that are over met what was owed in them. */
export interface YearsMet {
  readonly met: number;
  readonly known: number;
}

/** One indicator of one area at one time, with every number the status rests on. Values in the printed unit. */
export interface Result {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly year: number;
  /** The month of that year, 1-11, to whose end it is judged; null: the whole year. */
  readonly month: number | null;
  readonly measure: Measure;
  readonly status: Status;
  readonly verdict: Verdict;
  readonly operator: Operator;
  readonly comparison: Comparison;
  /** Null where the area has no target of its own. */
  readonly target: Rational | null;
  readonly targetHigh: Rational | null;
  /** The number that decides; the target but for an approximate one. */
  readonly threshold: Rational | null;
  readonly mode: Mode;
  readonly base: Value;
  readonly actual: Value;
  readonly origin: Origin;
  readonly series: readonly YearValue[];
  /** The way from the first year to the due one: what was reached, and what is owed. */
  readonly course: readonly CoursePoint[];
  readonly required: Rational | null;
  readonly requiredComparison: Comparison;
  readonly gap: Value;
  readonly completion: Value;
  readonly progress: Rational | null;
  readonly schedule: Rational;
  /** Progress by another method, where one was asked for; the status does not rest on it. */
  readonly assessment: Assessment | null;
  readonly forecast: Value;
  readonly neededPerYear: Rational | null;
  /** The area's own figure of the base year, from which changes are worked out. */
  readonly ownBase: Value;
  readonly changeOnYear: Value;
  readonly changeOnBase: Value;
  /** The mean over the years so far, for ceilings; a count of some months is left out. */
  readonly mean: Rational | null;
  readonly yearsMet: YearsMet | null;
  /** An area's value to date over the city's target, where it has none of its own. */
  readonly shareOfCity: Rational | null;
  /** The rows of the previous plan's table that this indicator continues. */
  readonly previous: readonly BaselineRow[];
  readonly alternatives: readonly Alternative[];
  readonly notes: readonly Note[];
}
