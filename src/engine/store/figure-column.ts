import { bounded, type Comparison } from '../interval.js';
import type { Observation } from '../observation.js';
import { Rational, ZERO } from '../rational.js';
import { exact, MISSING, UNREADABLE, type Value } from '../value.js';
import { Column } from './column.js';
import { FormIds } from './form-ids.js';
import { RatioColumn } from './ratio-column.js';

/** What an observation says: everything about it that is a number. */
export type Figure = Pick<Observation, 'value' | 'halfDigit' | 'ratio'>;

/** How a value is kept. `aside`: whole, in a map by row, as it does not fit in the columns. */
const KINDS = ['aside', 'missing', 'unreadable', 'exact', '>', '>=', '<', '<='] as const;
type Kind = (typeof KINDS)[number];
const CODES = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<Kind, number>;

/**
 * Figures row by row. Missing, unreadable and exact values and bounds of one number whose numerator a `number` holds
 * exactly are columns; the rest, of which there is seldom any, are objects. What is read equals what was put.
 */
export class FigureColumn {
  readonly #kinds = new Column();
  readonly #tops = new Column();
  readonly #forms = new Column();
  readonly #formIds = new FormIds();
  readonly #ratios = new RatioColumn();
  readonly #aside = new Map<number, Figure>();

  push(figure: Figure): void {
    const row = this.#kinds.length;
    if (this.#pushPlain(row, figure)) return;
    this.#aside.set(row, figure);
    this.#put('aside', 0, 0);
  }

  at(row: number): Figure {
    const kind = KINDS[this.#kinds.get(row)] as Kind;
    if (kind === 'aside') return this.#aside.get(row) as Figure;
    const { denominator, halfDigit } = this.#formIds.formOf(this.#forms.get(row));
    const ratio = this.#ratios.at(row);
    if (kind === 'missing') return { value: MISSING, halfDigit, ratio };
    if (kind === 'unreadable') return { value: UNREADABLE, halfDigit, ratio };
    const number = new Rational(BigInt(this.#tops.get(row)), denominator);
    return { value: toValue(kind, number), halfDigit, ratio };
  }

  /** Whether the row says anything but "not reported". */
  reports(row: number): boolean {
    const kind = KINDS[this.#kinds.get(row)] as Kind;
    if (kind !== 'missing' && kind !== 'aside') return true;
    const { value, ratio } = this.at(row);
    return value.kind !== 'missing' || ratio !== null;
  }

  truncate(length: number): void {
    for (const row of this.#aside.keys()) if (row >= length) this.#aside.delete(row);
    this.#ratios.truncate(length);
    for (const column of [this.#kinds, this.#tops, this.#forms]) column.truncate(length);
  }

  #pushPlain(row: number, { value, halfDigit, ratio }: Figure): boolean {
    const { kind, number } = plain(value);
    const top = Number(number.s * number.n);
    const form =
      Number.isSafeInteger(top) && kind !== 'aside' ? this.#formIds.idOf(number.d, halfDigit) : null;
    if (form === null || (ratio !== null && !this.#ratios.push(row, ratio))) return false;
    this.#put(kind, top, form);
    return true;
  }

  #put(kind: Kind, top: number, form: number): void {
    this.#kinds.push(CODES[kind]);
    this.#tops.push(top);
    this.#forms.push(form);
  }
}

/** A value as a kind and its one number, 0 where it has none. */
function plain(value: Value): { kind: Kind; number: Rational } {
  if (value.kind === 'exact') return { kind: 'exact', number: value.value };
  if (value.kind !== 'bound') return { kind: value.kind, number: ZERO };
  const { low, high } = value.range;
  if (low && !high) return { kind: low.open ? '>' : '>=', number: low.at };
  if (!high || !low || low.open || !low.at.equals(0)) return { kind: 'aside', number: ZERO };
  return { kind: high.open ? '<' : '<=', number: high.at };
}

function toValue(kind: 'exact' | Comparison, number: Rational): Value {
  return kind === 'exact' ? exact(number) : { kind: 'bound', range: bounded(kind, number) };
}
