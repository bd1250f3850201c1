import { describe, expect, it } from 'vitest';
import { codes, figures, indicator, judgeOne } from '../../helpers/engine-plan.js';

describe('the note on a boundary', () => {
  const stock = indicator({ measure: 'stock', operator: '>', target: '720' });
  const at = (written: string) => codes(judgeOne(stock, 2025, figures('city', { 2025: written })).notes);

  it('stands exactly on it and nowhere else', () => {
    expect([at('720'), at('719.99'), at('720.01'), at('>720')]).toEqual([['on-boundary'], [], [], []]);
  });

  it('stands for every operator', () => {
    for (const operator of ['>', '>=', '<', '<='] as const) {
      const entry = indicator({ measure: 'rate', operator, target: '5' });
      const { notes } = judgeOne(entry, 2025, figures('city', { 2025: '5' }));
      expect(notes.map(n => n.code === 'on-boundary' && [n.operator, n.target.toString()])).toEqual([
        [operator, '5'],
      ]);
    }
  });

  it('does not stand in an area without a target', () => {
    const result = judgeOne(stock, 2025, figures('east', { 2025: '720' }), { area: 'east' });
    expect(codes(result.notes)).toEqual(['no-allocation']);
  });
});

describe('the note on an implied direction', () => {
  const implied = indicator({ measure: 'stock', target: '10', implied: true });

  it('stands with a value, not without', () => {
    expect(codes(judgeOne(implied, 2025, figures('city', { 2025: '11' })).notes)).toEqual(['implied']);
    expect(judgeOne(implied, 2025, []).notes).toEqual([]);
  });

  it('comes last', () => {
    const result = judgeOne(implied, 2025, figures('city', { 2025: '10' }));
    expect(codes(result.notes)).toEqual(['on-boundary', 'implied']);
  });
});

describe('the notes on what is not known', () => {
  it('tells missing years and areas together, and no bound beside them', () => {
    const result = judgeOne(indicator(), 2022, figures('east', { 2022: '1' }));
    expect(result.notes).toEqual([
      { code: 'years-missing', years: [2021] },
      { code: 'areas-missing', areas: ['south', 'west'] },
    ]);
  });

  it('tells nothing of a bound that decides', () => {
    const entry = indicator({ measure: 'rate', operator: '<', target: '5' });
    expect(codes(judgeOne(entry, 2022, figures('city', { 2022: '<5' })).notes)).toEqual([]);
    expect(codes(judgeOne(entry, 2022, figures('city', { 2022: '<6' })).notes)).toEqual(['bound']);
  });

  it('gives the reason pending', () => {
    const entry = indicator({ pending: true, measure: 'rate' });
    expect(judgeOne(entry, 2022, []).notes).toEqual([{ code: 'pending' }]);
  });
});
