import { describe, expect, it } from 'vitest';
import { Observations } from '../../../src/engine/observations.js';
import { BitSet } from '../../../src/engine/store/bit-set.js';
import { Column } from '../../../src/engine/store/column.js';
import { ObservationStore } from '../../../src/engine/store/observation-store.js';
import { TextArena } from '../../../src/engine/store/text-arena.js';
import { TextIds } from '../../../src/engine/store/text-ids.js';
import { figures, observation, shown } from '../../helpers/engine-plan.js';

const TEXTS = [
  '',
  '\0',
  'a',
  'ÿ',
  'Ā',
  '甲',
  '😀',
  '\ud83d',
  '\ude00x',
  'a'.repeat(9000),
  '长'.repeat(200_000),
];

describe('a column', () => {
  it('gives back every number, however wide its block has become', () => {
    const numbers = [0, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER, -1, 0.5];
    const column = new Column();
    for (let i = 0; i < 50_000; i += 1) column.push(numbers[i % 7] as number);
    for (const number of numbers) column.push(number);
    expect(column.length).toBe(50_010);
    expect([0, 1, 2, 3, 4, 5, 6, 49_999].map(at => column.get(at))).toEqual([
      ...numbers.slice(0, 7),
      2 ** 32 - 1,
    ]);
    expect(numbers.map((_, i) => column.get(50_000 + i))).toEqual(numbers);
  });

  it('goes on where it was cut', () => {
    const column = new Column();
    for (let i = 0; i < 40_000; i += 1) column.push(i);
    column.truncate(20_000);
    column.truncate(30_000);
    column.push(7);
    expect([column.length, column.get(19_999), column.get(20_000)]).toEqual([20_001, 19_999, 7]);
  });
});

describe('a set of bits', () => {
  it('holds its members in order', () => {
    const set = new BitSet(100);
    for (const member of [99, 31, 0, 32, 63, 31]) set.add(member);
    expect([...set.members()]).toEqual([0, 31, 32, 63, 99]);
    expect([0, 1, 31, 99].map(member => set.has(member))).toEqual([true, false, true, true]);
    expect([...new BitSet(0).members()]).toEqual([]);
  });
});

describe('texts', () => {
  it('come back as they were put', () => {
    const arena = new TextArena();
    const addresses = TEXTS.map(text => arena.put(text));
    expect(addresses.map(address => arena.read(address))).toEqual(TEXTS);
    expect(TEXTS.map((text, i) => arena.holds(addresses[i] as number, text))).toEqual(TEXTS.map(() => true));
    expect(arena.holds(addresses[2] as number, 'b')).toBe(false);
  });

  it('share their bytes with an equal one', () => {
    const arena = new TextArena();
    const first = TEXTS.map(text => arena.share(text));
    expect(TEXTS.map(text => arena.share(text))).toEqual(first);
    expect(new Set(first).size).toBe(TEXTS.length);
  });

  it('have ids by the hundred thousand', () => {
    const ids = new TextIds();
    const names = Array.from({ length: 100_000 }, (_, i) => `单位${i}`);
    expect(names.every((name, i) => ids.idOf(name) === i)).toBe(true);
    expect(names.every((name, i) => ids.idOf(name) === i && ids.textOf(i) === name)).toBe(true);
    expect([ids.find('单位99999'), ids.find('单位100000'), ids.size]).toEqual([99_999, null, 100_000]);
  });
});

describe('a store of observations', () => {
  it('gives back each row as it was added', () => {
    const rows = ['1.25', '<4', '>=285', '—', '?', '90/120', '123456789012345678901234.5'].map(
      (written, i) => ({
        ...observation('east/甲', 2021, written),
        note: i % 2 === 0 ? '合成' : null,
      }),
    );
    const store = new ObservationStore(rows);
    expect(rows.map((_, row) => store.at(row))).toEqual(rows);
    expect(rows.map((_, row) => store.reports(row))).toEqual([true, true, true, false, true, true, true]);
  });

  it('takes back what a file gave', () => {
    const store = new ObservationStore(figures('east', { 2021: '1' }));
    const mark = store.mark();
    for (const row of figures('west', { 2021: '2', 2022: '12345678901234567890' }, 'j')) store.add(row);
    store.rollback(mark);
    const observations = new Observations(store);
    expect([store.size, observations.has('i'), observations.has('j')]).toEqual([1, true, false]);
    expect(observations.submitted).toEqual([{ area: 'east', indicator: 'i', year: 2021, reports: true }]);
    expect(observations.find({ area: 'west', indicator: 'j', year: 2021, reporter: null })).toBeNull();
  });

  it('is walked in order of place, however it was filled', () => {
    const [first, second, third] = figures('east', { 2021: '1', 2022: '2', 2023: '3' });
    if (!first || !second || !third) throw new Error('three rows');
    const observations = new Observations([third, first, second]);
    expect([...observations.all]).toEqual([first, second, third]);
    expect([observations.at(0), observations.at(2)]).toEqual([first, third]);
    expect([...observations.all]).toEqual([...observations.all]);
  });
});

describe('a figure given very often', () => {
  const rows = (written: string) => Array.from({ length: 100 }, () => observation('east', 2021, written));
  const own = (observations: Observations) => shown(observations.entry('east', 'i', 2021).own?.value ?? null);

  it('is settled as one given twice, in every view', () => {
    const same = new Observations(rows('5'));
    expect([own(same), own(same)]).toEqual(['5', '5']);
    const condemned = new BitSet(100);
    condemned.add(99);
    expect([own(same.condemn(condemned)), own(same)]).toEqual(['?', '5']);
    expect(own(new Observations([...rows('5'), observation('east', 2021, '6')]))).toBe('?');
  });
});

describe('a condemned cell', () => {
  it('is unreadable in the view that condemns it, and there alone', () => {
    const observations = new Observations(figures('east', { 2021: '1', 2022: '2' }));
    const condemned = new BitSet(2);
    condemned.add(1);
    const spoilt = observations.condemn(condemned);
    expect([...spoilt.all].map(o => shown(o.value))).toEqual(['1', '?']);
    expect(shown(spoilt.entry('east', 'i', 2022).own?.value ?? null)).toBe('?');
    expect([...observations.all].map(o => shown(o.value))).toEqual(['1', '2']);
  });
});
