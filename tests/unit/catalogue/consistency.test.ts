import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { planText } from '../../../src/catalogue/plan-text.js';
import { compiled, edited, type File, problemsOf, TEXTS } from '../../helpers/catalogue-texts.js';

type Edit = readonly [file: File, from: string, to: string];

/** Code and place of every problem after some edits. */
function told(...edits: Edit[]): string[] {
  return problemsOf(edited(...edits)).map(p => `${p.file}:${p.line}:${p.column} ${p.code}`);
}

describe('entries that no figure could be judged by', () => {
  test.each<[string, Edit[], string[]]>([
    ['a number twice', [['indicators.yaml', 'no: 2', 'no: 1']], ['indicators.yaml:20:7 duplicate-no']],
    [
      'a number twice in the plan before',
      [['baseline.csv', 'old-jobs,2', 'old-jobs,1']],
      ['baseline.csv:3:2 duplicate-no'],
    ],
    [
      'every 0 years',
      [['commitments.csv', 'city,2,2025', 'city,0,2025']],
      ['commitments.csv:3:16 bad-value'],
    ],
    ['number 0', [['baseline.csv', 'old-jobs,2', 'old-jobs,0']], ['baseline.csv:3:2 bad-value']],
    [
      'every of a stock',
      [['commitments.csv', '1至2家,,city,,2025', '1至2家,,city,1,2025']],
      ['commitments.csv:2:16 every-of-no-year'],
    ],
    [
      'due before the plan',
      [['commitments.csv', 'city,2,2025', 'city,2,2020']],
      ['commitments.csv:3:17 due-outside'],
    ],
    [
      'due after it',
      [['indicators.yaml', 'reportedBy: district\n', 'reportedBy: district\n  due: 2026\n']],
      ['indicators.yaml:18:8 due-outside'],
    ],
    [
      'a range without its high end',
      [['commitments.csv', 'no,1,2,', 'no,1,,']],
      ['commitments.csv:2:12 range-end'],
    ],
    [
      'a range that ends below its start',
      [['commitments.csv', 'no,1,2,', 'no,1,0.5,']],
      ['commitments.csv:2:12 range-end'],
    ],
    [
      'a range that ends where it starts',
      [['commitments.csv', 'no,1,2,', 'no,1,1.0,']],
      ['commitments.csv:2:12 range-end'],
    ],
    [
      'a high end of no range',
      [['indicators.yaml', "target: '380'", "target: '380'\n  targetHigh: '390'"]],
      ['indicators.yaml:31:15 range-end'],
    ],
    [
      'a rate to be done',
      [['commitments.csv', '个,milestone,done', '个,rate,done']],
      ['commitments.csv:4:9 kind-operator'],
    ],
    [
      'a milestone with a figure',
      [['commitments.csv', '个,milestone,done,no,,', '个,milestone,>=,no,1,']],
      ['commitments.csv:4:9 kind-operator'],
    ],
    [
      'a part of a rate',
      [
        ['indicators.yaml', 'measure: flow', 'measure: rate'],
        ['plan.yaml', "indicator: new-jobs, place: 正文, operator: '>='", 'indicator: new-jobs, place: 正文'],
      ],
      ['commitments.csv:3:18 part-of-other-kind'],
    ],
    [
      'a rate as a part of a count',
      [['indicators.yaml', 'measure: stock', 'measure: rate\n  partOf: new-jobs']],
      ['indicators.yaml:27:11 part-of-other-kind'],
    ],
    [
      'parts in a circle',
      [
        ['indicators.yaml', 'measure: flow', 'measure: flow\n  partOf: insured'],
        ['indicators.yaml', 'measure: stock', 'measure: stock\n  partOf: new-jobs'],
      ],
      ['indicators.yaml:9:11 part-loop', 'indicators.yaml:28:11 part-loop'],
    ],
    [
      'rows printed under each other',
      [
        ['indicators.yaml', 'measure: flow', 'measure: flow\n  parent: insured'],
        ['indicators.yaml', 'measure: stock', 'measure: stock\n  parent: new-jobs'],
      ],
      ['indicators.yaml:9:11 part-loop', 'indicators.yaml:28:11 part-loop'],
    ],
    [
      'itself as its whole',
      [['indicators.yaml', 'measure: stock', 'measure: stock\n  partOf: insured']],
      ['indicators.yaml:27:11 part-loop'],
    ],
    [
      'a commitment that follows a row of the plan before',
      [['baseline.csv', 'yes,new-jobs', 'yes,city-games']],
      ['baseline.csv:3:17 not-headline'],
    ],
    [
      'a note in Chinese alone',
      [['commitments.csv', '2025,,,注,note', '2025,,,注,']],
      ['commitments.csv:2:21 half-note'],
    ],
    [
      'a note in English alone',
      [['commitments.csv', '2025,,,注,note', '2025,,,,note']],
      ['commitments.csv:2:20 half-note'],
    ],
    [
      'the same of the plan before',
      [['baseline.csv', 'yes,yes,注,note', 'yes,yes,,note']],
      ['baseline.csv:3:20 half-note'],
    ],
    [
      'a share above 1',
      [['plan.yaml', "approxFloor: '0.9'", "approxFloor: '9'"]],
      ['plan.yaml:10:14 bad-value'],
    ],
    [
      'a share of nothing',
      [['plan.yaml', "approxFloor: '0.9'", "approxFloor: '0.0'"]],
      ['plan.yaml:10:14 bad-value'],
    ],
  ])('%s', (_, edits, expected) => {
    expect(told(...edits)).toEqual(expected);
  });

  it.each(['0.9', '1', '1.0', '0.05'])('takes %s for a share', share => {
    expect(told(['plan.yaml', "approxFloor: '0.9'", `approxFloor: '${share}'`])).toEqual([]);
  });
});

describe('readings', () => {
  test.each<[string, Edit, string[]]>([
    ['cannot be called table', ['plan.yaml', 'id: text', 'id: table'], ['plan.yaml:12:9 reserved-reading']],
    [
      'cannot have a figure done',
      ['plan.yaml', "operator: '>='", 'operator: done'],
      ['plan.yaml:15:9 kind-operator', 'plan.yaml:15:9 no-target'],
    ],
    [
      'cannot turn a figure into a milestone',
      ['plan.yaml', "operator: '>='", 'measure: milestone'],
      ['plan.yaml:15:9 kind-operator'],
    ],
    [
      'cannot make a range without an end',
      ['plan.yaml', "operator: '>='", 'operator: range'],
      ['plan.yaml:15:9 range-end'],
    ],
    [
      'change an entry once',
      ['plan.yaml', 'indicator: insured', 'indicator: new-jobs'],
      ['plan.yaml:16:22 override-twice'],
    ],
    ['may be of another kind', ['plan.yaml', "operator: '>='", 'measure: annual'], []],
  ])('%s', (_, edit, expected) => {
    expect(told(edit)).toEqual(expected);
  });
});

describe('names that lead to another entry', () => {
  const claims = (...edits: Edit[]) =>
    problemsOf(edited(...edits)).map(p =>
      p.code === 'alias-claimed-twice' ? `${p.file}:${p.line}:${p.column} ${p.alias} ${p.by}` : p.code,
    );

  test.each<[string, Edit, string[]]>([
    [
      'its id',
      ['indicators.yaml', 'aliases: []', 'aliases: [好, new-jobs]'],
      ['indicators.yaml:24:16 new-jobs new-jobs'],
    ],
    [
      'the id of a later one',
      ['indicators.yaml', '[新增就业, jobs]', '[新增就业, city-games]'],
      ['commitments.csv:3:1 city-games new-jobs'],
    ],
    [
      'its number',
      ['indicators.yaml', 'aliases: []', "aliases: ['1']"],
      ['indicators.yaml:24:13 1 new-jobs'],
    ],
    [
      'its place',
      ['indicators.yaml', 'aliases: []', 'aliases: [表1]'],
      ['indicators.yaml:24:13 表1 new-jobs'],
    ],
    ['the id of an area', ['areas.csv', '新区,Zone,,', '新区,Zone,east,'], ['areas.csv:4:5 east east']],
    ['its own id', ['indicators.yaml', 'aliases: []', 'aliases: [insured]'], []],
  ])('%s', (_, edit, expected) => {
    expect(claims(edit)).toEqual(expected);
  });
});

describe('the columns of a CSV file', () => {
  const header = TEXTS['commitments.csv'].split('\n', 1)[0] ?? '';

  it('are looked at where there are no rows', () => {
    const texts = { ...edited(), 'commitments.csv': `${header.replace('unit,', 'unti,')}\n` };
    expect(problemsOf(texts)).toMatchObject([
      { code: 'missing-key', key: 'unit', file: 'commitments.csv', line: 1, column: 1 },
      { code: 'unknown-key', key: 'unti', nearest: 'unit', file: 'commitments.csv', line: 1, column: 7 },
    ]);
    expect(problemsOf({ ...TEXTS, 'baseline.csv': 'id\n' }).every(p => p.code === 'missing-key')).toBe(true);
  });

  it('are told once, however many rows there are, and beside wrong cells', () => {
    const edits: Edit[] = [
      ['commitments.csv', 'unit,', 'unti,'],
      ['commitments.csv', 'range,no', 'range,nein'],
    ];
    expect(told(...edits)).toEqual([
      'commitments.csv:1:1 missing-key',
      'commitments.csv:1:7 unknown-key',
      'commitments.csv:2:10 bad-value',
    ]);
  });
});

describe('headings', () => {
  const groupOf = (heading: string, place: string) =>
    compiled(
      edited(
        [
          'plan.yaml',
          'readings:',
          `headings:\n  - { place: ${heading}, name: { zh: 章, en: chapter } }\nreadings:`,
        ],
        ['commitments.csv', 'c1,正文', `c1,${place}`],
      ),
    ).commitments[0]?.group?.zh ?? null;

  test.each([
    ['正文十', '正文十(一)', '章'],
    ['正文十', '正文十一', null],
    ['正文二', '正文二十(三)', null],
    ['正文', '正文十一', '章'],
    ['专栏4', '专栏4-01', '章'],
    ['专栏4', '专栏40-01', null],
    ['Part I', 'Part I.2', '章'],
    ['Part I', 'Part IV', null],
    ['Chapter', 'Chapter 2', '章'],
  ])('%s takes in %s: %s', (heading, place, expected) => {
    expect(groupOf(heading, place)).toBe(expected);
  });
});

describe('the encoding of a plan file', () => {
  const text = TEXTS['areas.csv'];

  it('is UTF-8, or GB18030 as spreadsheets save CSV in China', () => {
    expect(planText(Buffer.from(text))).toBe(text);
    expect(planText(iconv.encode(text, 'gb18030'))).toBe(text);
    expect(planText(iconv.encode('东,', 'gbk'))).toBe('东,');
    expect(planText(new Uint8Array())).toBe('');
  });

  it('is never guessed of a damaged file', () => {
    const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xb0, 0xa1, 0x0a])]);
    expect(planText(damaged)).toContain('\ufffd');
    const lines = text.split('\n').length;
    expect(problemsOf({ ...TEXTS, 'areas.csv': planText(damaged) })).toMatchObject([
      { code: 'not-text', file: 'areas.csv', line: lines },
    ]);
  });

  it('is neither where no text is', () => {
    expect(planText(Buffer.from([0x61, 0xff, 0xff, 0x0a]))).toBe('a\ufffd\ufffd\n');
  });
});
