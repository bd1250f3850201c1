import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/catalogue/compile.js';
import { compiled, edited, problemsOf, TEXTS } from '../../helpers/catalogue-texts.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';

const catalogue = compiled(TEXTS);

describe('a plan without fault', () => {
  it('takes identity, readings and choices from plan.yaml', () => {
    expect(catalogue.plan).toEqual({
      id: 'small-plan',
      name: { zh: '小规划', en: 'Small plan' },
      document: '文号1',
      title: '标题',
      issued: '2021-12-16',
      firstYear: 2021,
      lastYear: 2025,
      baseYear: 2020,
      previousBaseYear: 2015,
      approxFloor: '0.9',
    });
    expect(catalogue.readings).toEqual([{ id: 'text', name: { zh: '正文', en: 'prose' } }]);
    expect(catalogue.overrides).toEqual([
      { reading: 'text', indicator: 'new-jobs', place: '正文', operator: '>=' },
      { reading: 'text', indicator: 'insured', place: '正文', target: '400' },
    ]);
    expect(catalogue.choices.map(choice => choice.id)).toEqual(['table-or-prose']);
  });

  it('keeps figures as decimal text, and fills in what may be left out', () => {
    const [jobs, insured] = catalogue.indicators;
    expect(jobs).toMatchObject({
      target: '110',
      targetHigh: null,
      base: { operator: '=', value: '106.74' },
      parent: null,
      partOf: null,
      every: null,
      due: 2025,
      pending: false,
      repeats: [],
      notes: [],
    });
    expect(insured).toMatchObject({ base: null, attribute: 'binding', implied: true });
  });

  it('turns commitments into indicators', () => {
    const [firms, games, platform] = catalogue.commitments;
    expect(firms).toEqual({
      id: 'leading-firms',
      no: null,
      place: '正文',
      name: { zh: '领军企业', en: 'Leading firms' },
      aliases: ['领军', '头部企业'],
      unit: '家',
      measure: 'stock',
      attribute: 'commitment',
      operator: 'range',
      implied: false,
      target: '1',
      targetHigh: '2',
      printed: '1至2家',
      bracketed: false,
      base: null,
      basePrinted: null,
      parent: null,
      partOf: null,
      reportedBy: 'city',
      every: null,
      due: 2025,
      pending: false,
      group: null,
      repeats: [],
      notes: [{ zh: '注', en: 'note' }],
    });
    expect(games).toMatchObject({
      every: 2,
      parent: 'new-jobs',
      partOf: 'new-jobs',
      repeats: ['insured'],
      notes: [],
    });
    expect(platform).toMatchObject({ target: null, operator: 'done', measure: 'milestone', aliases: [] });
  });

  it('keeps the bounds of the previous plan as bounds', () => {
    const [rate, jobs] = catalogue.baseline;
    expect(rate).toMatchObject({
      base: { operator: '<', value: '4' },
      continuedBy: null,
      comparable: false,
      notes: [],
    });
    expect(jobs).toMatchObject({
      no: 2,
      outcome: { operator: '>', value: '285' },
      continuedBy: 'new-jobs',
      comparable: true,
      directionOpen: true,
      implied: true,
      bracketed: true,
      notes: [{ zh: '注', en: 'note' }],
    });
  });

  it('reads areas; an empty cell is null, never an empty name', () => {
    expect(catalogue.areas).toEqual([
      {
        id: 'city',
        code: '420100',
        name: { zh: '某市', en: 'City' },
        aliases: ['全市', '合计'],
        parent: null,
      },
      { id: 'east', code: '420102', name: { zh: '东区', en: 'East' }, aliases: ['东'], parent: 'city' },
      { id: 'zone', code: null, name: { zh: '新区', en: 'Zone' }, aliases: [], parent: 'city' },
    ]);
  });

  it.each<[string, (text: string) => string]>([
    ['CRLF line ends', text => text.replaceAll('\n', '\r\n')],
    ['blank lines at the end', text => `${text}\n\n`],
    ['a byte order mark', text => `\uFEFF${text}`],
  ])('is the same with %s', (_, change) => {
    const texts = Object.fromEntries(Object.entries(TEXTS).map(([file, text]) => [file, change(text)]));
    expect(compiled(texts)).toEqual(catalogue);
  });

  it('takes a due year and a part of its own', () => {
    const texts = edited([
      'indicators.yaml',
      'reportedBy: district\n',
      'reportedBy: district\n  due: 2023\n  partOf: insured\n',
    ]);
    expect(compiled(texts).indicators[0]).toMatchObject({ due: 2023, partOf: 'insured', parent: null });
    expect(problemsOf(texts)).toEqual([]);
  });
});

describe('compile', () => {
  it('gives the catalogue, or the problems in place of it', () => {
    expect(compile(TEXTS)).toMatchObject({ catalogue, problems: [] });
    const broken = compile(edited(['areas.csv', '东,city', '东,citi']));
    expect([broken.catalogue, broken.problems.map(p => p.code)]).toEqual([null, ['unknown-reference']]);
    expect(compile({}).problems).toHaveLength(5);
  });
});

describe('the catalogue is frozen', () => {
  function unfrozen(value: unknown, path: string): string[] {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.entries(value).flatMap(([key, below]) => unfrozen(below, `${path}.${key}`));
    return Object.isFrozen(value) ? inner : [path, ...inner];
  }

  it('to the last entry', () => {
    expect(unfrozen(catalogue, 'small')).toEqual([]);
    expect(unfrozen(wuhan(), 'wuhan')).toEqual([]);
  });

  it('so that a change throws', () => {
    expect(() => Object.assign(catalogue.indicators[0]?.name ?? {}, { zh: 'x' })).toThrow(TypeError);
    expect(() => (catalogue.areas as unknown[]).push(1)).toThrow(TypeError);
  });

  it('and survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(wuhan()))).toEqual(wuhan());
  });
});
