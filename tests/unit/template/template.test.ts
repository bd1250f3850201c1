import { describe, expect, test } from 'vitest';
import { indicatorMatcher } from '../../../src/intake/observe/matchers.js';
import { attentionOf } from '../../../src/template/attention.js';
import { entryOf } from '../../../src/template/entries.js';
import { labelOf } from '../../../src/template/template.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { templateOf } from '../../helpers/template-request.js';

const catalogue = wuhan();

/** Row 2 is pending and the city's alone. */
const DISTRICT = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

const numbers = (area: string | null) => templateOf(area).rows.map(({ indicator }) => indicator.no);

describe('which rows are asked for', () => {
  test('a district reports 17 of the 18 indicators', () => {
    expect(numbers('江岸区')).toEqual(DISTRICT);
  });

  test('the city reports all, what is not in force yet at the end', () => {
    expect(numbers(null)).toEqual([...DISTRICT, 2]);
  });

  test('of the commitments a district may report four; what repeats a row by name is asked for once', () => {
    const { rows } = templateOf('江岸', { commitments: true });
    expect(rows.slice(17).map(({ indicator }) => indicator.id)).toEqual([
      'new-professionals-goal',
      'new-skilled-talent-goal',
      'aid-platforms',
      'new-skilled-talent-project',
    ]);
  });

  test('the city is asked for 77 of the 83 commitments: six repeat a row by name', () => {
    const { rows } = templateOf(null, { commitments: true });
    expect(rows).toHaveLength(18 + 77);
    const asked = new Set(rows.map(({ indicator }) => indicator.id));
    expect(catalogue.commitments.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([
      'urban-new-jobs-goal',
      'registered-unemployment-goal',
      'surveyed-unemployment-goal',
      'graduates-staying-goal',
      'pension-insured-goal',
      'graduates-staying-project',
    ]);
  });

  test('the same in English', () => {
    const ids = (lang: 'zh' | 'en') =>
      templateOf(null, { commitments: true, lang }).rows.map(({ indicator }) => indicator.id);
    expect(ids('en')).toEqual(ids('zh'));
  });

  test('several years stand below each other, so that each follows the one before', () => {
    const { rows } = templateOf('江岸区', { years: [2021, 2022, 2023] });
    expect(rows).toHaveLength(51);
    expect(rows.slice(0, 4).map(({ name, year }) => [name, year])).toEqual([
      ['城镇新增就业人数', 2021],
      ['城镇新增就业人数', 2022],
      ['城镇新增就业人数', 2023],
      ['城镇登记失业率', 2021],
    ]);
  });

  test.each(['zh', 'en'] as const)('every name in %s is read as the indicator it stands for', lang => {
    const matcher = indicatorMatcher(catalogue);
    for (const { name, indicator } of templateOf(null, { commitments: true, lang }).rows) {
      expect(matcher.find(name)?.id, name).toBe(indicator.id);
    }
  });
});

describe('what stands in a row', () => {
  test('labels, and nothing where something is to be filled in', () => {
    const template = templateOf('江岸区');
    const [row] = template.rows;
    expect(template.columns.map(column => row && labelOf(template, row, column))).toEqual([
      ...['江岸区', '城镇新增就业人数', 2023, null, '万人'],
      ...[null, null, null],
    ]);
  });

  test('no numerator and denominator where nothing is a share', () => {
    const indicators = catalogue.indicators.filter(({ measure }) => measure === 'stock');
    const { columns } = templateOf(null, { catalogue: { ...catalogue, indicators } });
    expect(columns).toEqual(['area', 'indicator', 'year', 'value', 'unit', 'note']);
  });

  const entry = (id: string, column: 'value' | 'numerator' | 'denominator' | 'unit') => {
    const all = [...catalogue.indicators, ...catalogue.commitments];
    const indicator = all.find(i => i.id === id);
    return indicator && entryOf(indicator, column);
  };

  test('a count from 0, a share up to all of it, a milestone by choice', () => {
    expect(entry('urban-new-jobs', 'value')).toEqual({ kind: 'number', zeroAllowed: true, most: null });
    expect(entry('registered-unemployment-rate', 'value')).toMatchObject({ most: 100 });
    expect(entry('exam-command-platform', 'value')).toEqual({ kind: 'choice' });
    expect(entry('urban-new-jobs', 'unit')).toBeNull();
  });

  test('parts are for shares only: minutes are called a rate and have none', () => {
    expect(entry('registered-unemployment-rate', 'denominator')).toMatchObject({ zeroAllowed: false });
    expect(entry('service-circle-minutes', 'numerator')).toBeNull();
    expect(entry('urban-new-jobs', 'numerator')).toBeNull();
  });
});

describe('what wants a second look', () => {
  test('in one year of a district: rows 5 in 4 and 13 in 12, and no year before', () => {
    expect(attentionOf(templateOf('江岸区'))).toEqual([
      { kind: 'part-exceeds-whole', row: 3, whole: 2 },
      { kind: 'part-exceeds-whole', row: 11, whole: 10 },
    ]);
  });

  test('with the year before, every row of the later year is compared with it', () => {
    const found = attentionOf(templateOf('江岸区', { years: [2022, 2023] }));
    const changes = found.filter(({ kind }) => kind === 'sudden-change');
    expect(changes).toHaveLength(17);
    expect(changes[0]).toEqual({ kind: 'sudden-change', row: 1, before: 0 });
  });

  test('years with a gap between them are not compared', () => {
    const found = attentionOf(templateOf('江岸区', { years: [2021, 2023] }));
    expect(found.some(({ kind }) => kind === 'sudden-change')).toBe(false);
  });

  test('the first year of the city is compared with the printed base, totals excepted', () => {
    const found = attentionOf(templateOf(null, { years: [2021] }));
    const changes = found.filter(({ kind }) => kind === 'sudden-change');
    // 3 6 7 8 11 14 15 16 17 18: year-end, yearly and rate rows whose base is printed; 2 prints none
    expect(changes.map(({ row }) => row)).toEqual([1, 4, 5, 6, 9, 12, 13, 14, 15, 16]);
    expect(changes[0]).toEqual({ kind: 'sudden-change', row: 1, before: '3.18' });
    expect(attentionOf(templateOf('江岸区', { years: [2021] }))).toHaveLength(2);
  });
});
