import { describe, expect, it } from 'vitest';
import { edited, placeOf, problemsOf, TEXTS } from '../../helpers/catalogue-texts.js';

describe('ids used twice', () => {
  it('is a problem among indicators and commitments together', () => {
    const inYaml = edited(
      ['indicators.yaml', 'id: insured', 'id: new-jobs'],
      ['plan.yaml', "      - { indicator: insured, place: 正文, target: '400' }\n", ''],
      ['commitments.csv', 'new-jobs,insured', 'new-jobs,new-jobs'],
    );
    expect(problemsOf(inYaml)).toEqual([
      { code: 'duplicate-id', id: 'new-jobs', ...placeOf(inYaml, 'indicators.yaml', 'new-jobs\n  no: 2') },
    ]);
    const inCsv = edited(['commitments.csv', 'city-games', 'insured']);
    expect(problemsOf(inCsv)).toEqual([
      { code: 'duplicate-id', id: 'insured', file: 'commitments.csv', line: 3, column: 1 },
    ]);
  });

  it('is one in each table', () => {
    expect(problemsOf(edited(['baseline.csv', 'old-jobs', 'old-rate']))).toEqual([
      { code: 'duplicate-id', id: 'old-rate', file: 'baseline.csv', line: 3, column: 1 },
    ]);
    expect(problemsOf(edited(['areas.csv', 'zone', 'east']))).toEqual([
      { code: 'duplicate-id', id: 'east', file: 'areas.csv', line: 4, column: 1 },
    ]);
  });

  it('is one among readings', () => {
    const again = '  - { id: text, name: { zh: 又, en: again }, overrides: [] }\nchoices:';
    expect(problemsOf(edited(['plan.yaml', 'choices:', again]))).toMatchObject([
      { code: 'duplicate-id', id: 'text' },
    ]);
  });
});

describe('references to nothing', () => {
  it('names the nearest entry, at the reference', () => {
    const texts = edited([
      'indicators.yaml',
      'reportedBy: district\n',
      'reportedBy: district\n  partOf: insureds\n',
    ]);
    expect(problemsOf(texts)).toEqual([
      {
        code: 'unknown-reference',
        key: 'partOf',
        id: 'insureds',
        nearest: 'insured',
        ...placeOf(texts, 'indicators.yaml', 'insureds'),
      },
    ]);
  });

  it('checks parent and repeats', () => {
    const texts = edited([
      'indicators.yaml',
      'reportedBy: district\n',
      'reportedBy: district\n  parent: x\n  repeats: [y]\n',
    ]);
    expect(problemsOf(texts).map(p => p.code === 'unknown-reference' && [p.key, p.id, p.line])).toEqual([
      ['parent', 'x', placeOf(texts, 'indicators.yaml', 'parent: x').line],
      ['repeats', 'y', placeOf(texts, 'indicators.yaml', 'repeats: [y]').line],
    ]);
  });

  it('says once, in its column, what is wrong in a part_of cell', () => {
    const problems = problemsOf(edited(['commitments.csv', '2025,new-jobs', '2025,newer-jobs']));
    expect(problems).toMatchObject([
      {
        code: 'unknown-reference',
        key: 'part_of',
        id: 'newer-jobs',
        file: 'commitments.csv',
        line: 3,
        column: 18,
      },
    ]);
  });

  it('checks the baseline and the areas', () => {
    expect(problemsOf(edited(['baseline.csv', 'yes,new-jobs', 'yes,nothing']))).toEqual([
      {
        code: 'unknown-reference',
        key: 'continued_by',
        id: 'nothing',
        nearest: null,
        file: 'baseline.csv',
        line: 3,
        column: 17,
      },
    ]);
    expect(problemsOf(edited(['areas.csv', '东,city', '东,citi']))).toEqual([
      {
        code: 'unknown-reference',
        key: 'parent',
        id: 'citi',
        nearest: 'city',
        file: 'areas.csv',
        line: 3,
        column: 6,
      },
    ]);
  });

  it('checks what a choice is about', () => {
    const texts = edited(['plan.yaml', 'indicators: [new-jobs]', 'indicators: [new-job]']);
    expect(problemsOf(texts)).toEqual([
      {
        code: 'unknown-reference',
        key: 'indicators',
        id: 'new-job',
        nearest: 'new-jobs',
        ...placeOf(texts, 'plan.yaml', 'new-job]'),
      },
    ]);
  });

  it('checks what a reading changes, at its line', () => {
    const texts = edited(['plan.yaml', 'indicator: insured', 'indicator: ensured']);
    const [problem] = problemsOf(texts);
    expect(problem).toMatchObject({
      code: 'unknown-reference',
      key: 'indicator',
      id: 'ensured',
      nearest: 'insured',
    });
    expect(problem?.line).toBe(placeOf(texts, 'plan.yaml', 'ensured').line);
  });
});

describe('names claimed twice', () => {
  it.each([
    ['jobs', 'jobs'],
    ['JOBS', 'JOBS'],
    ['1.新增就业人数(万人)', '"1.新增就业人数(万人)"'],
    ['New  Jobs', 'New  Jobs'],
  ])('is a problem however it is written: %s', (alias, written) => {
    const texts = edited(['indicators.yaml', 'aliases: []', `aliases: [${written}]`]);
    expect(problemsOf(texts)).toEqual([
      {
        code: 'alias-claimed-twice',
        alias,
        by: 'new-jobs',
        ...placeOf(texts, 'indicators.yaml', `${written}]\n  unit: 万人\n  measure: stock`),
      },
    ]);
  });

  it('is one between a commitment and an indicator, unless one repeats the other', () => {
    const claimed = edited(['commitments.csv', '领军;头部企业', '领军;jobs']);
    expect(problemsOf(claimed)).toMatchObject([
      { code: 'alias-claimed-twice', alias: 'jobs', by: 'new-jobs', file: 'commitments.csv', line: 2 },
    ]);
    const repeated = edited(['commitments.csv', '技能大赛,Skills games,', '参保人数,Skills games,']);
    expect(problemsOf(repeated)).toEqual([]);
    const other = edited(['indicators.yaml', 'aliases: []', 'aliases: [领军]\n  repeats: [leading-firms]']);
    expect(problemsOf(other)).toEqual([]);
  });

  it('is none where an entry says its own name twice', () => {
    expect(problemsOf(edited(['indicators.yaml', 'aliases: []', 'aliases: [参保人数, insured]']))).toEqual(
      [],
    );
  });

  it('is a problem among areas: a figure must not land in the first of two', () => {
    const problems = problemsOf(edited(['areas.csv', '新区,Zone,', '新区,Zone,东']));
    expect(problems).toMatchObject([
      { code: 'alias-claimed-twice', alias: '东', by: 'east', file: 'areas.csv', line: 4 },
    ]);
  });
});

describe('what makes no sense together', () => {
  it.each([
    ['firstYear: 2021', 'firstYear: 2020', '2015 < 2020 < 2020 <= 2025'],
    ['lastYear: 2025', 'lastYear: 2020', '2015 < 2020 < 2021 <= 2020'],
    ['previousBaseYear: 2015', 'previousBaseYear: 2020', '2020 < 2020 < 2021 <= 2025'],
  ])('years: %s -> %s', (from, to, years) => {
    const texts = edited(['plan.yaml', from, to]);
    expect(problemsOf(texts)).toEqual([
      { code: 'years-disorder', years, file: 'plan.yaml', line: 6, column: 12 },
    ]);
  });

  it('takes a plan of one year', () => {
    const texts = edited(['plan.yaml', 'lastYear: 2025', 'lastYear: 2021']);
    const commitments = TEXTS['commitments.csv'].replaceAll(',2025,', ',2021,');
    expect(problemsOf({ ...texts, 'commitments.csv': commitments })).toEqual([]);
  });

  it('wants a target of everything but a milestone, and none of a milestone', () => {
    const without = edited(['indicators.yaml', "target: '380'", 'target: null']);
    expect(problemsOf(without)).toEqual([
      { code: 'no-target', id: 'insured', ...placeOf(without, 'indicators.yaml', 'null\n  printed') },
    ]);
    expect(problemsOf(edited(['commitments.csv', 'done,no,,,', 'done,no,1,,']))).toEqual([
      { code: 'no-target', id: 'platform', file: 'commitments.csv', line: 4, column: 11 },
    ]);
  });

  it('wants exactly one area without a parent', () => {
    expect(problemsOf(edited(['areas.csv', 'Zone,,city', 'Zone,,']))).toEqual([
      { code: 'no-root-area', count: 2, file: 'areas.csv', line: 1, column: 1 },
    ]);
    expect(problemsOf({ ...TEXTS, 'areas.csv': 'id,code,name_zh,name_en,aliases,parent\n' })).toMatchObject([
      { code: 'no-root-area', count: 0 },
    ]);
  });

  it('refuses areas that lie within each other, which would be added up for ever', () => {
    const loop = edited(['areas.csv', '东,city', '东,zone'], ['areas.csv', 'Zone,,city', 'Zone,,east']);
    expect(problemsOf(loop)).not.toEqual([]);
    expect(problemsOf(edited(['areas.csv', '东,city', '东,east']))).not.toEqual([]);
  });
});
