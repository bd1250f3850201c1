import type { Operator } from '../catalogue/types.js';
import type { Comparison } from '../engine/interval.js';
import { exactText, type Rational, roundedText, ZERO } from '../engine/rational.js';
import type { Result } from '../engine/result.js';
import { exact, type Value } from '../engine/value.js';
import { writeValue } from '../messages/words.js';

const SHOWN_PLACES = 4;
const MOST_PLACES = 60;

/**
 * A number for show: exact where short, else rounded, with as many digits as it takes to differ from every other
 * number it is shown beside.
 */
export function shown(value: Rational, beside: readonly Rational[] = []): string {
  const exact = exactText(value);
  if (exact !== null && (exact.split('.')[1]?.length ?? 0) <= SHOWN_PLACES) return exact;
  const others = beside.filter(other => !other.equals(value));
  for (let places = SHOWN_PLACES; places < MOST_PLACES; places += 1) {
    const text = roundedText(value, places);
    if (others.every(other => roundedText(other, places) !== text)) return text;
  }
  return exact ?? roundedText(value, MOST_PLACES);
}

const SIGNS: Readonly<Record<Operator, string>> = {
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  approx: '≈',
  range: '≥',
  done: '',
};

export function signOf(operator: Operator | Comparison): string {
  return SIGNS[operator];
}

/** The figures of a result as the table shows them. */
export interface ShownFigures {
  readonly actual: string;
  readonly target: string;
  readonly required: string;
  readonly gap: string;
  readonly completion: string;
  readonly forecast: string;
}

export function shownFigures(r: Result): ShownFigures {
  const limits = [r.target, r.threshold, r.required].flatMap(limit => (limit ? [limit] : []));
  const own = r.actual.kind === 'exact' ? [r.actual.value] : [];
  const limited = (limit: Rational | null, operator: Operator | Comparison) =>
    limit === null ? '—' : `${signOf(operator)} ${shown(limit, own)}`.trim();
  return {
    actual: valueShown(r.actual, limits),
    target: r.operator === 'done' ? '' : limited(r.target, r.operator),
    required: r.operator === 'done' ? '' : limited(r.required, r.requiredComparison),
    gap: r.gap.kind === 'exact' ? signed(r.gap.value) : valueShown(r.gap, []),
    completion:
      r.shareOfCity === null ? percentShown(r.completion) : `(${percentShown(exact(r.shareOfCity))})`,
    forecast: valueShown(r.forecast, []),
  };
}

function valueShown(value: Value, beside: readonly Rational[]): string {
  return writeValue(value, at => shown(at, beside));
}

function signed(value: Rational): string {
  return `${value.compare(0) > 0 ? '+' : ''}${shown(value, [ZERO])}`;
}

/** A ratio as a percentage with one digit; a ratio below 1 never reads 100 %. */
export function percentShown(ratio: Value): string {
  return writeValue(ratio, at => {
    const percent = at.mul(100);
    return `${shownOff(percent)}%`;
  });
}

function shownOff(percent: Rational): string {
  for (let places = 1; places < MOST_PLACES; places += 1) {
    const text = roundedText(percent, places);
    if (percent.equals(100) || !/^100\.0+$/.test(text)) return text;
  }
  return roundedText(percent, MOST_PLACES);
}
