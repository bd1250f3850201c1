import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { entriesOf } from '../engine/lookup.js';
import type { Result } from '../engine/result.js';
import type { Verdict } from '../engine/status.js';
import { sameValue } from '../engine/value.js';
import { type Capped, capped } from './capped.js';

/** What a change of a result comes to: another verdict, another status of the same verdict, another value alone. */
export type Turn = 'verdict' | 'status' | 'value';

export const TURNS: readonly Turn[] = ['verdict', 'status', 'value'];

/** One indicator of one area that is judged otherwise; a side is null where the area was not judged at all. */
export interface VerdictChange {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly turn: Turn;
  readonly before: Result | null;
  readonly after: Result | null;
}

export interface VerdictDiff {
  /** Those that turned first, the worst of them first; then by catalogue and area order. */
  readonly changes: Capped<VerdictChange>;
  readonly counts: Readonly<Record<Turn, number>>;
  readonly unchanged: number;
  /** Commitments of the prose without data in either, where they are not counted among the unchanged. */
  readonly commitmentsWithoutData: number;
}

/** What is compared: two judgements of one plan at one time. */
export interface Judgements {
  readonly catalogue: Catalogue;
  readonly before: readonly Result[];
  readonly after: readonly Result[];
  /** Count commitments without data in either among the unchanged. */
  readonly commitments: boolean;
}

/** Compares every indicator of every area that is judged in either. */
export function compareVerdicts(judgements: Judgements): VerdictDiff {
  const all = pairsOf(judgements);
  const pairs = all.filter(pair => judgements.commitments || !isSilent(pair));
  const changes = pairs.flatMap(pair => {
    const turn = turnOf(pair.before, pair.after);
    return turn === null ? [] : [{ ...pair, turn }];
  });
  const count = (turn: Turn) => changes.filter(change => change.turn === turn).length;
  return {
    changes: capped(changes.sort((a, b) => urgency(a) - urgency(b))),
    counts: { verdict: count('verdict'), status: count('status'), value: count('value') },
    unchanged: pairs.length - changes.length,
    commitmentsWithoutData: all.length - pairs.length,
  };
}

type Pair = Omit<VerdictChange, 'turn'>;

function pairsOf({ catalogue, before, after }: Judgements): Pair[] {
  const older = byKey(before);
  const newer = byKey(after);
  return entriesOf(catalogue).flatMap(indicator =>
    catalogue.areas.flatMap(area => {
      const key = keyOf(indicator, area);
      const pair = { indicator, area, before: older.get(key) ?? null, after: newer.get(key) ?? null };
      return pair.before === null && pair.after === null ? [] : [pair];
    }),
  );
}

function isSilent({ indicator, before, after }: Pair): boolean {
  const isWithout = (result: Result | null) => result === null || result.status === 'no-data';
  return indicator.attribute === 'commitment' && isWithout(before) && isWithout(after);
}

function byKey(results: readonly Result[]): ReadonlyMap<string, Result> {
  return new Map(results.map(r => [keyOf(r.indicator, r.area), r] as const));
}

function keyOf(indicator: Indicator, area: Area): string {
  return JSON.stringify([indicator.id, area.id]);
}

function turnOf(before: Result | null, after: Result | null): Turn | null {
  if (before?.verdict !== after?.verdict) return 'verdict';
  if (before?.status !== after?.status) return 'status';
  return before && after && !sameValue(before.actual, after.actual) ? 'value' : null;
}

/** A pass that fails now, any other failure, a pass lost, what neither passes nor fails; a pass won comes last. */
function urgency({ turn, before, after }: VerdictChange): number {
  if (turn !== 'verdict') return 5 + TURNS.indexOf(turn);
  const was: Verdict | undefined = before?.verdict;
  if (after?.verdict === 'fail') return was === 'pass' ? 0 : 1;
  if (was === 'pass') return 2;
  return after?.verdict === 'pass' ? 4 : 3;
}
