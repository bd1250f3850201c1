import { describe, expect, it } from 'vitest';
import { asOf } from '../../helpers/engine-plan.js';
import { figures, long, of, readFiles, readText, told } from '../../helpers/intake-reading.js';

const inYear = async (written: string) => await readText(long(`武汉市,城镇新增就业人数,${written},20,万人`));

describe('the year of a row', () => {
  it.each(['2023', '2023年', '2023年度', '2023年末', '2023年底', '２０２３', ' 2023 ', '２０２３年'])(
    '%j is 2023',
    async written => {
      const read = await inYear(written);
      expect(figures(read)).toEqual(['wuhan urban-new-jobs 2023 = 20']);
      expect(read.findings).toEqual([]);
    },
  );

  it.each([2015, 2020, 2021, 2025])('%i is a year the plan knows', async year => {
    expect(figures(await inYear(`${year}`))).toEqual([`wuhan urban-new-jobs ${year} = 20`]);
  });

  it.each([2014, 2016, 2019, 2026])('%i is outside the plan', async year => {
    const read = await inYear(`${year}年`);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error year-outside 2:3']);
    expect(of(read, 'year-outside')[0]?.args).toEqual({ year, first: 2021, last: 2025, bases: [2015, 2020] });
  });

  it.each([
    '2023-12',
    '2023/12',
    '202312',
    '2023.12',
    '2023年12月',
    '2023年12月末',
    '2023年12月底',
    '2023-12-31',
    '2023/12/31',
    '20231231',
    '2023年12月31日',
    '2023年1-12月',
    '2023年1—12月累计',
    '2023年全年',
    '2023年前四季度',
  ])('%j is 2023, whose end it is', async written => {
    const read = await inYear(written);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    expect(read.findings).toEqual([]);
  });

  it.each<[string, number, number | null]>([
    ['1-9月', 9, null],
    ['1-9月累计', 9, null],
    ['1-9月份', 9, null],
    ['1至9月', 9, null],
    ['1到9月', 9, null],
    ['1~9月', 9, null],
    ['1～9月', 9, null],
    ['1－9月', 9, null],
    ['1—9月', 9, null],
    ['1–9月', 9, null],
    ['１－９月', 9, null],
    [' 1 - 9 月 ', 9, null],
    ['01-09月', 9, null],
    ['1-1月', 1, null],
    ['2023年1-9月', 9, 2023],
    ['2023年1-11月', 11, 2023],
    ['2023 年 1—9 月 累计', 9, 2023],
    ['9月累计', 9, null],
    ['9月末', 9, null],
    ['2023年9月末', 9, 2023],
    ['2023年9月底', 9, 2023],
    ['202309', 9, 2023],
    ['2023-09', 9, 2023],
    ['2023/9', 9, 2023],
    ['2023.9', 9, 2023],
    ['2023.10', 10, 2023],
    ['2023-09-30', 9, 2023],
    ['2023/9/30', 9, 2023],
    ['20230930', 9, 2023],
    ['2023年9月30日', 9, 2023],
    ['2023-02-28', 2, 2023],
    ['2024-02-29', 2, 2024],
    ['一季度', 3, null],
    ['前两季度', 6, null],
    ['三季度', 9, null],
    ['3季度', 9, null],
    ['2023年三季度', 9, 2023],
    ['2023年三季度末', 9, 2023],
    ['第三季度', 9, null],
    ['2023年第三季度', 9, 2023],
    ['前三季度', 9, null],
    ['前三个季度', 9, null],
    ['一至三季度', 9, null],
    ['1-3季度', 9, null],
    ['Q3', 9, null],
    ['2023Q3', 9, 2023],
    ['2023-q3', 9, 2023],
    ['上半年', 6, null],
    ['2023年上半年', 6, 2023],
    ['2023H1', 6, 2023],
    ['1-6月', 6, null],
  ])('%j is to date: refused with the month to ask for, never a year', async (written, month, year) => {
    const read = await inYear(written);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error part-of-a-year 2:3']);
    expect(of(read, 'part-of-a-year')[0]?.args).toEqual({ written, year, month });
  });

  it.each([
    '9月',
    '2023年9月',
    '2023年1月',
    '2023.1',
    '7-9月',
    '7-9月累计',
    '10-12月',
    '1-13月',
    '四季度',
    '2023Q4',
    '2023年下半年',
    'H2',
    '1-12月',
    '12月底',
  ])('%j is a part of a year of which no end is known', async written => {
    const read = await inYear(written);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error part-of-a-year 2:3']);
    expect(of(read, 'part-of-a-year')[0]?.args).toEqual({ written, year: null, month: null });
  });

  it.each(['2019年1-9月', '2026-09'])('%j is outside the plan', async written => {
    expect(told(await inYear(written))).toEqual(['error year-outside 2:3']);
  });

  it.each([
    '23',
    '20231',
    '2023-13-40',
    '2023-09-29',
    '2023-02-29',
    '20230931',
    '二〇二三年',
    '去年',
    '',
    '2023.5年',
    '-2023',
    '12023',
  ])('%j is no year', async written => {
    const read = await inYear(written);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error not-a-year 2:3']);
    expect(of(read, 'not-a-year')[0]?.args).toEqual({ written });
  });
});

describe('a year across the top', () => {
  const under = async (header: string) => await readText(`地区,指标,${header}\n武汉市,1,20\n`);

  it.each(['2023', '2023年', '2023年度', '2023年完成数', '2023年 实际值', '2023实际', '2023年末数值'])(
    '%j is 2023',
    async header => {
      expect(figures(await under(header))).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    },
  );

  it.each(['2023年1-9月', '2023年第三季度', '2023年1—9月', '2023年9月 完成数', '2023年上半年实际值'])(
    '%j is a part of a year',
    async header => {
      const read = await under(header);
      expect(read.observations).toEqual([]);
      expect(told(read)).toEqual(['error part-of-a-year 1:3']);
    },
  );

  it('speaks once of a column, however many rows it has', async () => {
    const read = await readText('地区,指标,2021,2019\n武汉市,1,20,18\n武汉市,6,700,600\n');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20', 'wuhan pension-insured 2021 = 700']);
    expect(told(read)).toEqual(['error year-outside 1:4']);
  });
});

/** What is read when judged at a month. */
const at = async (month: string, text: string, name = 'submission.csv') =>
  await readFiles({ [name]: text }, null, asOf(month));

describe('a period where a month is judged', () => {
  const row = async (written: string, month = '2023-09') =>
    await at(month, long(`武汉市,1,${written},20,万人`));

  it.each(['2023年1-9月', '1-9月', '2023-09', '三季度', '2023年9月末', '9月累计', '2023-09-30'])(
    '%j is that of 2023',
    async written => {
      expect(figures(await row(written))).toEqual(['wuhan urban-new-jobs 2023 = 20']);
      expect((await row(written)).findings).toEqual([]);
    },
  );

  it.each(['2020', '2022', '2024年'])('%j is a whole year beside it', async written => {
    expect(figures(await row(written))).toEqual([`wuhan urban-new-jobs ${written.slice(0, 4)} = 20`]);
  });

  it.each(['2023', '2023-12', '2023年1-6月', '上半年', '2023-10', '2022年1-9月', '2020-09'])(
    '%j is another, and is left aside with a word',
    async written => {
      expect((await row(written)).observations).toEqual([]);
      expect(told(await row(written))).toEqual(['info other-period 2:3']);
      expect(of(await row(written), 'other-period')[0]?.args).toEqual({ written, year: 2023, month: 9 });
    },
  );

  it.each(['9月', '2023年下半年', '7-9月'])('%j is still refused', async written => {
    expect(told(await row(written))).toEqual(['error part-of-a-year 2:3']);
  });

  it('is the whole year where the month is December', async () => {
    expect(figures(await row('2023', '2023-12'))).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    expect(told(await row('1-9月', '2023-12'))).toEqual(['error part-of-a-year 2:3']);
  });

  it('takes the year of a month without one from the file name first', async () => {
    const text = long('武汉市,1,1-9月,20,万人');
    expect(figures(await at('2023-09', text, '全市2023.csv'))).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    expect(told(await at('2023-09', text, '全市2022.csv'))).toEqual(['info other-period 2:3']);
    const asked = await readFiles({ 'a.csv': text }, null, asOf(2023));
    expect(of(asked, 'part-of-a-year')[0]?.args).toMatchObject({ year: 2023, month: 9 });
  });

  it('is one of several columns, each of the others left aside once', async () => {
    const text = '地区,指标,2022,1-6月,1-9月,2023\n武汉市,1,24,11,17,23\n武汉市,6,700,705,710,715\n';
    const read = await at('2023-09', text);
    expect(figures(read)).toEqual([
      'wuhan urban-new-jobs 2022 = 24',
      'wuhan urban-new-jobs 2023 = 17',
      'wuhan pension-insured 2022 = 700',
      'wuhan pension-insured 2023 = 710',
    ]);
    expect(told(read)).toEqual(['info other-period 1:4', 'info other-period 1:6']);
  });
});

describe('a period in the file name where a month is judged', () => {
  const table = '地区,指标,数值\n武汉市,1,20\n武汉市,6,710\n';
  const read = async (name: string, month = '2023-09') => await at(month, table, name);

  it.each([
    '全市2023年1-9月.csv',
    '2023_1-9月.csv',
    '前三季度.csv',
    '全市202309.csv',
    '2023-09-30 全市.csv',
    '全市.csv',
  ])('%s is read for 2023', async name => {
    expect(figures(await read(name))).toEqual([
      'wuhan urban-new-jobs 2023 = 20',
      'wuhan pension-insured 2023 = 710',
    ]);
    expect(of(await read(name), 'year-assumed')[0]?.args).toEqual({
      year: 2023,
      month: 9,
      from: name === '全市.csv' ? 'option' : 'file-name',
    });
  });

  it('may be a whole year before it', async () => {
    expect(figures(await read('全市2022.csv'))[0]).toBe('wuhan urban-new-jobs 2022 = 20');
    expect(of(await read('全市2022.csv'), 'year-assumed')[0]?.args.month).toBeNull();
  });

  it.each(['全市2023.csv', '全市2023年上半年.csv', '全市2022年1-9月.csv', '全市2023年1-12月.csv'])(
    '%s is left aside with one word',
    async name => {
      expect((await read(name)).observations).toEqual([]);
      expect(told(await read(name))).toEqual(['info other-period 1:-']);
    },
  );

  it.each(['全市2023年9月.csv', '2023年下半年.csv', '2023年1-6月和1-9月.csv', '2023年季度报表.csv'])(
    '%s is refused',
    async name => {
      expect(told(await read(name))).toEqual(['error part-of-a-year 1:-']);
    },
  );

  it.each(['全市2023年1-9月.csv', '全市2023-09.csv', '三季度.csv'])(
    '%s is refused unless asked for',
    async name => {
      const unasked = await readFiles({ [name]: table });
      expect(unasked.observations).toEqual([]);
      expect(told(unasked)).toEqual(['error part-of-a-year 1:-']);
      expect(of(unasked, 'part-of-a-year')[0]?.args.month).toBe(9);
    },
  );

  it('is not seen in an area code', async () => {
    expect(figures(await readFiles({ '420102-2023.csv': table }))[0]).toBe('wuhan urban-new-jobs 2023 = 20');
  });
});

describe('a year that stands nowhere in the table', () => {
  const table = '地区,指标,数值\n武汉市,1,20\n';

  it.each(['全市2023.csv', '2023.csv', 'a/b/2023年 报表.csv', '2019-2023.csv', '上报_2023_1.csv'])(
    'is taken from %s',
    async name => {
      expect(figures(await readText(table, name))).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    },
  );

  it.each(['submission.csv', '2021-2023.csv', '20231.csv', '2019.csv', '2023/table.csv'])(
    'is not guessed from %s',
    async name => {
      const read = await readText(table, name);
      expect(read.observations).toEqual([]);
      expect(told(read)).toEqual(['error year-missing 2:3']);
    },
  );

  it('gives way to a year in the table', async () => {
    expect(figures(await readText(long('武汉市,1,2022,20,'), '2023.csv'))).toEqual([
      'wuhan urban-new-jobs 2022 = 20',
    ]);
  });
});
