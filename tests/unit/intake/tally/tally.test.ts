import { describe, expect, test } from 'vitest';
import { reportOn } from '../../../helpers/tallied.js';

const HEADER = '地区,填报单位,指标,年份,数值,单位,备注';
const ROWS = [
  '江岸区,合成1,1,2021,0.30,万人,',
  '江岸区,合成1,1,2022,0.32,万人,',
  '江岸区,合成2,1,2022,0.4,万人,',
];

const text = (...rows: readonly string[]) => [HEADER, ...ROWS, ...rows, ''].join('\n');

/** How many figures were added up and observed, after the report proved to be the one on observed rows alone. */
async function told(files: Readonly<Record<string, string>>, mapping = 'areas: {}\n') {
  const expected = await reportOn(files, { isTallied: false, mapping });
  const { report, added, observed } = await reportOn(files, { isTallied: true, mapping });
  expect(report).toBe(expected.report);
  return { added, observed };
}

// The row below the header is always read: only then is it clear that a table has begun.
const PLAIN = { added: 1, observed: 2 };

describe('rows that are added up', () => {
  test('have nothing to be said of, and no figure of their family is read otherwise', async () => {
    expect(await told({ 'a.csv': text() })).toEqual(PLAIN);
  });

  test.each([
    ['with a note', '江岸区,合成3,1,2022,0.4,万人,合成数据'],
    ['under another name of the same', '420102,合成3,城镇新增就业人数,2022年,0.4,万人,'],
    ['in another unit', '江岸区,合成3,1,2022,4000,人,'],
    ['without a unit', '江岸区,合成3,1,2022,0.4,,'],
    ['of a unit with a role for its name', '江岸区,指标,1,2022,0.4,万人,'],
    ['of zero', '江岸区,合成3,1,2022,0,万人,'],
    ['in quotes', '"江岸区","合成3","1","2022","0.4","万人","合成,虚构"'],
  ])('%s', async (_, row) => {
    expect(await told({ 'a.csv': text(row) })).toEqual({ added: 2, observed: 2 });
  });

  test('of a family with figures in two files too, where none is given twice', async () => {
    const more = [HEADER, ROWS[0], '江岸区,合成2,1,2021,0.35,万人,', ''].join('\n').replace('合成1', '合成9');
    expect(await told({ 'a.csv': text(), 'b.csv': more })).toEqual({ added: 2, observed: 3 });
  });
});

describe('rows that are observed', () => {
  test.each([
    ['without a reporting unit', '江岸区,,1,2022,0.4,万人,'],
    ['of a total', '江岸区,合计,1,2022,0.4,万人,'],
    ['of a unit that could number a column', '江岸区,甲,1,2022,0.4,万人,'],
    ['with a note that names a column', '江岸区,合成3,1,2022,0.4,万人,单位'],
    ['whose figure is not plain', '江岸区,合成3,1,2022,>0.4,万人,'],
    ['whose figure is implausible', '江岸区,合成3,1,2022,4000,万人,'],
    ['of a rate', '江岸区,合成3,3,2022,3.5,%,'],
  ])('%s', async (_, row) => {
    expect(await told({ 'a.csv': text(row) })).toEqual({ added: 1, observed: 3 });
  });

  test('whose unit gives a figure twice, in one file or in two', async () => {
    expect(await told({ 'a.csv': text('江岸,合成2,1,2022,0.4,万人,') })).toEqual({ added: 0, observed: 4 });
    const again = [HEADER, '江汉区,合成1,1,2022,0.4,万人,', ROWS[2], ''].join('\n');
    expect(await told({ 'a.csv': text(), 'b.csv': again })).toEqual({ added: 0, observed: 5 });
  });

  test('whose unit changes by more than may pass without a word, also where only one of the years is read', async () => {
    const jump = text('江岸区,合成2,1,2021,0.2,万人,');
    expect(await told({ 'a.csv': jump })).toEqual({ added: 0, observed: 4 });
    expect(await told({ 'a.csv': text('江岸区,合成2,1,2021,[0.2],万人,') })).toEqual({
      added: 0,
      observed: 4,
    });
  });

  test('whose part exceeds its whole', async () => {
    const rows = ['江岸区,合成3,4,2022,0.3,万人次,', '江岸区,合成3,5,2022,0.4,万人次,'];
    expect(await told({ 'a.csv': text(...rows) })).toEqual({ added: 1, observed: 4 });
  });
});

test('rows of a file that breaks half way are taken back', async () => {
  const broken = text('江岸区,合成3,1,2022,0.4,万人,', '江岸区,合"成4,1,2022,0.4,万人,');
  expect(await told({ 'a.csv': text(), 'b.csv': broken })).toEqual(PLAIN);
});

test('a word that a mapping gives to a column is no figure', async () => {
  const mapping = 'columns: {"0.4": 数值}\n';
  expect(await told({ 'a.csv': text() }, mapping)).toEqual({ added: 0, observed: 3 });
});

test('conversions are told once for each unit, with how many there are', async () => {
  const rows = [3, 4, 5].map(n => `江岸区,合成${n},1,2022,4000,人,`);
  const { report } = await reportOn({ 'a.csv': text(...rows) }, { isTallied: true });
  const { findings } = JSON.parse(report) as { findings: { code: string; line: number; message: string }[] };
  const converted = findings.filter(({ code }) => code === 'unit-converted');
  expect(converted.map(({ line }) => line)).toEqual([5]);
  expect(converted[0]?.message).toContain('3');
  expect(await told({ 'a.csv': text(...rows) })).toEqual({ added: 4, observed: 2 });
});
