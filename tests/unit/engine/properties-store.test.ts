import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureKey, Observation } from '../../../src/engine/observation.js';
import { Observations } from '../../../src/engine/observations.js';
import { BitSet } from '../../../src/engine/store/bit-set.js';
import { ObservationStore } from '../../../src/engine/store/observation-store.js';
import { anyObservation } from '../../helpers/any-observation.js';
import { PlainObservations } from '../../helpers/plain-observations.js';

const settings = { seed: 20_211_216, numRuns: 300 };
const rowsOf = fc.array(anyObservation, { maxLength: 30 });

const KEYS = ['east', 'west', '区', 'nowhere'].flatMap(area =>
  ['i', 'j', 'k'].flatMap(indicator => [2020, 2021, 2022, 2023].map(year => ({ area, indicator, year }))),
);

/** Everything that can be asked of either, in plain arrays. */
function told(observations: Observations | PlainObservations, rows: readonly Observation[]) {
  const figures: FigureKey[] = [...rows, ...KEYS.map(key => ({ ...key, reporter: '甲' }))];
  return {
    all: [...observations.all],
    found: figures.map(key => observations.find(key)),
    entries: KEYS.map(({ area, indicator, year }) => {
      const { own, reporters } = observations.entry(area, indicator, year);
      return { own, reporters: [...reporters] };
    }),
    firsts: [...observations.firsts(() => true)],
    repeated: [...observations.repeated()].map(group => [...group]),
  };
}

describe('the compact store agrees with a plain array', () => {
  it('whatever is put in', () => {
    fc.assert(
      fc.property(rowsOf, rows => {
        expect(told(new Observations(rows), rows)).toEqual(told(new PlainObservations(rows), rows));
      }),
      settings,
    );
  });

  it('after a rollback, as if what was taken back had never been', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, rowsOf, (before, broken, after) => {
        const store = new ObservationStore(before);
        const mark = store.mark();
        for (const row of broken) store.add(row);
        store.rollback(mark);
        for (const row of after) store.add(row);
        const rows = [...before, ...after];
        const observations = new Observations(store);
        expect(told(observations, rows)).toEqual(told(new PlainObservations(rows), rows));
        expect(observations.submitted).toEqual(new Observations(rows).submitted);
      }),
      settings,
    );
  });

  it('with cells condemned', () => {
    fc.assert(
      fc.property(rowsOf, fc.array(fc.nat(29)), (rows, positions) => {
        const observations = new Observations(rows);
        const condemned = new BitSet(rows.length);
        for (const position of positions) if (position < rows.length) condemned.add(position);
        const spoilt = new PlainObservations(rows).all.map(
          (o, i): Observation =>
            positions.includes(i) ? { ...o, value: { kind: 'unreadable' }, ratio: null } : o,
        );
        expect(told(observations.condemn(condemned), rows)).toEqual(
          told(new PlainObservations(spoilt), rows),
        );
        expect([...observations.all]).toEqual(new PlainObservations(rows).all);
      }),
      settings,
    );
  });
});
