import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/catalogue/compile.js';
import { marksIn } from '../../../src/catalogue/lint/marks.js';
import { DraftError, type DraftProblem } from '../../../src/draft/draft-error.js';
import { draftTexts } from '../../../src/report/draft/draft-texts.js';
import { asWorkbook, drafted, openIn } from '../../helpers/drafted.js';
import { xlsx } from '../../helpers/workbooks.js';

const ENGLISH = `Indicator,Unit,2024,2027 target,Type
Jobs,,,,
New synthetic jobs,thousand persons,12.5,[15],Expected
Synthetic unemployment rate,%,5.2,<= 4.5,Binding
Of which: synthetic youth unemployment rate,%,9,8,Binding
Social security,,,,
Synthetic population insured,persons,"1,200","at least 1,300",Expected
Note: brackets are three-year totals; the synthetic population insured is pending approval.
`;

describe('a table in English', () => {
  test('becomes entries whose ids are their names', async () => {
    const { entries, plan } = await drafted(ENGLISH);
    const told = entries.map(entry => {
      const { id, unit, measure, attribute, operator, implied, target, base, parent, pending } = entry;
      return [id, entry.group.en, unit, measure, attribute, operator, implied, target, base, parent, pending];
    });
    expect(told).toEqual([
      [
        'new-synthetic-jobs',
        'Jobs',
        'thousand persons',
        'flow',
        'anticipatory',
        '>=',
        true,
        '15',
        '12.5',
        null,
        false,
      ],
      ['synthetic-unemployment-rate', 'Jobs', '%', 'rate', 'binding', '<=', false, '4.5', '5.2', null, false],
      [
        ...['synthetic-youth-unemployment-rate', 'Jobs', '%', 'rate', 'binding', '<=', true, '8', '9'],
        ...['synthetic-unemployment-rate', false],
      ],
      [
        ...[
          'synthetic-population-insured',
          'Social security',
          'persons',
          'stock',
          'anticipatory',
          '>=',
          false,
          '1300',
        ],
        ...['1200', null, true],
      ],
    ]);
    expect([plan.firstYear, plan.lastYear, plan.baseYear, plan.previousBaseYear]).toEqual([
      2025, 2027, 2024, 2021,
    ]);
  });

  test('leaves these open', async () => {
    expect(openIn(await drafted(ENGLISH)).filter(code => /^\d/u.test(code))).toEqual([
      '0 bare',
      '0 reported-by',
      '3 operator lower-better',
    ]);
  });
});

describe('years', () => {
  const years = async (...args: Parameters<typeof drafted>) => {
    const { plan } = await drafted(...args);
    return [plan.firstYear, plan.lastYear, plan.baseYear, plan.todos.firstYear !== undefined];
  };

  test.each([
    ['in Chinese digits', '指标,二○二五年,二〇三〇年\n合成(人),1,2\n', [2026, 2030, 2025, true]],
    [
      'of a period above',
      '合成2026—2035年规划,,\n指标,2025年,2035年\n合成(人),1,2\n',
      [2026, 2035, 2025, false],
    ],
    [
      'of a numbered five-year plan',
      '“十五五”时期主要指标\n指标,目标\n合成(人),2\n',
      [2026, 2030, 2025, false],
    ],
    [
      'of a note on brackets',
      '指标,2025年,2028年\n合成(人),1,2\n注：[]内为三年累计数\n',
      [2026, 2028, 2025, false],
    ],
    ['of a header in two rows', '指标,现状,目标\n,2024年,2029年\n合成(人),1,2\n', [2025, 2029, 2024, true]],
    ['of the target alone', '指标,2030年\n合成(人),2\n', [2026, 2030, 2025, true]],
  ])('%s', async (_, table, expected) => {
    expect(await years(table)).toEqual(expected);
  });

  test('of values without a year are open', async () => {
    const { plan } = await drafted('指标,现状,2030年目标\n合成新增(人),1,2\n');
    expect(plan.todos.baseYear).toEqual([{ code: 'base-year', args: { year: 2025 } }]);
    const without = await drafted('指标,2030年目标\n合成新增(人),2\n');
    expect(without.plan.todos.baseYear).toBeUndefined();
  });

  test('as asked', async () => {
    const asked = { first: 2021, last: 2035, base: 2019 };
    expect(await years('指标,目标\n合成(人),2\n', { years: asked })).toEqual([2021, 2035, 2019, false]);
  });
});

describe('columns', () => {
  test('of their own for numbers, units, groups, English names and notes', async () => {
    const table =
      '序号,类别,指标名称,英文名称,计量单位,2025年基期值,2030年规划目标,指标性质,备注,责任单位\n' +
      '3,合成类,合成产值,Synthetic output,亿元,5,8,预期性,待国家批准后实施,合成局\n';
    const { entries, todos } = await drafted(table);
    expect(entries[0]).toMatchObject({
      id: 'synthetic-output',
      no: 3,
      group: { zh: '合成类' },
      name: { zh: '合成产值', en: 'Synthetic output' },
      unit: '亿元',
      base: '5',
      target: '8',
      pending: true,
      notes: [{ zh: '待国家批准后实施' }],
    });
    expect(todos).toContainEqual({ code: 'column-unused', args: { header: '责任单位' } });
  });

  test('a heading merged down stands in every row', async () => {
    const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const bytes = await xlsx({
      rows: `<row r="1">${['类别', '指标', '2030年'].map((name, i) => text(`${'ABC'[i]}1`, name)).join('')}</row>
        <row r="2">${text('A2', '合成类')}${text('B2', '合成甲(人)')}<c r="C2"><v>5</v></c></row>
        <row r="3">${text('B3', '合成乙(人)')}<c r="C3"><v>6</v></c></row>`,
      behind: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    });
    const { entries } = await drafted(bytes);
    expect(entries.map(({ group, target }) => [group.zh, target])).toEqual([
      ['合成类', '5'],
      ['合成类', '6'],
    ]);
  });
});

describe('what a table says in words or twice', () => {
  const table =
    '序号,指标,单位,2025年,2030年,属性\n' +
    '1,合成参保率,%,95,全覆盖,约束性\n' +
    '2,合成平台,,—,建成,预期性\n' +
    '3,合成名家,名,待定,20左右,待定\n' +
    '4,合成名家,名,>3,30,预期性\n' +
    '5,合成无目标,名,1,—,预期性\n' +
    ',其中:合成甲,名,1,2,预期性\n' +
    '说明：合成的说明\n';

  test('is kept and marked', async () => {
    const draft = await drafted(table);
    expect(
      draft.entries.map(({ id, name, measure, operator, target, base }) => [
        id,
        name.zh,
        measure,
        operator,
        target,
        base,
      ]),
    ).toEqual([
      ['i01', '合成参保率', 'rate', '>=', '100', '95'],
      ['i02', '合成平台', 'milestone', 'done', null, null],
      ['i03', '合成名家', 'stock', 'approx', '20', null],
      ['i04', '合成名家 #2', 'stock', '>=', '30', '>3'],
      ['i05', '合成甲', 'stock', '>=', '2', '1'],
    ]);
    expect(openIn(draft).filter(code => !code.startsWith('plan'))).toEqual([
      ...['0 bare', '0 reported-by', '0 row-left-out', '0 line-unread'],
      '1 target words-as-target',
      ...['2 unit unit-missing', '2 target words-as-target'],
      ...['3 measure kind-open', '3 attribute attribute-open', '3 base words-as-base'],
      ...['4 name name-twice', '4 measure kind-open'],
      ...['5 measure kind-open', '5 partOf part-open', 'area-name'],
    ]);
  });

  test.each(['zh', 'en'] as const)('compiles, each mark a line that plan lint finds, in %s', async lang => {
    const draft = await drafted(table);
    const texts = draftTexts(draft, 'drafted', lang);
    expect(compile(texts).problems).toEqual([]);
    expect(marksIn(texts)).toHaveLength(openIn(draft).length);
  });
});

test('what is better less is a ceiling, unless its name speaks of less of it', async () => {
  const names = ['合成失业率', '合成能耗降低率', '合成欠薪案件结案率', '合成事故数', '合成覆盖率'];
  const { entries } = await drafted(
    `指标,2025年,2030年,单位\n${names.map(name => `${name},5,6,%\n`).join('')}`,
  );
  expect(entries.map(({ operator, todos }) => [operator, todos.operator?.[0]?.code])).toEqual([
    ['<=', 'lower-better'],
    ['>=', undefined],
    ['>=', undefined],
    ['<=', 'lower-better'],
    ['>=', undefined],
  ]);
});

describe('hostile tables', () => {
  const compiles = async (table: string) => {
    const draft = await drafted(table);
    const { problems, catalogue } = compile(draftTexts(draft, 'drafted', 'zh'));
    expect(problems).toEqual([]);
    return catalogue;
  };

  test('formula text, quotes, line breaks, comments and YAML are text', async () => {
    const names = [
      "=cmd|'/C calc'!A0",
      'a: [b]',
      '"\n# x',
      '- {x',
      '&a *b !c %d @e `f',
      '\\',
      '\u0007合成\u2028\u202e乙',
      'null',
      '~',
    ];
    const table = [
      '指标,单位,2030年',
      ...names.map(name => `"${name.replaceAll('"', '""')}","=1+1: #",="5`),
    ].join('\n');
    const read = await compiles(table.replaceAll('="5', '5'));
    expect(read?.indicators).toHaveLength(names.length);
    expect(read?.indicators[0]?.name.zh).toBe(names[0]);
    expect(read?.indicators[6]?.name.zh).toBe('合成 乙');
  });

  test('names of any length, and of nothing but what names leave out', async () => {
    const read = await compiles(
      `Indicator,2030\n${'x'.repeat(20_000)},5\n${'x'.repeat(20_001)},5\n-,5\n#,6\n1,7\n(人),8\n`,
    );
    expect(read?.indicators.map(({ id }) => id.length <= 64)).not.toContain(false);
  });

  test('ten thousand rows of one name', async () => {
    const { entries } = await drafted(`指标,单位,2030年,属性\n${'合成,人,5,预期性\n'.repeat(10_000)}`);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(10_000);
    expect(new Set(entries.map(({ name }) => name.zh)).size).toBe(10_000);
  }, 20_000);
});

describe('no plan can be drafted', () => {
  const problem = async (content: string | Uint8Array, asked = {}): Promise<DraftProblem | undefined> => {
    const error = await drafted(content, asked).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DraftError);
    return (error as DraftError).problems[0];
  };

  test.each([
    ['without a header', 'a,b\n1,2\n', { problem: 'no-header' }],
    ['of nothing', '', { problem: 'no-header' }],
    ['without targets', '合成\n指标,单位\nx,y\n', { problem: 'no-target', line: 2 }],
    ['without rows', '指标,2030年\n一、合成,\n', { problem: 'no-rows', line: 1 }],
    ['without years', '指标,目标\n合成,5\n', { problem: 'no-years' }],
    [
      'with two targets',
      '指标,2025年,2030年目标,2030年目标(修订)\n合成,1,2,3\n',
      { problem: 'several-columns', kind: 'target', columns: [{ cell: 'C1' }, { cell: 'D1' }] },
    ],
    [
      'with two bases',
      '指标,2020年,2023年,2025年\n合成,1,2,3\n',
      { problem: 'several-columns', kind: 'base', columns: [{ cell: 'B1' }, { cell: 'C1' }] },
    ],
    ['of bytes', Buffer.from([0, 1, 2, 0xff, 0xfe, 0]), { problem: 'unreadable', line: null }],
  ])('%s', async (_, content, expected) => {
    expect(await problem(content)).toMatchObject(expected);
  });

  test('for other years than its own', async () => {
    const years = { first: 2026, last: 2035, base: null };
    expect(await problem('指标,2030年\n合成,1\n', { years })).toMatchObject({
      problem: 'years-differ',
      printed: 2030,
    });
  });

  test('from formulas without results, errors, and figures over several rows', async () => {
    const start = '<row r="1"><c r="A1" t="str"><v>指标</v></c><c r="B1" t="str"><v>2030年</v></c></row>';
    const name = (row: number) => `<c r="A${row}" t="str"><v>合成${row}</v></c>`;
    const at = (cell: string) => xlsx({ rows: `${start}<row r="2">${name(2)}${cell}</row>` });
    expect(await problem(await at('<c r="B2" t="e"><v>#REF!</v></c>'))).toMatchObject({
      problem: 'broken-cell',
      cell: 'B2',
      fault: 'error-value',
    });
    expect(await problem(await at('<c r="B2"><f>A1</f></c>'))).toMatchObject({
      problem: 'broken-cell',
      fault: 'formula-without-value',
    });
    const merged = await xlsx({
      rows: `${start}<row r="2">${name(2)}<c r="B2"><v>5</v></c></row><row r="3">${name(3)}</row>`,
      behind: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
    });
    expect(await problem(merged)).toMatchObject({
      problem: 'broken-cell',
      cell: 'B2',
      fault: 'merged-value',
    });
  });
});

test('a table is read the same from a workbook as from CSV', async () => {
  expect(await drafted(await asWorkbook(ENGLISH))).toEqual(await drafted(ENGLISH));
});
