import { describe, expect, it } from 'vitest';
import {
  bySource,
  compareSources,
  compareText,
  groupBy,
  type Observation,
  reports,
  type Source,
  sameFigure,
} from '../../../src/engine/observation.js';
import { Observations } from '../../../src/engine/observations.js';
import { observation, shown } from '../../helpers/engine-plan.js';

const own = (rows: readonly Observation[]) => new Observations(rows).entry('east', 'i', 2021).own;
const cells = (...written: string[]) => written.map(text => observation('east', 2021, text));

describe('several cells for one figure', () => {
  it.each([
    ['the same number twice', ['5', '5.0'], '5'],
    ['two numbers', ['5', '6'], '?'],
    ['a number and its bound', ['5', '>=5'], '?'],
    ['a number and nothing', ['—', '5'], '5'],
    ['nothing and nothing', ['—', '—'], '—'],
    ['a number and a spoilt cell', ['5', '?'], '?'],
    ['a number and 0', ['0', '5'], '?'],
    ['two out of three', ['5', '—', '6'], '?'],
  ])('%s: %o -> %s', (_, written, expected) => {
    expect(shown(own(cells(...written))?.value ?? null)).toBe(expected);
    expect(shown(own(cells(...written).reverse())?.value ?? null)).toBe(expected);
  });

  it('keeps ratios that agree and takes back those that do not', () => {
    expect(own(cells('1/2', '1/2'))?.ratio).not.toBeNull();
    expect(own(cells('1/2', '2/4'))).toMatchObject({ ratio: null, value: { kind: 'unreadable' } });
    expect(own(cells('1/2', '1/3'))).toMatchObject({ ratio: null, value: { kind: 'unreadable' } });
    expect(own(cells('1/2', '—'))?.ratio).not.toBeNull();
    expect(own(cells('—', '1/2'))?.ratio).not.toBeNull();
  });

  it('tells the key apart by area, unit, indicator and year', () => {
    const rows = [
      observation('east', 2021, '1'),
      observation('east', 2022, '2'),
      observation('west', 2021, '3'),
      observation('east/a', 2021, '4'),
      observation('east/b', 2021, '5'),
      observation('east', 2021, '6', 'j'),
    ];
    const all = new Observations(rows);
    const entry = all.entry('east', 'i', 2021);
    expect(shown(entry.own?.value ?? null)).toBe('1');
    expect([...entry.reporters].map(o => shown(o.value))).toEqual(['4', '5']);
    expect(shown(all.entry('east', 'j', 2021).own?.value ?? null)).toBe('6');
    expect(all.entry('south', 'i', 2021)).toEqual({ own: null, reporters: [], addedUp: null });
    expect([...all.firsts(() => true)]).toEqual(rows);
    expect([...all.all]).toHaveLength(6);
  });

  it('settles conflicts unit by unit', () => {
    const rows = [...cells('1'), observation('east/a', 2021, '4'), observation('east/a', 2021, '5')];
    const { own: kept, reporters } = new Observations(rows).entry('east', 'i', 2021);
    expect([shown(kept?.value ?? null), ...[...reporters].map(o => shown(o.value))]).toEqual(['1', '?']);
  });
});

describe('what reports', () => {
  it('is anything but a cell that says nothing', () => {
    expect(['5', '0', '<4', '?', '1/2', '—'].map(text => reports(observation('east', 2021, text)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is the same figure only with the same parts', () => {
    const of = (a: string, b: string) =>
      sameFigure(observation('east', 2021, a), observation('west', 2022, b));
    expect([of('5', '5'), of('5', '1/2'), of('1/2', '1/2'), of('—', '1/2')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('order by place', () => {
  const at = (file: string, sheet: string | null, line: number, column: number): Source => ({
    file,
    sheet,
    line,
    column,
    text: '',
  });

  it('goes by file, sheet, line and column, by code unit and number', () => {
    const ordered = [
      at('B', null, 99, 1),
      at('a', null, 2, 1),
      at('a', '2021', 1, 1),
      at('a', '2022', 2, 9),
      at('a', '2022', 10, 2),
      at('a', '2022', 10, 10),
      at('区', null, 1, 1),
    ];
    expect([...ordered].reverse().sort(compareSources)).toEqual(ordered);
    expect(bySource({ source: ordered[0] as Source }, { source: ordered[0] as Source })).toBe(0);
    expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a')]).toEqual([-1, 1, 0]);
  });

  it('groups in order of first appearance', () => {
    expect([...groupBy(['b1', 'a1', 'b2'], s => s.charAt(0))]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});
