import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/catalogue/located.js';
import { CatalogueError } from '../../../src/catalogue/problems.js';
import { edited, type File, placeOf, problemsOf, TEXTS } from '../../helpers/catalogue-texts.js';

describe('one thing wrong in a YAML file', () => {
  it('names an unknown key and the nearest known one', () => {
    const texts = edited(['indicators.yaml', '  measure: stock', '  measrue: stock']);
    const { file, line } = placeOf(texts, 'indicators.yaml', 'stock');
    const missing = {
      code: 'missing-key',
      key: 'insured.measure',
      example: 'measure: flow',
      ...placeOf(texts, 'indicators.yaml', 'id: insured'),
    };
    expect(problemsOf(texts)).toContainEqual(missing);
    expect(problemsOf(texts)).toContainEqual(
      expect.objectContaining({ code: 'unknown-key', key: 'measrue', nearest: 'measure', file, line }),
    );
    expect(problemsOf(texts)).toHaveLength(2);
  });

  it('names an unknown key on its own line, however much stands under it', () => {
    const texts = edited(['plan.yaml', 'readings:\n', 'titel:\n  zh: 一\n  en: one\nreadings:\n']);
    const [problem] = problemsOf(texts);
    expect(problem).toMatchObject({ code: 'unknown-key', key: 'titel', nearest: 'title' });
    expect(problem?.line).toBe(placeOf(texts, 'plan.yaml', 'titel').line);
  });

  it('has no nearest key where none is near', () => {
    const texts = edited(['plan.yaml', 'readings:', 'completely-different: 1\nreadings:']);
    expect(problemsOf(texts)).toMatchObject([{ code: 'unknown-key', nearest: null }]);
  });

  it('names a missing key', () => {
    const texts = edited(['plan.yaml', 'lastYear: 2025\n', '']);
    expect(problemsOf(texts)).toEqual([
      {
        code: 'missing-key',
        key: 'lastYear',
        example: 'lastYear: 2030',
        file: 'plan.yaml',
        line: 1,
        column: 1,
      },
    ]);
  });

  it.each<[File, string, string, string, string, string, string]>([
    ['indicators.yaml', "target: '380'", "target: '3 80'", 'insured.target', '"3 80"', 'decimal', "'3 80'"],
    ['indicators.yaml', "target: '380'", 'target: 380', 'insured.target', '380', 'string', '380\n  printed'],
    ['indicators.yaml', "target: '380'", "target: '-380'", 'insured.target', '"-380"', 'decimal', "'-380'"],
    ['indicators.yaml', "target: '380'", "target: '1e3'", 'insured.target', '"1e3"', 'decimal', "'1e3'"],
    ['indicators.yaml', "base: '106.74'", "base: '=106'", 'new-jobs.base', '"=106"', 'figure', "'=106'"],
    [
      'indicators.yaml',
      'measure: stock',
      'measure: level',
      'insured.measure',
      '"level"',
      'flow | stock | rate | annual | milestone',
      'level',
    ],
    ['indicators.yaml', 'id: insured', 'id: In Sured', '#2.id', '"In Sured"', 'kebab-case-id', 'In Sured'],
    ['indicators.yaml', 'no: 2', 'no: 0', 'insured.no', '0', '> 0', '0\n  place: 表2'],
    ['plan.yaml', 'firstYear: 2021', 'firstYear: 21', 'firstYear', '21', '>= 1900', '21\nlastYear'],
    ['plan.yaml', 'lastYear: 2025', 'lastYear: 20250', 'lastYear', '20250', '<= 2200', '20250'],
    ['plan.yaml', "issued: '2021-12-16'", "issued: '16.12.2021'", 'issued', '"16.12.2021"', 'date', "'16.12"],
    ['plan.yaml', "approxFloor: '0.9'", 'approxFloor: 0.9', 'approxFloor', '0.9', 'string', '0.9'],
    ['plan.yaml', 'places: [表1]', 'places: []', 'choices.table-or-prose.places', '[]', '>= 1', '[]'],
    ['plan.yaml', 'zh: 小规划', "zh: ''", 'name.zh', '""', '>= 1', "''"],
  ])('%s: %s -> %s', (file, from, to, key, found, expected, needle) => {
    const texts = edited([file, from, to]);
    expect(problemsOf(texts)).toMatchObject([
      { code: 'bad-value', key, found, expected, ...placeOf(texts, file, needle) },
    ]);
  });

  it('gives the line of a syntax error, and every one of them', () => {
    const texts = edited(['plan.yaml', 'zh: 小规划, en', 'zh: 小规划 en: x: y, en']);
    const problems = problemsOf(texts);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(p => p.code === 'syntax' && p.file === 'plan.yaml' && p.line === 2)).toBe(true);
  });

  it('takes a key given twice for an error', () => {
    const texts = edited(['plan.yaml', 'lastYear: 2025\n', 'lastYear: 2025\nlastYear: 2026\n']);
    expect(problemsOf(texts)).toMatchObject([
      { code: 'syntax', ...placeOf(texts, 'plan.yaml', 'lastYear: 2026') },
    ]);
  });

  it('takes an empty file for one without its content', () => {
    expect(problemsOf({ ...TEXTS, 'plan.yaml': '' })).toEqual([
      {
        code: 'bad-value',
        key: '',
        found: 'null',
        expected: 'object',
        file: 'plan.yaml',
        line: 1,
        column: 1,
      },
    ]);
  });
});

describe('one thing wrong in a CSV file', () => {
  it.each<[File, string, string, string, string, string]>([
    [
      'commitments.csv',
      '家,stock',
      '家,level',
      'leading-firms.measure',
      'flow | stock | rate | annual | milestone',
      'level',
    ],
    ['commitments.csv', 'range,no,1,2', 'range,maybe,1,2', 'leading-firms.implied', 'yes | no', 'maybe'],
    ['commitments.csv', 'range,no,1,2', 'range,no,一,2', 'leading-firms.target', 'decimal', '一,2'],
    ['commitments.csv', 'city,2,2025', 'city,two,2025', 'city-games.every', 'whole-number', 'two'],
    ['commitments.csv', 'city,2,2025', 'city,2,25', 'city-games.due', '>= 1900', '25,new-jobs'],
    ['baseline.csv', '<4,<4', '<4,~4', 'old-rate.base', 'figure', '~4'],
    ['baseline.csv', '[90],90', '[90],', 'old-jobs.target', 'decimal', ',>[285]'],
    ['areas.csv', '420102', '42010', 'east.code', 'code', '42010,'],
  ])('%s: %s -> %s', (file, from, to, key, expected, needle) => {
    const texts = edited([file, from, to]);
    const line = placeOf(texts, file, needle).line;
    expect(problemsOf(texts)).toMatchObject([{ code: 'bad-value', key, expected, file, line }]);
  });

  it('gives the column of the cell, counted in cells', () => {
    expect(problemsOf(edited(['areas.csv', '420102', '42010']))).toMatchObject([{ line: 3, column: 2 }]);
  });

  it('names a misspelt and a missing column', () => {
    const problems = problemsOf(edited(['areas.csv', 'aliases,parent', 'alias,parent']));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'unknown-key', key: 'alias', nearest: 'aliases', file: 'areas.csv' }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ code: 'missing-key', file: 'areas.csv' }));
  });

  it('refuses a column given twice', () => {
    const [header, ...rows] = TEXTS['areas.csv'].trim().split('\n');
    const twice = [`${header},name_en`, ...rows.map(row => `${row},Other`)].join('\n');
    expect(problemsOf({ ...TEXTS, 'areas.csv': twice })).not.toEqual([]);
  });

  it.each([
    ['too many cells', '东,city', '东,city,extra', 3, 'ragged-row'],
    ['too few', '东,city', '东', 3, 'ragged-row'],
    ['a quote that never ends', 'zone,,新区', 'zone,,"新区', 4, 'syntax'],
  ])('gives the line of a row with %s', (_, from, to, line, code) => {
    expect(problemsOf(edited(['areas.csv', from, to]))).toMatchObject([{ code, file: 'areas.csv', line }]);
  });

  it('gives the line of every ragged row', () => {
    const texts = edited(['areas.csv', '东,city', '东,city,extra'], ['areas.csv', '新区,Zone,,city', '新区']);
    expect(problemsOf(texts).map(p => p.line)).toEqual([3, 4]);
  });

  it('counts the lines inside a quoted cell', () => {
    const texts = edited(
      ['areas.csv', 'east,420102,东区', 'east,420102,"东\n区"'],
      ['areas.csv', 'zone,,', 'zone,x,'],
    );
    expect(problemsOf(texts)).toMatchObject([{ code: 'bad-value', line: 5, column: 2 }]);
  });

  it('says so where there is no header', () => {
    expect(problemsOf({ ...TEXTS, 'areas.csv': '' })).toEqual([
      { code: 'no-header', file: 'areas.csv', line: 1, column: 1 },
    ]);
  });
});

describe('everything wrong at once', () => {
  it('lists each missing file', () => {
    expect(problemsOf({})).toEqual(
      ['plan.yaml', 'indicators.yaml', 'commitments.csv', 'baseline.csv', 'areas.csv'].map(file => ({
        code: 'file-missing',
        file,
        line: 1,
        column: 1,
      })),
    );
  });

  it('lists the problems of every file', () => {
    const texts = edited(
      ['plan.yaml', 'lastYear: 2025', 'lastYear: soon'],
      ['plan.yaml', "approxFloor: '0.9'", "approxFloor: '90%'"],
      ['indicators.yaml', 'no: 2', 'no: two'],
      ['commitments.csv', 'range,no', 'range,nein'],
      ['baseline.csv', '3.18,3.18,no', '3.18,3.18,non'],
      ['areas.csv', '东,city', '东,city,extra'],
    );
    expect(problemsOf(texts).map(p => `${p.file}:${p.line} ${p.code}`)).toEqual([
      'plan.yaml:7 bad-value',
      'plan.yaml:10 bad-value',
      'indicators.yaml:20 bad-value',
      'commitments.csv:2 bad-value',
      'baseline.csv:2 bad-value',
      'areas.csv:3 ragged-row',
    ]);
  });

  it('lists wrong references beside wrong values', () => {
    const texts = edited(
      ['plan.yaml', "approxFloor: '0.9'", 'approxFloor: 0.9'],
      ['areas.csv', '东,city', '东,citi'],
    );
    expect(problemsOf(texts).map(p => p.code)).toEqual(['bad-value', 'unknown-reference']);
  });

  it('says in its message where each problem stands', () => {
    const problems = problemsOf(edited(['plan.yaml', 'lastYear: 2025\n', '']));
    expect(new CatalogueError(problems).message).toBe('plan.yaml:1 missing-key');
  });
});

describe('nearest', () => {
  it.each([
    ['measrue', ['measure', 'target'], 'measure'],
    ['xyz', ['measure', 'target'], null],
    ['ab', ['cd'], 'cd'],
    ['abc', ['def'], null],
    ['anything', [], null],
  ])('%s among %o is %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
