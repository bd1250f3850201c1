import type { Area, BaselineRow, Indicator, Measure, Operator } from '../catalogue/types.js';
import type { YearValue } from './accumulate.js';
import type { CoursePoint } from './course.js';
import type { Comparison } from './interval.js';
import type { Assessment } from './method.js';
import type { Rational } from './rational.js';
import type { Origin, Rolled } from './roll-up.js';
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
  /** How the value is held against the threshold at the end. */
  readonly comparison: Comparison;
  /** Null where the area has no target of its own. */
  readonly target: Rational | null;
  /** The high end of a range; it decides nothing. */
  readonly targetHigh: Rational | null;
  /** The number that decides; the target but for an approximate one. */
  readonly threshold: Rational | null;
  readonly mode: Mode;
  /** Of the base year, where the way to the target starts. */
  readonly base: Value;
  /** The value judged: a running total, or that of the year. */
  readonly actual: Value;
  readonly origin: Origin;
  readonly series: readonly YearValue[];
  /** The total of the whole plan where that was given as one and is the value judged; null: it is that of the years. */
  readonly total: Rolled | null;
  /** The way from the first year to the due one: what was reached, and what is owed. */
  readonly course: readonly CoursePoint[];
  /** What is due at the time judged at; null where no path can be drawn. */
  readonly required: Rational | null;
  readonly requiredComparison: Comparison;
  /** actual - required; missing where either is not known. */
  readonly gap: Value;
  /** actual / target, 1 for 100 %; missing of a ceiling and of a target of 0. */
  readonly completion: Value;
  /** The share of the way from base to target, 1 for the whole; null where nothing is climbed. */
  readonly progress: Rational | null;
  /** The share of the plan's time that has gone, 1 for all of it. */
  readonly schedule: Rational;
  /** Progress by another method, where one was asked for; the status does not rest on it. */
  readonly assessment: Assessment | null;
  /** The straight line drawn on to the due year; no verdict rests on it. */
  readonly forecast: Value;
  /** What each year that is left must add, or of a ceiling take off; null where that has no meaning. */
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
