import type { Rational } from './rational.js';
import { exact, sameValue, type Value } from './value.js';

/** Where a figure was read: file as given by the user, 1-based line and column, and the cell's own text. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** A rate's parts, the numerator scaled so that numerator / denominator is in the indicator's unit. */
export interface Ratio {
  readonly numerator: Rational;
  readonly denominator: Rational;
}

/** One submitted figure, in the indicator's printed unit. */
export interface Observation {
  readonly area: string;
  /** The reporting unit (填报单位) below the area, null for the area's own figure. */
  readonly reporter: string | null;
  readonly indicator: string;
  /** Or `WHOLE_PLAN`, of a total. */
  readonly year: number;
  readonly value: Value;
  /** Half a unit of the last digit written, in the indicator's unit. */
  readonly halfDigit: Rational;
  readonly ratio: Ratio | null;
  readonly note: string | null;
  readonly source: Source;
}

/** What one figure may be given for once. */
export type FigureKey = Pick<Observation, 'area' | 'indicator' | 'year' | 'reporter'>;

export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

/** True where two rows for one key say the same. */
export function sameFigure(a: Observation, b: Observation): boolean {
  return sameValue(a.value, b.value) && sameRatio(a.ratio, b.ratio);
}

/** True where both have the same parts, or neither has any. */
export function sameRatio(a: Ratio | null, b: Ratio | null): boolean {
  if (a === null || b === null) return a === b;
  return a.numerator.equals(b.numerator) && a.denominator.equals(b.denominator);
}

/** The value, or for a rate given by its parts alone what they make. */
export function givenValue({ value, ratio }: Observation): Value {
  return value.kind === 'missing' && ratio !== null ? exact(ratio.numerator.div(ratio.denominator)) : value;
}

/** A cell that says "not reported" takes nothing back from another that reports. */
export function reports(o: Observation): boolean {
  return o.value.kind !== 'missing' || o.ratio !== null;
}

/** Orders by place in the input: file, sheet, line, column, by code unit. */
export function bySource(a: { source: Source }, b: { source: Source }): number {
  return compareSources(a.source, b.source);
}

export function compareSources(a: Source, b: Source): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.sheet ?? '', b.sheet ?? '') ||
    a.line - b.line ||
    a.column - b.column
  );
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
