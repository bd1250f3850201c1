import { expect, it } from 'vitest';
import { compareVerdicts } from '../../../src/diff/verdict-diff.js';
import type { Result } from '../../../src/engine/result.js';
import { area, figures, indicator, judgeOne, plan } from '../../helpers/engine-plan.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const ENTRIES = NAMES.map(id => indicator({ id }));
const PROMISE = indicator({ id: 'p', attribute: 'commitment' });
const CATALOGUE = plan({ indicators: ENTRIES, commitments: [PROMISE], areas: [area('city', null)] });

/** Judged in 2025 against a total of 100, so that 90 alone misses it and 100 achieves it; 'x' is not judged at all. */
function judged(byId: Readonly<Record<string, string>>): Result[] {
  return [...ENTRIES, PROMISE].flatMap(entry => {
    const written = byId[entry.id] ?? '—';
    if (written === 'x') return [];
    const years = { 2021: '0', 2022: '0', 2023: '0', 2024: '0', 2025: written };
    return [judgeOne(entry, 2025, written === '—' ? [] : figures('city', years, entry.id))];
  });
}

function compare(before: Record<string, string>, after: Record<string, string>, commitments = false) {
  return compareVerdicts({
    catalogue: CATALOGUE,
    before: judged(before),
    after: judged(after),
    commitments,
  });
}

it('puts a pass that fails now first, then other failures, a pass lost, a pass won, and values last', () => {
  const before = { a: '100', b: '—', c: '90', d: '—', e: '100', f: '100', g: '90' };
  const after = { a: '110', b: '100', c: '—', d: '90', e: '—', f: '90', g: '90.0' };
  const { changes, counts, unchanged } = compare(before, after);
  const told = changes.listed.map(c => `${c.indicator.id} ${c.before?.status} ${c.after?.status} ${c.turn}`);
  expect(told).toEqual([
    'f achieved missed verdict',
    'd no-data missed verdict',
    'e achieved no-data verdict',
    'c missed no-data verdict',
    'b no-data achieved verdict',
    'a achieved achieved value',
  ]);
  expect([counts, unchanged]).toEqual([{ verdict: 5, status: 0, value: 1 }, 1]);
});

it('knows another status of the same verdict from another verdict', () => {
  const early = judgeOne(
    ENTRIES[0] ?? PROMISE,
    2023,
    figures('city', { 2021: '40', 2022: '40', 2023: '40' }, 'a'),
  );
  const onTrack = judgeOne(
    ENTRIES[0] ?? PROMISE,
    2023,
    figures('city', { 2021: '30', 2022: '20', 2023: '20' }, 'a'),
  );
  const found = compareVerdicts({
    catalogue: CATALOGUE,
    before: [early],
    after: [onTrack],
    commitments: false,
  });
  expect(found.changes.listed.map(c => [c.before?.status, c.after?.status, c.turn])).toEqual([
    ['achieved', 'on-track', 'status'],
  ]);
});

it('an area that is judged in one of the two alone has nothing on the other side', () => {
  const { changes } = compare({ a: 'x' }, { a: '90' });
  expect(changes.listed.map(c => [c.before, c.after?.status])).toEqual([[null, 'missed']]);
});

it('nothing differs from itself', () => {
  const same = { a: '100', b: '90', p: '90' };
  expect(compare(same, same)).toMatchObject({ changes: { listed: [], total: 0 }, unchanged: 8 });
});

it('commitments without data in either are counted apart, or among the unchanged', () => {
  expect(compare({}, {})).toMatchObject({ unchanged: 7, commitmentsWithoutData: 1 });
  expect(compare({}, {}, true)).toMatchObject({ unchanged: 8, commitmentsWithoutData: 0 });
  expect(compare({ p: '100' }, {})).toMatchObject({ commitmentsWithoutData: 0, counts: { verdict: 1 } });
});
