import { describe, expect, it } from 'vitest';
import type { RemarkCode } from '../../../../src/catalogue/lint/remark.js';
import type { File } from '../../../helpers/catalogue-texts.js';
import { remarksOf } from '../../../helpers/linted.js';

type Edit = readonly [file: File, from: string, to: string];

/** What a rule says of the small plan after some edits: its entries and arguments, at `file:line:column`. */
async function said(code: RemarkCode, ...edits: Edit[]) {
  const remarks = await remarksOf(code, ...edits);
  return remarks.map(({ entries, args, file, line, column }) => [
    entries.join(' '),
    Object.values(args).join(' | '),
    `${file}:${line}:${column}`,
  ]);
}

const REPEATED: Edit = ['commitments.csv', '技能大赛,Skills games,', '参保人数,Skills games,'];

describe('brackets-without-sum', () => {
  it('finds every bracketed row that no years add up to', async () => {
    expect(await said('brackets-without-sum')).toEqual([
      ['insured', '[380] | stock', 'indicators.yaml:32:14'],
    ]);
    const yearly: Edit = ['indicators.yaml', 'measure: flow', 'measure: annual'];
    expect((await said('brackets-without-sum', yearly)).map(([id]) => id)).toEqual(['new-jobs', 'insured']);
    const before: Edit = ['baseline.csv', '万人,flow', '万人,stock'];
    expect(await said('brackets-without-sum', before)).toContainEqual([
      'old-jobs',
      '[90] | stock',
      'baseline.csv:3:16',
    ]);
  });
});

describe('base-meets-target', () => {
  it.each<[string, Edit[], string[]]>([
    ['a floor above the base', [], []],
    ['a floor below the base', [['indicators.yaml', "'106.74'", "'110.01'"]], ['new-jobs']],
    ['an open floor at the base', [['indicators.yaml', "'106.74'", "'110.0'"]], []],
    [
      'a closed floor at the base',
      [
        ['indicators.yaml', "'106.74'", "'110.0'"],
        ['indicators.yaml', "operator: '>'", "operator: '>='"],
      ],
      ['new-jobs'],
    ],
    [
      'a ceiling above the base',
      [
        ['indicators.yaml', "operator: '>'", "operator: '<'"],
        ['indicators.yaml', "printed: '>[110]'", "printed: '<[110]'"],
      ],
      ['new-jobs'],
    ],
    ['a bound', [['indicators.yaml', "base: '106.74'", "base: '>120'"]], []],
    ['the plan before', [['baseline.csv', '[83.55],83.55', '[99],99']], ['old-jobs']],
  ])('%s', async (_, edits, ids) => {
    expect((await remarksOf('base-meets-target', ...edits)).flatMap(({ entries }) => entries)).toEqual(ids);
  });

  it('is said once of a promise and its repeats', async () => {
    const base: Edit = [
      'indicators.yaml',
      'base: null\n  basePrinted: —',
      "base: '400'\n  basePrinted: '[400]'",
    ];
    const repeat: Edit = ['commitments.csv', '每2年一届,,', '每2年一届,5,'];
    expect((await said('base-meets-target', base, REPEATED, repeat)).map(([id]) => id)).toEqual(['insured']);
  });
});

describe('bound-as-base', () => {
  it('finds bases and outcomes', async () => {
    expect(await said('bound-as-base')).toEqual([
      ['old-rate', 'base | <4', 'baseline.csv:2:11'],
      ['old-jobs', 'outcome | >285', 'baseline.csv:3:15'],
    ]);
    const own: Edit = ['indicators.yaml', "base: '106.74'", "base: '<107'"];
    expect(await said('bound-as-base', own)).toContainEqual([
      'new-jobs',
      'base | <107',
      'indicators.yaml:15:9',
    ]);
  });
});

describe('the direction of a target', () => {
  it('is open, or ours where the law binds', async () => {
    expect(await said('direction-open')).toEqual([['old-jobs', '[90]', 'baseline.csv:3:19']]);
    expect(await said('direction-implied')).toEqual([['insured', '[380] | >=', 'indicators.yaml:28:13']]);
    const printed: Edit = ['indicators.yaml', 'implied: true', 'implied: false'];
    expect(await said('direction-implied', printed)).toEqual([]);
  });
});

describe('one promise stated twice', () => {
  it('differs in its operator', async () => {
    const approx: Edit = ['commitments.csv', '届,annual,>=,yes,1,,每2年一届', '届,annual,>,no,1,,超过1届'];
    expect(await said('operator-differs', REPEATED)).toEqual([]);
    expect(await said('operator-differs', REPEATED, approx)).toEqual([
      ['city-games insured', '超过1届 | [380]', 'commitments.csv:3:9'],
    ]);
  });

  it('differs in name, figure, unit, kind, frequency and date', async () => {
    const found = await said('repeats-differ', ['commitments.csv', '2,2025,new-jobs', '2,2024,new-jobs']);
    expect(found).toEqual([
      ['city-games insured', 'name | 技能大赛 | 参保人数', 'commitments.csv:3:4'],
      ['city-games insured', 'unit | 届 | 万人', 'commitments.csv:3:7'],
      ['city-games insured', 'measure | annual | stock', 'commitments.csv:3:8'],
      ['city-games insured', 'target | 1 | 380', 'commitments.csv:3:11'],
      ['city-games insured', 'every | 2 | —', 'commitments.csv:3:16'],
      ['city-games insured', 'due | 2024 | 2025', 'commitments.csv:3:17'],
    ]);
  });

  it('has the same name where one goes by that of the other, and the same figure however it is written', async () => {
    const alias: Edit = ['indicators.yaml', 'aliases: []', 'aliases: [技能大赛]'];
    const figure: Edit = ['commitments.csv', 'yes,1,', 'yes,380.0,'];
    const keys = (await remarksOf('repeats-differ', alias, figure)).map(({ args }) => args.key);
    expect(keys).toEqual(['unit', 'measure', 'every']);
  });

  it('is conditional in one place alone', async () => {
    const pending: Edit = ['indicators.yaml', 'base: null', 'pending: true\n  base: null'];
    expect(await said('repeats-differ', pending)).toContainEqual([
      'city-games insured',
      'pending | false | true',
      'commitments.csv:3:1',
    ]);
  });
});

describe('parts', () => {
  const part: Edit = ['commitments.csv', '届,annual,>=,yes,1,', '万人,annual,>=,yes,110.5,'];

  it('are larger than the whole, or of another unit', async () => {
    expect(await said('part-unit-differs')).toEqual([
      ['city-games new-jobs', '届 | 万人', 'commitments.csv:3:7'],
    ]);
    expect(await said('part-exceeds-whole')).toEqual([]);
    expect(await said('part-unit-differs', part)).toEqual([]);
    expect(await said('part-exceeds-whole', part)).toEqual([
      ['city-games new-jobs', 'target | 110.5 | 110', 'commitments.csv:3:11'],
    ]);
  });

  it('are larger in their base', async () => {
    const base: Edit = ['commitments.csv', '每2年一届,,', '每2年一届,107,'];
    expect((await said('part-exceeds-whole', part, base)).map(([, told]) => told)).toEqual([
      'target | 110.5 | 110',
      'base | 107 | 106.74',
    ]);
  });

  it('are printed as such and are none', async () => {
    const under = (extra: string): Edit => [
      'indicators.yaml',
      'basePrinted: —',
      `basePrinted: —\n  parent: new-jobs${extra}`,
    ];
    const at = 'indicators.yaml:35:11';
    expect(await said('printed-as-part', under(''))).toEqual([['insured new-jobs', 'false', at]]);
    expect(
      await said('printed-as-part', under(''), ['indicators.yaml', 'measure: stock', 'measure: rate']),
    ).toEqual([['insured new-jobs', 'true', at]]);
    expect(await said('printed-as-part', under('\n  partOf: new-jobs'))).toEqual([]);
  });
});

describe('the plan before', () => {
  it('had another definition', async () => {
    expect(await said('definition-changed')).toEqual([]);
    const changed: Edit = ['baseline.csv', 'new-jobs,yes,yes', 'new-jobs,no,yes'];
    expect(await said('definition-changed', changed)).toEqual([
      ['old-jobs new-jobs', '', 'baseline.csv:3:18'],
    ]);
  });

  it('had another unit, kind or figure, though the series goes on', async () => {
    expect(await said('series-differs')).toEqual([
      ['old-jobs new-jobs', 'base | >[285] | [106.74]', 'baseline.csv:3:15'],
    ]);
    const same: Edit = ['baseline.csv', '>[285],>285', '[106.740],106.740'];
    expect(await said('series-differs', same)).toEqual([]);
    const others: Edit = ['baseline.csv', '万人,flow', '人,stock'];
    expect((await said('series-differs', same, others)).map(([, told]) => told)).toEqual([
      'unit | 人 | 万人',
      'measure | stock | flow',
    ]);
  });

  it('asked for more', async () => {
    expect(await said('looser-than-before')).toEqual([]);
    expect(await said('looser-than-before', ['baseline.csv', '[90],90', '[110.5],110.5'])).toEqual([
      ['old-jobs new-jobs', '[110.5] | >[110]', 'baseline.csv:3:13'],
    ]);
  });
});

describe('what is a convention of ours', () => {
  it('finds readings', async () => {
    expect(await said('several-readings')).toEqual([
      ['new-jobs', 'text', 'plan.yaml:15:9'],
      ['insured', 'text', 'plan.yaml:16:9'],
    ]);
  });

  it('finds figures without a sharp edge', async () => {
    expect(await said('approximate')).toEqual([['leading-firms', '1至2家', 'commitments.csv:2:9']]);
    const about: Edit = ['indicators.yaml', "operator: '>='", 'operator: approx'];
    expect((await said('approximate', about)).map(([id]) => id)).toEqual(['insured', 'leading-firms']);
  });

  it('finds targets of words alone, but not how often something is owed', async () => {
    expect(await said('words-as-figure')).toEqual([]);
    expect(
      await said('words-as-figure', ['indicators.yaml', "printed: '[380]'", 'printed: 应保尽保']),
    ).toEqual([['insured', '应保尽保 | 380', 'indicators.yaml:30:11']]);
  });

  it('finds yearly promises of a document that came late', async () => {
    expect(await said('issued-late')).toEqual([['city-games', '2021-12-16 | 2021', 'commitments.csv:3:16']]);
    expect(await said('issued-late', ['plan.yaml', "'2021-12-16'", "'2021-06-30'"])).toEqual([]);
    expect(await said('issued-late', ['plan.yaml', "'2021-12-16'", "'2021-07-01'"])).toHaveLength(1);
  });

  it('finds yearly figures that may be owed once', async () => {
    expect(await said('yearly-level')).toEqual([]);
    expect(await said('yearly-level', ['indicators.yaml', 'measure: stock', 'measure: annual'])).toEqual([
      ['insured', '2025', 'indicators.yaml:26:12'],
    ]);
  });
});

describe('what the name says', () => {
  it.each<[string, string, string | undefined]>([
    ['登记失业率', 'stock', 'rate'],
    ['登记失业率（%）', 'rate', undefined],
    ['人才总量', 'flow', 'stock'],
    ['新增参保人数', 'stock', 'flow'],
    ['新增参保人数', 'annual', undefined],
    ['博士后年招收数', 'flow', 'annual'],
    ['2025年参保人数', 'stock', undefined],
    ['参保人数', 'stock', undefined],
  ])('%s as %s', async (name, measure, kind) => {
    const edits: Edit[] = [
      ['indicators.yaml', 'zh: 参保人数', `zh: ${name}`],
      ['indicators.yaml', 'measure: stock', `measure: ${measure}`],
    ];
    expect((await remarksOf('name-kind', ...edits)).map(({ args }) => args.kind)[0]).toBe(kind);
  });

  it.each<[string, string, boolean]>([
    ['参保人数', '万人', false],
    ['参保人数', '万人次', true],
    ['培训人次', '万人次', false],
    ['培训人次', '万人', true],
    ['登记失业率', '%', false],
    ['登记失业率', '万人', true],
    ['参保(届)', '万人', true],
    ['参保(万人)', '万人', false],
    ['参保(基地)', '万人', false],
  ])('%s in %s', async (name, unit, isOdd) => {
    const edits: Edit[] = [
      ['indicators.yaml', 'zh: 参保人数', `zh: ${name}`],
      ['indicators.yaml', 'aliases: []\n  unit: 万人', `aliases: []\n  unit: "${unit}"`],
    ];
    const own = (await remarksOf('name-unit', ...edits)).filter(({ entries }) => entries[0] === 'insured');
    expect(own).toHaveLength(isOdd ? 1 : 0);
  });
});

describe('what is printed', () => {
  it('is what the entry says', async () => {
    expect(await said('printed-differs')).toEqual([]);
    expect(await said('printed-differs', ['indicators.yaml', "target: '110'", "target: '11'"])).toEqual([
      ['new-jobs', 'target | >[110] | 11', 'indicators.yaml:12:11'],
    ]);
    expect(await said('printed-differs', ['indicators.yaml', "operator: '>'", "operator: '>='"])).toEqual([
      ['new-jobs', 'operator | >[110] | >=', 'indicators.yaml:10:13'],
    ]);
    expect(await said('printed-differs', ['indicators.yaml', "base: '106.74'", "base: '106.47'"])).toEqual([
      ['new-jobs', 'base | [106.74] | 106.47', 'indicators.yaml:15:9'],
    ]);
    expect(await said('printed-differs', ['indicators.yaml', "base: '106.74'", 'base: null'])).toEqual([
      ['new-jobs', 'base | [106.74] | —', 'indicators.yaml:15:9'],
    ]);
    expect(await said('printed-differs', ['indicators.yaml', 'bracketed: true', 'bracketed: false'])).toEqual(
      [['new-jobs', 'bracketed | >[110] | false', 'indicators.yaml:14:14']],
    );
  });

  it('is so in the plan before and in ranges, however thousands are set apart', async () => {
    expect(
      await said('printed-differs', ['baseline.csv', '<3.8,3.8,3.18,3.18', '<3.8,3.8,3.18,>3.18']),
    ).toEqual([['old-rate', 'outcome | 3.18 | >3.18', 'baseline.csv:2:15']]);
    expect(
      (await said('printed-differs', ['commitments.csv', 'no,1,2,', 'no,1,3,'])).map(([, told]) => told),
    ).toEqual(['target | 1至2家 | 3']);
    const thousands: Edit[] = [
      ['indicators.yaml', "printed: '[380]'", "printed: '[1,380]'"],
      ['indicators.yaml', "target: '380'", "target: '1380'"],
    ];
    expect(await said('printed-differs', ...thousands)).toEqual([]);
  });

  it('is no rate above 100', async () => {
    const rate: Edit[] = [
      ['indicators.yaml', 'measure: stock', 'measure: rate'],
      ['indicators.yaml', 'aliases: []\n  unit: 万人', 'aliases: []\n  unit: "%"'],
    ];
    expect(await said('rate-over-100')).toEqual([]);
    expect(await said('rate-over-100', ...rate)).toEqual([
      ['insured', 'target | 380', 'indicators.yaml:30:11'],
    ]);
  });
});
