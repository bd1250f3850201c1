import { describe, expect, it } from 'vitest';
import { figures, long, of, readText, told } from '../../helpers/intake-reading.js';

const inYear = (written: string) => readText(long(`武汉市,城镇新增就业人数,${written},20,万人`));

describe('the year of a row', () => {
  it.each(['2023', '2023年', '2023年度', '2023年末', '2023年底', '２０２３', ' 2023 ', '２０２３年'])(
    '%j is 2023',
    written => {
      const read = inYear(written);
      expect(figures(read)).toEqual(['wuhan urban-new-jobs 2023 = 20']);
      expect(read.findings).toEqual([]);
    },
  );

  it.each([2015, 2020, 2021, 2025])('%i is a year the plan knows', year => {
    expect(figures(inYear(`${year}`))).toEqual([`wuhan urban-new-jobs ${year} = 20`]);
  });

  it.each([2014, 2016, 2019, 2026])('%i is outside the plan', year => {
    const read = inYear(`${year}年`);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error year-outside 2:3']);
    expect(of(read, 'year-outside')[0]?.args).toEqual({ year, first: 2021, last: 2025, bases: [2015, 2020] });
  });

  it.each([
    '1-9月',
    '1-9月累计',
    '1至9月',
    '1～9月',
    '1－9月',
    '1—9月',
    '1–9月',
    '2023年1-9月',
    '9月',
    '2023年9月末',
    '202309',
    '2023-09',
    '2023.9',
    '三季度',
    '3季度',
    '2023年三季度',
    '第三季度',
    '2023年第三季度',
    '前三季度',
    '上半年',
    '2023年下半年',
    '2023Q3',
    '2023H1',
  ])('%j is a part of a year and never a year', written => {
    const read = inYear(written);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error part-of-a-year 2:3']);
    expect(of(read, 'part-of-a-year')[0]?.args).toEqual({ written });
  });

  it.each(['23', '20231', '2023-13-40', '二〇二三年', '去年', '', '2023.5年', '-2023', '12023'])(
    '%j is no year',
    written => {
      const read = inYear(written);
      expect(read.observations).toEqual([]);
      expect(told(read)).toEqual(['error not-a-year 2:3']);
      expect(of(read, 'not-a-year')[0]?.args).toEqual({ written });
    },
  );
});

describe('a year across the top', () => {
  const under = (header: string) => readText(`地区,指标,${header}\n武汉市,1,20\n`);

  it.each(['2023', '2023年', '2023年度', '2023年完成数', '2023年 实际值', '2023实际', '2023年末数值'])(
    '%j is 2023',
    header => {
      expect(figures(under(header))).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    },
  );

  it.each(['2023年1-9月', '2023年第三季度', '2023年1—9月'])('%j is a part of a year', header => {
    const read = under(header);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error part-of-a-year 1:3']);
  });

  it('speaks once of a column, however many rows it has', () => {
    const read = readText('地区,指标,2021,2019\n武汉市,1,20,18\n武汉市,6,700,600\n');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20', 'wuhan pension-insured 2021 = 700']);
    expect(told(read)).toEqual(['error year-outside 1:4']);
  });
});

describe('a year that stands nowhere in the table', () => {
  const table = '地区,指标,数值\n武汉市,1,20\n';

  it.each(['全市2023.csv', '2023.csv', 'a/b/2023年 报表.csv', '2019-2023.csv', '上报_2023_1.csv'])(
    'is taken from %s',
    name => {
      expect(figures(readText(table, name))).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    },
  );

  it.each(['submission.csv', '2021-2023.csv', '20231.csv', '2019.csv', '2023/table.csv'])(
    'is not guessed from %s',
    name => {
      const read = readText(table, name);
      expect(read.observations).toEqual([]);
      expect(told(read)).toEqual(['error year-missing 2:3']);
    },
  );

  it('gives way to a year in the table', () => {
    expect(figures(readText(long('武汉市,1,2022,20,'), '2023.csv'))).toEqual([
      'wuhan urban-new-jobs 2022 = 20',
    ]);
  });
});
