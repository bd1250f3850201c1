import { describe, expect, it } from 'vitest';
import { phrase } from '../../helpers/printed.js';
import { cell, dataTable, dataYaml, header, parts, type Row, seedTable } from '../../helpers/wuhan-files.js';

const seeds = seedTable('commitments.csv');
const data = dataTable('commitments.csv');
const indicators = dataYaml('indicators.yaml') as (Record<string, unknown> & { id: string; place: string })[];
const pairs = seeds.map((seed, i) => ({ key: seed.key, seed, entry: data[i] as Row }));

const FULL = ['全覆盖', '应保尽保', '应援尽援'];
/** Bare figures where lower is better: minutes to register, a threshold of none, minutes to a service point. */
const BARE_CEILINGS = ['c24', 'c25', 'c81'];
const OPERATORS: Record<string, string> = {
  '': '>=',
  基本: '>=',
  以上: '>=',
  不少于: '>=',
  不低于: '>=',
  超过: '>',
  突破: '>',
  低于: '<',
  以内: '<=',
  内: '<=',
  左右: 'approx',
};

function expectedOperator(seed: Row): string {
  if (cell(seed, 'figure') === '' && cell(seed, 'frequency') === '') return 'done';
  if (cell(seed, 'figure').includes('至')) return 'range';
  if (BARE_CEILINGS.includes(cell(seed, 'key'))) return '<=';
  return OPERATORS[cell(seed, 'operator_word')] ?? 'unknown word';
}

function expectedTarget(seed: Row): string {
  const figure = cell(seed, 'figure');
  if (FULL.includes(figure)) return '100';
  if (figure === '一') return '1';
  if (figure === '') return cell(seed, 'frequency') === '' ? '' : '1';
  return figure.split('至')[0] ?? '';
}

function expectedUnit(seed: Row): string {
  if (cell(seed, 'unit') !== '') return cell(seed, 'unit');
  if (FULL.includes(cell(seed, 'figure'))) return '%';
  return cell(seed, 'frequency') === '' ? '个' : '次';
}

/** A word of comparison makes the direction printed; a range prints both its ends, a milestone has none. */
function expectedImplied(seed: Row): boolean {
  const bare = ['', '基本'].includes(cell(seed, 'operator_word'));
  return bare && !['range', 'done'].includes(expectedOperator(seed));
}

describe('the commitments', () => {
  it('have these columns', () => {
    expect(header('data/plans/wuhan-hrss-14fyp/commitments.csv')).toBe(
      'id,seed,place,name_zh,name_en,aliases,unit,measure,operator,implied,target,target_high,printed,base,' +
        'reported_by,every,due,part_of,repeats,note_zh,note_en',
    );
  });

  it('are 83, one for each printed one, in the same order', () => {
    expect(data.map(row => row.seed)).toEqual(seeds.map(row => row.key));
    expect(data).toHaveLength(83);
    expect(new Set(data.map(({ id }) => id)).size).toBe(83);
  });

  it.each(pairs)('$key is as printed', ({ seed, entry }) => {
    expect(entry).toMatchObject({
      place: seed.place,
      name_zh: seed.name,
      unit: expectedUnit(seed),
      operator: expectedOperator(seed),
      implied: expectedImplied(seed) ? 'yes' : 'no',
      target: expectedTarget(seed),
      target_high: cell(seed, 'figure').split('至')[1] ?? '',
      printed: phrase(seed),
      due: '2025',
    });
  });

  it('are owed as often as printed; 每年 of 专栏17-03 also reaches the training sessions', () => {
    const every: Record<string, string> = { 每年: '1', 每2年: '2', '': '' };
    for (const { seed, entry } of pairs) {
      expect(entry.every, entry.id).toBe(entry.seed === 'c79' ? '1' : every[cell(seed, 'frequency')]);
    }
  });

  it('are annual where owed yearly, and in two levels of 2025', () => {
    const annual = data.filter(row => row.measure === 'annual');
    expect(annual.filter(row => row.every === '').map(row => row.seed)).toEqual(['c37', 'c44']);
    expect(data.filter(row => row.every !== '' && row.measure !== 'annual')).toEqual([]);
  });

  it('have these kinds', () => {
    const of = (measure: string) => data.filter(row => row.measure === measure).map(row => row.seed);
    expect(of('rate').join(' ')).toBe(
      'c02 c03 c05 c06 c10 c14 c22 c24 c25 c26 c38 c45 c46 c47 c48 c75 c77 c80 c81',
    );
    expect(of('annual').join(' ')).toBe('c15 c23 c37 c44 c65 c66 c74 c78 c79 c83');
    expect(of('stock')).toEqual(['c07', 'c41']);
    expect(of('milestone')).toEqual(['c82']);
    expect(of('flow')).toHaveLength(83 - 19 - 10 - 2 - 1);
  });

  it('are collected in the districts only where they repeat such an indicator or name the districts', () => {
    const ofIndicator = new Map(indicators.map(({ id, reportedBy }) => [id, reportedBy]));
    for (const row of data) {
      const repeated = parts(cell(row, 'repeats')).some(id => ofIndicator.get(id) === 'district');
      expect(row.reported_by, row.id).toBe(repeated || row.seed === 'c27' ? 'district' : 'city');
    }
  });

  it('repeat what their seeds repeat, both ways', () => {
    const ids = new Map([
      ...data.map(row => [row.seed, row.id] as const),
      ...indicators.map(({ place, id }) => [place, id] as const),
    ]);
    for (const { seed, entry } of pairs) {
      const expected = parts(cell(seed, 'repeats')).map(key => ids.get(key));
      expect([...parts(cell(entry, 'repeats'))].sort(), entry.id).toEqual(expected.sort());
    }
  });

  it('agree in kind and figure with the indicator they repeat', () => {
    const repeats = data.flatMap(row =>
      indicators.filter(({ id }) => parts(cell(row, 'repeats')).includes(id)).map(i => [row, i] as const),
    );
    expect(repeats).toHaveLength(9);
    for (const [row, indicator] of repeats) {
      expect([row.measure, row.target], row.id).toEqual([indicator.measure, indicator.target]);
      if (row.base !== '') expect(row.base, row.id).toBe(indicator.base);
    }
  });

  it('start from a printed 2020 value or from none', () => {
    const based = data.filter(row => row.base !== '').map(row => `${row.seed} ${row.base}`);
    expect(based).toEqual(['c01 106.74', 'c02 3.18', 'c04 139.7', 'c07 668.65', 'c21 139.7', 'c48 99.4']);
    const rate2020 = dataTable('baseline.csv').find(({ no }) => no === '3')?.outcome;
    expect(rate2020).toBe('99.4');
  });

  it('have one true part: the well-paid posts among the posts', () => {
    const part = data.filter(row => row.part_of !== '');
    expect(part.map(row => [row.seed, row.part_of])).toEqual([['c17', data[15]?.id]]);
  });

  it('carry a note in both languages or in neither', () => {
    expect(data.filter(row => (row.note_zh === '') !== (row.note_en === ''))).toEqual([]);
  });

  it('hold these figures, written by hand', () => {
    const held = ['c01', 'c02', 'c21', 'c41', 'c44', 'c48', 'c57', 'c66', 'c83'].map(key => {
      const { operator, target, unit, printed } = data.find(row => row.seed === key) as Row;
      return [key, operator, target, unit, printed].join(' ');
    });
    expect(held).toEqual([
      'c01 >= 110 万人 110万人以上',
      'c02 <= 5 % 5%以内',
      'c21 >= 150 万人 150万人',
      'c41 range 1 家 1至2家',
      'c44 > 1000 亿元 突破1000亿元',
      'c48 >= 99.4 % 不低于99.4%',
      'c57 >= 1000 人 1000人',
      'c66 approx 30 项 30项左右',
      'c83 >= 4 市 4市',
    ]);
  });
});
