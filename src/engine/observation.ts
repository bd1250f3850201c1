import type { Rational } from './rational.js';
import { exact, sameValue, UNREADABLE, type Value } from './value.js';

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
  readonly year: number;
  readonly value: Value;
  /** Half a unit of the last digit written, in the indicator's unit. */
  readonly halfDigit: Rational;
  readonly ratio: Ratio | null;
  readonly note: string | null;
  readonly source: Source;
}

/** The figures of one area, indicator and year: its own, and those of its reporting units. */
export interface Entry {
  readonly own: Observation | null;
  readonly reporters: readonly Observation[];
}

const EMPTY: Entry = { own: null, reporters: [] };

/** Observations by area, indicator and year; conflicting ones are settled as unreadable, whatever their order. */
export class Observations {
  readonly #entries = new Map<string, Entry>();
  readonly #settled = new Map<string, Observation>();
  readonly #indicators: ReadonlySet<string>;
  readonly all: readonly Observation[];

  constructor(observations: readonly Observation[]) {
    this.all = [...observations].sort(bySource);
    this.#indicators = new Set(this.all.map(o => o.indicator));
    for (const group of groupBy(this.all, entryKey).values()) {
      const settled = [...groupBy(group, o => o.reporter ?? '').values()].map(settle);
      for (const o of settled) this.#settled.set(observationKey(o), o);
      const own = settled.find(o => o.reporter === null) ?? null;
      const reporters = settled.filter(o => o.reporter !== null);
      this.#entries.set(entryKey(settled[0] as Observation), { own, reporters });
    }
  }

  /** Whether anything at all was submitted for an indicator. */
  has(indicator: string): boolean {
    return this.#indicators.has(indicator);
  }

  /** The figure of one reporting unit, or of the area itself; null where there is none. */
  find(key: FigureKey): Observation | null {
    return this.#settled.get(observationKey(key)) ?? null;
  }

  entry(area: string, indicator: string, year: number): Entry {
    return this.#entries.get(entryKey({ area, indicator, year })) ?? EMPTY;
  }
}

export function entryKey(o: { area: string; indicator: string; year: number }): string {
  return `${o.area} ${o.indicator} ${o.year}`;
}

export type FigureKey = Pick<Observation, 'area' | 'indicator' | 'year' | 'reporter'>;

/** The key that one figure may be given for once. */
export function observationKey(o: FigureKey): string {
  return `${entryKey(o)} ${o.reporter ?? ''}`;
}

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

function sameRatio(a: Ratio | null, b: Ratio | null): boolean {
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

function settle(rows: readonly Observation[]): Observation {
  const first = rows.find(reports) ?? (rows[0] as Observation);
  const given = rows.filter(reports);
  if (given.some(row => !sameFigure(row, first))) return { ...first, value: UNREADABLE, ratio: null };
  const halfDigit = given.reduce(
    (least, row) => (row.halfDigit.compare(least) < 0 ? row.halfDigit : least),
    first.halfDigit,
  );
  return { ...first, halfDigit };
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
