import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMilestone, parseNumber } from '../../../src/intake/observe/numbers.js';

/** `>=110`, `5%`, `missing`, `bad: unit-in-cell 1.2`. */
function read(written: string): string {
  const parsed = parseNumber(written);
  if (parsed.kind === 'missing') return 'missing';
  if (parsed.kind === 'bad') return `bad: ${parsed.reason} ${parsed.number}`.trim();
  return `${parsed.comparison}${parsed.decimal}${parsed.percent ?? ''}`;
}

describe('numbers as people type them', () => {
  it.each([
    ['29.98', '=29.98'],
    ['0', '=0'],
    ['-5', '=-5'],
    ['.5', '=0.5'],
    ['-.5', '=-0.5'],
    ['100.00', '=100.00'],
    ['  7\t', '=7'],
    ['\u00a07\u3000', '=7'],
    ['２９．９８', '=29.98'],
    ['－５', '=-5'],
    ['1,234', '=1234'],
    ['１，２３４．５', '=1234.5'],
    ['12,345,678.9', '=12345678.9'],
    ['-1,234', '=-1234'],
  ])('%j is %s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    ['5%', '=5%'],
    ['5 %', '=5%'],
    ['５％', '=5%'],
    ['29.2‰', '=29.2‰'],
    ['<5%', '<5%'],
  ])('keeps the sign behind %j', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    ['>110', '>110'],
    ['<5', '<5'],
    ['>=110', '>=110'],
    ['<= 5', '<=5'],
    ['＞１１０', '>110'],
    ['＜5', '<5'],
    ['≥110', '>=110'],
    ['≧110', '>=110'],
    ['≤5', '<=5'],
    ['≦5', '<=5'],
    ['＞＝110', '>=110'],
  ])('%j is a bound, not its number', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    ['[110]', '=110'],
    ['>[110]', '>110'],
    ['[>110]', '>110'],
    ['【110】', '=110'],
    ['＞【110】', '>110'],
    ['［１１０］', '=110'],
    ['[ 106.74 ]', '=106.74'],
    ['[1,011.8]', '=1011.8'],
  ])('%j is the figure printed in brackets', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each(['', ' ', '\u3000', '—', '——', '-', '－', '–', '―', '/', '…', '……', '...', '空', ' 空 '])(
    '%j was not reported',
    written => {
      expect(read(written)).toBe('missing');
    },
  );

  it.each([
    ['1.2万', 'bad: unit-in-cell 1.2'],
    ['1,234人', 'bad: unit-in-cell 1,234'],
    ['1.2 万人', 'bad: unit-in-cell 1.2'],
    ['1.2E+05', 'bad: scientific'],
    ['1e5', 'bad: scientific'],
    ['-2.5e-3', 'bad: scientific'],
    ['１Ｅ５', 'bad: scientific'],
    ['0x10', 'bad: not-a-number'],
    ['10²', 'bad: not-a-number'],
    ['½', 'bad: not-a-number'],
    ['NaN', 'bad: not-a-number'],
    ['Infinity', 'bad: not-a-number'],
    ['-Infinity', 'bad: not-a-number'],
    ['1_000', 'bad: not-a-number'],
    ['--5', 'bad: not-a-number'],
    ['1,23', 'bad: not-a-number'],
    ['1234,567', 'bad: not-a-number'],
    ['1,234,5', 'bad: not-a-number'],
    [',123', 'bad: not-a-number'],
    ['1.2.3', 'bad: not-a-number'],
    ['1 234', 'bad: not-a-number'],
    ['5.', 'bad: not-a-number'],
    ['>', 'bad: not-a-number'],
    ['%', 'bad: not-a-number'],
    ['5%%', 'bad: not-a-number'],
    ['>>5', 'bad: not-a-number'],
    ['[110', 'bad: not-a-number'],
    ['110]', 'bad: not-a-number'],
    ['[]', 'bad: not-a-number'],
    ['>[<110]', 'bad: not-a-number'],
    ['#REF!', 'bad: not-a-number'],
    ['=A1+A2', 'bad: not-a-number'],
    ['٣', 'bad: not-a-number'],
    ['一百', 'bad: not-a-number'],
  ])('%j is refused as %s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it('refuses more digits than any statistic has', () => {
    const [whole, places] = ['9'.repeat(24), '1'.repeat(20)];
    expect(read(whole)).toBe(`=${whole}`);
    expect(read(`${whole}9`)).toBe('bad: too-long');
    expect(read(`0.${places}`)).toBe(`=0.${places}`);
    expect(read(`0.${places}1`)).toBe('bad: too-long');
    expect(read('9'.repeat(100_000))).toBe('bad: too-long');
  });

  it('takes no time over a long cell of blanks', () => {
    const started = performance.now();
    expect(read(`[${' '.repeat(3000)}x`)).toBe('bad: not-a-number');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('reads every decimal as itself, whatever width and separators', () => {
    const decimal = fc.tuple(fc.nat(), fc.option(fc.stringMatching(/^[0-9]{1,12}$/), { nil: null }));
    fc.assert(
      fc.property(decimal, fc.boolean(), fc.boolean(), ([whole, places], wide, grouped) => {
        const plain = places === null ? `${whole}` : `${whole}.${places}`;
        const digits = grouped ? `${whole}`.replace(/\B(?=(\d{3})+$)/g, ',') : `${whole}`;
        const written = places === null ? digits : `${digits}.${places}`;
        const widened = written.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect(read(wide ? widened : written)).toBe(`=${plain}`);
      }),
    );
  });

  it('never throws and never hides a digit', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const parsed = parseNumber(text);
        if (parsed.kind === 'missing') expect(text).not.toMatch(/[0-9]/);
        if (parsed.kind === 'number') expect(parsed.decimal).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('the cell of a milestone', () => {
  it.each(['完成', '已完成', '是', '已建成', '建成', 'Done', 'yes', 'TRUE', '1', '１', '√', '✓'])(
    '%j is done',
    text => {
      expect(parseMilestone(text)).toMatchObject({ kind: 'number', decimal: '1' });
    },
  );

  it.each(['2023年6月', '2023年6月30日', '2023-06', '2023-06-30', '2023/6/30'])('%j is the date', text => {
    expect(parseMilestone(text)).toMatchObject({ kind: 'number', decimal: '1' });
  });

  it.each(['未完成', '尚未完成', '否', '未建成', 'not done', 'No', 'false', '0', '×'])('%j is not', text => {
    expect(parseMilestone(text)).toMatchObject({ kind: 'number', decimal: '0' });
  });

  it.each(['', '—', '空'])('%j was not reported', text => {
    expect(parseMilestone(text)).toEqual({ kind: 'missing' });
  });

  it.each(['2', '进行中', '50%', '2023'])('%j is refused', text => {
    expect(parseMilestone(text)).toEqual({ kind: 'bad', reason: 'milestone', number: '' });
  });
});
