import type { Indicator } from '../catalogue/types.js';
import { entriesById } from '../engine/lookup.js';
import { type FigureKey, givenValue, type Observation, reports, sameRatio } from '../engine/observation.js';
import type { Rational } from '../engine/rational.js';
import { exactOf, sameValue } from '../engine/value.js';
import { WHOLE_PLAN } from '../engine/whole-plan.js';
import { type Capped, CappedList } from './capped.js';
import { type Compared, type FigurePair, figurePairs } from './figure-pairs.js';

/** One figure that is not what it was, in the indicator's printed unit. */
export interface FigureChange {
  readonly key: FigureKey;
  /** The cell of each, null where there is none; that of an added or removed figure may say "not reported". */
  readonly before: Observation | null;
  readonly after: Observation | null;
  /** After less before, exact; null but where both are numbers that can be counted. */
  readonly difference: Rational | null;
  /** The difference in percent of what it was; null where that is 0 or there is no difference to speak of. */
  readonly percent: Rational | null;
  /** The value is the same, and the numerator or denominator that it comes with is not. */
  readonly isOfPartsAlone: boolean;
  /** A figure of a year before the one judged was changed or removed: history reads otherwise now. */
  readonly isRestated: boolean;
}

/** What became of the figures; every change counts under one of added, removed and changed. */
export interface FigureDiff {
  readonly changed: Capped<FigureChange>;
  readonly removed: Capped<FigureChange>;
  readonly added: Capped<FigureChange>;
  readonly unchanged: number;
  /** Figures that neither submission gives in a way anybody can read, so that nothing can be said of a change. */
  readonly unreadable: number;
  readonly restated: number;
}

/**
 * Compares two submissions figure by figure, as values: 22.10 is 22.1, a converted unit is no change, and a bound is
 * not its number. A rate given by its parts is the value they make, and other parts are a change, as areas are pooled
 * by them. "Not reported" and no cell at all are the same: nothing was given. So a figure that a dash takes the place
 * of was removed, and a dash that is left out changes nothing. A figure given twice is the one that its submission is
 * judged by; where its rows conflict, nobody can read it. A cell that a check refuses still says what it says.
 * @param year the year judged; null: none, and nothing is restated.
 */
export function compareFigures(compared: Compared, year: number | null): FigureDiff {
  const lists = { changed: newList(), removed: newList(), added: newList() };
  const counts = { unchanged: 0, unreadable: 0, restated: 0 };
  const byId = entriesById(compared.catalogue);
  for (const pair of figurePairs(compared)) {
    const kind = kindOf(pair);
    if (kind === null) continue;
    if (kind === 'unchanged' || kind === 'unreadable') {
      counts[kind] += 1;
      continue;
    }
    const change = changeOf(pair, kind, byId, year);
    lists[kind].add(change);
    if (change.isRestated) counts.restated += 1;
  }
  return { ...lists, ...counts };
}

type Kind = 'added' | 'removed' | 'changed' | 'unchanged' | 'unreadable';

function newList(): CappedList<FigureChange> {
  return new CappedList();
}

function kindOf({ before, after }: FigurePair): Kind | null {
  const was = given(before);
  const is = given(after);
  if (was === null || is === null) {
    if (is !== null) return 'added';
    return was === null ? null : 'removed';
  }
  if (was.value.kind === 'unreadable' && is.value.kind === 'unreadable') return 'unreadable';
  return isSame(was, is) && sameRatio(was.ratio, is.ratio) ? 'unchanged' : 'changed';
}

function given(observation: Observation | null): Observation | null {
  return observation !== null && reports(observation) ? observation : null;
}

function isSame(a: Observation, b: Observation): boolean {
  return sameValue(givenValue(a), givenValue(b));
}

function changeOf(
  { before, after }: FigurePair,
  kind: 'added' | 'removed' | 'changed',
  byId: ReadonlyMap<string, Indicator>,
  judged: number | null,
): FigureChange {
  const { area, indicator, year, reporter } = (after ?? before) as Observation;
  const isCounted = byId.get(indicator)?.measure !== 'milestone';
  const from = before && isCounted ? exactOf(givenValue(before)) : null;
  const to = after && isCounted ? exactOf(givenValue(after)) : null;
  const difference = from === null || to === null ? null : to.sub(from);
  return {
    key: { area, indicator, year, reporter },
    before,
    after,
    difference,
    percent: percentOf(difference, from),
    isOfPartsAlone: kind === 'changed' && before !== null && after !== null && isSame(before, after),
    // A total of the whole plan is of no year before its last.
    isRestated: kind !== 'added' && judged !== null && year !== WHOLE_PLAN && year < judged,
  };
}

function percentOf(difference: Rational | null, from: Rational | null): Rational | null {
  if (difference === null || from === null || from.equals(0)) return null;
  return difference.div(from.abs()).mul(100);
}
