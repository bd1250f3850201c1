import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures, type FigureChange } from '../../../src/diff/figure-diff.js';
import { givenValue, type Observation, reports } from '../../../src/engine/observation.js';
import { Observations } from '../../../src/engine/observations.js';
import { anyObservation } from '../../helpers/any-observation.js';
import { area, indicator, plan, shown } from '../../helpers/engine-plan.js';
import { PlainObservations } from '../../helpers/plain-observations.js';

const CATALOGUE = plan({
  indicators: [indicator({ id: 'i' }), indicator({ id: 'j' })],
  areas: ['east', 'west', '区'].map((id, i) => area(id, i === 0 ? null : 'east')),
});

/** No rate has nothing for a denominator; reading makes sure of it. */
const rowsOf = fc.array(
  anyObservation.map((o): Observation => (o.ratio?.denominator.equals(0) ? { ...o, ratio: null } : o)),
  { maxLength: 30 },
);
const settings = { seed: 20_211_216, numRuns: 300 };

function compare(before: readonly Observation[], after: readonly Observation[]) {
  const sides = { before: new Observations(before), after: new Observations(after) };
  return compareFigures({ catalogue: CATALOGUE, ...sides, area: null }, 2022);
}

function keyText({ key: { indicator: id, area: of, year, reporter } }: Pick<FigureChange, 'key'>): string {
  return JSON.stringify([id, of, year, reporter]);
}

function keys(changes: { readonly listed: readonly FigureChange[] }): string[] {
  return changes.listed.map(keyText).sort();
}

describe('the figures of two submissions', () => {
  it('do not differ where the two are one, in whatever order', () => {
    fc.assert(
      fc.property(
        rowsOf.chain(rows =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const { changed, removed, added, restated } = compare(rows, shuffled);
          expect([changed.total, removed.total, added.total, restated]).toEqual([0, 0, 0, 0]);
        },
      ),
      settings,
    );
  });

  it('are added where they were removed when old and new change places, and change by the opposite', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (before, after) => {
        const there = compare(before, after);
        const back = compare(after, before);
        expect(keys(back.added)).toEqual(keys(there.removed));
        expect(keys(back.removed)).toEqual(keys(there.added));
        expect([back.unchanged, back.unreadable]).toEqual([there.unchanged, there.unreadable]);
        const opposite = new Map(back.changed.listed.map(c => [keyText(c), c.difference?.neg() ?? null]));
        expect(opposite).toEqual(new Map(there.changed.listed.map(c => [keyText(c), c.difference])));
      }),
      settings,
    );
  });

  it('are as many as a plain look at every figure finds', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (before, after) => {
        const { changed, removed, added, unchanged, unreadable } = compare(before, after);
        const found = { changed: changed.total, removed: removed.total, added: added.total };
        expect({ ...found, unchanged, unreadable }).toEqual(plainCounts(before, after));
      }),
      settings,
    );
  });
});

/** The same with arrays and text: every figure by what it says, written out. */
function plainCounts(before: readonly Observation[], after: readonly Observation[]) {
  const counts = { changed: 0, removed: 0, added: 0, unchanged: 0, unreadable: 0 };
  const older = new PlainObservations(before);
  const newer = new PlainObservations(after);
  for (const o of new PlainObservations([...before, ...after]).firsts()) {
    const was = said(older.find(o));
    const is = said(newer.find(o));
    if (was === '?' && is === '?') counts.unreadable += 1;
    else if (was !== '' && is === '') counts.removed += 1;
    else if (was === '' && is !== '') counts.added += 1;
    else if (was !== is) counts.changed += 1;
    else if (was !== '') counts.unchanged += 1;
  }
  return counts;
}

function said(o: Observation | null): string {
  if (o === null || !reports(o)) return '';
  if (o.value.kind === 'unreadable') return '?';
  const { ratio } = o;
  const parts = ratio ? `${ratio.numerator.toFraction()}:${ratio.denominator.toFraction()}` : '';
  const value = givenValue(o);
  const text = value.kind === 'exact' ? `[${value.value.toFraction()}]` : bounds(value);
  return `${text} ${parts}`;
}

function bounds(value: ReturnType<typeof givenValue>): string {
  if (value.kind !== 'bound') return shown(value);
  const { low, high } = value.range;
  if (low && high && !low.open && !high.open && low.at.equals(high.at)) return `[${low.at.toFraction()}]`;
  const end = (e: typeof low) => (e ? `${e.open}${e.at.toFraction()}` : '∞');
  return `${end(low)}..${end(high)}`;
}
