import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/catalogue/problems.js';
import type { Reading } from '../../../src/catalogue/types.js';
import {
  type Finding,
  type FindingArgs,
  type FindingCode,
  finding,
  SEVERITIES,
} from '../../../src/checks/finding.js';
import { bounded } from '../../../src/engine/interval.js';
import { decimalText, rational } from '../../../src/engine/rational.js';
import type { Alternative, Note } from '../../../src/engine/result.js';
import { exact, fromInterval } from '../../../src/engine/value.js';
import type { AllocationProblem } from '../../../src/intake/allocation.js';
import { CELL_FINDINGS } from '../../../src/messages/cell-findings.js';
import { CLI } from '../../../src/messages/cli.js';
import { COVERAGE_FINDINGS } from '../../../src/messages/coverage-findings.js';
import * as DIFF from '../../../src/messages/diff.js';
import { FILE_FINDINGS } from '../../../src/messages/file-findings.js';
import { FINDING_MESSAGES, findingFix, findingMessage } from '../../../src/messages/findings.js';
import * as FORMATS from '../../../src/messages/formats.js';
import * as INSPECT from '../../../src/messages/inspect.js';
import { LABEL_FINDINGS } from '../../../src/messages/label-findings.js';
import * as METHODS from '../../../src/messages/methods.js';
import { noteMessage } from '../../../src/messages/notes.js';
import { PERIOD_FINDINGS } from '../../../src/messages/period-findings.js';
import { allocationMessage, problemMessage } from '../../../src/messages/problems.js';
import * as REPORT from '../../../src/messages/report.js';
import { SET_FINDINGS } from '../../../src/messages/set-findings.js';
import { SHEET_FINDINGS } from '../../../src/messages/sheet-findings.js';
import { STATUS_MESSAGES, statusName } from '../../../src/messages/statuses.js';
import { TABLE_FINDINGS } from '../../../src/messages/table-findings.js';
import { LANGUAGES, type Language, type Words, writeValue } from '../../../src/messages/words.js';
import { WORKBOOK_CELL_FINDINGS } from '../../../src/messages/workbook-cell-findings.js';

const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  injury: { zh: '7 工伤保险参保人数', en: '7 Work injury insurance' },
  unemployment: { zh: '8 失业保险参保人数', en: '8 Unemployment insurance' },
  jobs: { zh: '1 城镇新增就业人数', en: '1 New urban jobs' },
  rate: { zh: '3 城镇登记失业率', en: '3 Registered unemployment rate' },
  training: { zh: '4 补贴性培训人次', en: '4 Subsidised training' },
  migrants: { zh: '5 农民工培训人次', en: '5 Training of migrant workers' },
  wuhan: { zh: '武汉市', en: 'Wuhan' },
  jiangan: { zh: '江岸区', en: 'Jiang’an District' },
  jianghan: { zh: '江汉区', en: 'Jianghan District' },
};

function wordsIn(lang: Language): Words {
  const name = (id: string) => NAMES[id]?.[lang] ?? id;
  const list = (items: readonly (string | number)[]) => items.join(lang === 'zh' ? '、' : ', ');
  return {
    lang,
    text: text => text[lang],
    indicator: name,
    indicators: ids => list(ids.map(name)),
    unit: id => (id === 'rate' ? '%' : '万人'),
    area: name,
    areas: ids => list(ids.map(name)),
    number: decimalText,
    value: writeValue,
    list,
  };
}

const zh = wordsIn('zh');
const en = wordsIn('en');
const number = (text: string) => exact(rational(text));
const above = (text: string) => fromInterval(bounded('>', rational(text)));

/** Arguments for every code; more than one set where the sentence depends on them. */
const ARGS: { readonly [K in FindingCode]: readonly FindingArgs[K][] } = {
  'unreadable-file': [
    { reason: 'binary', detail: '' },
    { reason: 'csv', detail: 'CSV_QUOTE_NOT_CLOSED' },
    { reason: 'csv', detail: 'CSV_OTHER' },
    { reason: 'syntax', detail: 'CommaExpected' },
    { reason: 'syntax', detail: 'Map keys must be unique' },
    { reason: 'syntax', detail: '' },
    { reason: 'no-records', detail: '' },
    { reason: 'not-a-record', detail: '' },
    { reason: 'key-twice', detail: '数值' },
    { reason: 'not-a-workbook', detail: '' },
    { reason: 'encrypted', detail: 'EncryptedPackage' },
    { reason: 'damaged', detail: 'xl/workbook.xml' },
    { reason: 'damaged', detail: '' },
    { reason: 'too-large', detail: 'xl/worksheets/sheet1.xml 1073741825' },
    { reason: 'too-many-merges', detail: '10001' },
    { reason: 'unsupported', detail: '' },
  ],
  'bad-encoding': [{ offset: 12, byte: '0xFF', encoding: 'gb18030' }],
  'empty-submission': [{ rows: 'none' }, { rows: 'header-only' }, { rows: 'no-figures' }],
  'file-skipped': [
    { extension: '.pdf', reason: 'type' },
    { extension: '', reason: 'type' },
  ],
  'sheet-skipped': (['hidden', 'not-asked', 'empty', 'no-table', 'header-only'] as const).map(reason => ({
    reason,
  })),
  'sheet-missing': [{ sheet: '2023', known: ['封面', '2023年'] }],
  'names-disagree': [
    { what: 'area', first: '江岸区就业情况表', from: 'title', second: '江汉区2023', other: 'file-name' },
    { what: 'area', first: '江岸区', from: 'sheet-name', second: '江汉区2023', other: 'file-name' },
    { what: 'year', first: '2022年统计表', from: 'title', second: '2023年', other: 'sheet-name' },
  ],
  'formula-without-value': [{ written: '=B2+B3' }, { written: '' }],
  'error-value': [{ written: '#DIV/0!' }],
  'merged-value': [{ written: '12.3' }],
  'unrecognised-table': [{ header: 'a,b' }],
  'duplicate-header': [{ header: '区县', first: 1 }],
  'unrecognised-column': [{ header: '口径' }, { header: '' }],
  'row-skipped': [
    { label: '一、就业', isMapped: false },
    { label: '', isMapped: false },
    { label: '其中：男', isMapped: true },
  ],
  'ragged-row': [
    { found: 4, expected: 5 },
    { found: 1, expected: 5 },
  ],
  'unknown-indicator': [
    { written: '新增就亚', nearest: ['新增就业'] },
    { written: '新增就亚', nearest: ['新增就业', '城镇新增就业'] },
    { written: '', nearest: [] },
  ],
  'unknown-area': [
    { written: '江安区', nearest: ['江岸区'] },
    { written: '', nearest: [] },
  ],
  'year-assumed': [
    { year: 2023, month: null, from: 'file-name' },
    { year: 2023, month: null, from: 'title' },
    { year: 2023, month: 6, from: 'sheet-name' },
    { year: 2023, month: 9, from: 'option' },
  ],
  'area-assumed': [
    { area: 'jiangan', from: 'title' },
    { area: 'jiangan', from: 'sheet-name' },
    { area: 'jiangan', from: 'file-name' },
    { area: 'jiangan', from: 'option' },
    { area: 'jiangan', from: 'mapping' },
    { area: 'wuhan', from: 'plan' },
  ],
  'not-a-year': [{ written: '今年' }, { written: '' }],
  'year-outside': [{ year: 2026, first: 2021, last: 2025, bases: [2015, 2020] }],
  'part-of-a-year': [
    { written: '2023年1-9月', year: 2023, month: 9 },
    { written: '1-9月', year: null, month: 9 },
    { written: '2023年7-9月', year: null, month: null },
  ],
  'other-period': [{ written: '2023年', year: 2023, month: 9 }],
  'year-missing': [{}],
  'not-a-number': [
    { written: '1.2万', reason: 'unit-in-cell', number: '1.2', unit: '万人' },
    { written: '1.2万', reason: 'unit-in-cell', number: '1.2', unit: '' },
    { written: '1.2E+05', reason: 'scientific', number: '', unit: '万人' },
    { written: '1.0000000000000001', reason: 'too-long', number: '', unit: '万人' },
    { written: '约30', reason: 'not-a-number', number: '', unit: '万人' },
    { written: '约30', reason: 'not-a-number', number: '', unit: '' },
    { written: '基本完成', reason: 'milestone', number: '', unit: '' },
  ],
  'unit-mismatch': [
    { written: '人次', expected: '万人', indicator: 'jobs' },
    { written: '%', expected: '%', indicator: 'rate' },
  ],
  'unit-converted': [
    { from: '人', to: '万人', indicator: 'jobs', count: 13 },
    { from: '人', to: '万人', indicator: 'jobs', count: 1 },
  ],
  'bad-ratio': [{ numerator: '3', denominator: '0' }],
  'ratio-differs': [{ indicator: 'rate', value: number('3.1'), ratio: number('2.95') }],
  'negative-value': [{ indicator: 'jobs', value: number('-2') }],
  'rate-out-of-range': [
    { indicator: 'rate', value: number('292'), unit: '%' },
    { indicator: 'rate', value: number('1292'), unit: '‰' },
  ],
  'implausible-magnitude': [
    { indicator: 'jobs', value: number('213480'), reference: rational('21.348'), unit: '万人' },
    { indicator: 'jobs', value: number('0.0021'), reference: rational('21.348'), unit: '万人' },
    { indicator: 'rate', value: number('0.0292'), reference: rational('3.18'), unit: '%' },
  ],
  'duplicate-row': [{ indicator: 'jobs', area: 'jiangan', year: 2023 }],
  'conflicting-rows': [
    { indicator: 'jobs', area: 'jiangan', year: 2023, values: ['2.1', '2.3'], count: 2 },
    { indicator: 'jobs', area: 'jiangan', year: 2023, values: ['2.1', '2.3'], count: 300 },
  ],
  'restated-value': [
    { indicator: 'jobs', area: 'jiangan', year: 2023, values: ['2.1', '2.3'], count: 2 },
    { indicator: 'jobs', area: 'jiangan', year: 2023, values: ['2.1', '2.3'], count: 300 },
  ],
  'part-exceeds-whole': [
    {
      part: 'migrants',
      whole: 'training',
      area: 'jiangan',
      year: 2023,
      partValue: number('1.4'),
      wholeValue: number('1.2'),
    },
  ],
  'sum-differs': (['areas', 'reporters'] as const).map(of => ({
    indicator: 'jobs',
    area: 'wuhan',
    year: 2023,
    of,
    own: number('23'),
    sum: number('24.5'),
    tolerance: rational('0.7'),
  })),
  'sudden-change': ['35.2', '-41.0'].map(percent => ({
    indicator: 'jobs',
    area: 'jiangan',
    year: 2023,
    before: number('2'),
    now: number('2.704'),
    percent,
  })),
  'base-differs': [{ indicator: 'rate', year: 2020, submitted: number('3.2'), printed: number('3.18') }],
  'missing-binding': [
    { area: 'jiangan', year: 2023, month: null, indicators: ['injury', 'unemployment'] },
    { area: 'jiangan', year: 2023, month: 9, indicators: ['injury'] },
  ],
  'missing-headline': [{ area: 'jiangan', year: 2023, month: null, indicators: ['jobs', 'rate'] }],
  'missing-areas': [
    { area: 'wuhan', areas: ['jiangan', 'jianghan'], indicators: ['jobs'], years: [2022, 2023] },
    { area: 'wuhan', areas: ['jiangan'], indicators: ['jobs', 'injury'], years: [2023] },
  ],
  'not-collected-here': [{ indicator: 'rate', area: 'jiangan' }],
  'allocation-short': ['105', '111'].map(sum => ({
    indicator: 'jobs',
    sum: rational(sum),
    target: rational('110'),
  })),
  'nothing-judged': [
    { year: 2023, month: null },
    { year: 2023, month: 9 },
    { year: null, month: null },
  ],
  'more-findings': [
    { code: 'negative-value', count: 5, shown: 1000 },
    { code: 'negative-value', count: 1, shown: 1000 },
  ],
};

const CODES = Object.keys(SEVERITIES) as FindingCode[];
const PARTS = [
  FILE_FINDINGS,
  SHEET_FINDINGS,
  TABLE_FINDINGS,
  LABEL_FINDINGS,
  PERIOD_FINDINGS,
  WORKBOOK_CELL_FINDINGS,
  CELL_FINDINGS,
  SET_FINDINGS,
  COVERAGE_FINDINGS,
];

function samples(code: FindingCode): Finding[] {
  return ARGS[code].map(args => finding(code, args as never));
}

function expectSentence(sentence: string, lang: Language): void {
  expect(sentence.trim()).not.toBe('');
  expect(sentence).not.toMatch(/undefined|\[object|NaN|null/u);
  if (lang === 'zh') expect(sentence).toMatch(/\p{Script=Han}/u);
  if (lang === 'zh') expect(sentence).not.toMatch(/\p{Script=Han}[,;?!]|[,;:?!]\p{Script=Han}/u);
}

describe('findings', () => {
  it('has every code in exactly one of its files', () => {
    const written = PARTS.flatMap(part => Object.keys(part));
    expect(written.toSorted()).toEqual(CODES.toSorted());
  });

  describe.each(CODES)('%s', code => {
    it.each(LANGUAGES)('says in %s what it is, what to do and what it means', lang => {
      const words = lang === 'zh' ? zh : en;
      for (const found of samples(code)) {
        expectSentence(findingMessage(found, words), lang);
        expectSentence(findingFix(found, words), lang);
      }
      expectSentence(FINDING_MESSAGES[code].meaning[lang], lang);
      expectSentence(FINDING_MESSAGES[code].action[lang], lang);
    });

    it('ends a meaning and an action with a full stop, and nothing else', () => {
      const { meaning, action } = FINDING_MESSAGES[code];
      for (const text of [meaning, action]) {
        expect(text.zh).toMatch(/[^。.]。$/u);
        expect(text.en).toMatch(/^[A-Z].*[^.]\.$/u);
      }
      for (const found of samples(code)) {
        for (const words of [zh, en]) {
          expect(findingMessage(found, words)).not.toMatch(/[。.]$/u);
          expect(findingFix(found, words)).not.toMatch(/[。.]$/u);
        }
      }
    });
  });

  it.each<[Finding, string, string]>([
    [
      finding('not-a-number', { written: '1.2万', reason: 'unit-in-cell', number: '1.2', unit: '万人' }),
      '“1.2万”不是数字',
      '写 1.2，单位写在单位列（该指标的单位是万人）',
    ],
    [
      finding('missing-binding', {
        area: 'jiangan',
        year: 2023,
        month: null,
        indicators: ['injury', 'unemployment'],
      }),
      '江岸区2023年缺2项约束性指标：7 工伤保险参保人数、8 失业保险参保人数',
      '补报2023年的数，约束性指标不能缺报',
    ],
    [
      finding('unknown-indicator', { written: '新增就亚', nearest: ['新增就业', '城镇新增就业'] }),
      '“新增就亚”不是规划中的指标',
      '改用规划中的指标名称，最接近的是“新增就业”“城镇新增就业”',
    ],
    [
      finding('year-outside', { year: 2026, first: 2021, last: 2025, bases: [2015, 2020] }),
      '2026年不在规划期2021—2025年内，也不是基期年份（2015、2020年）',
      '改正年份；如果年份没错，从本次填报中删去这一年的数',
    ],
    [
      finding('unreadable-file', { reason: 'syntax', detail: 'CommaExpected' }),
      'JSON 或 YAML 语法有误：两项之间缺少逗号',
      '改正这一行附近的语法，或从原系统重新导出',
    ],
    [
      finding('bad-encoding', { offset: 12, byte: '0xFF', encoding: 'gb18030' }),
      '文字编码读不通：按 GB18030 读到偏移12处，字节 0xFF 无法解读',
      '用 --encoding 指明编码（utf-8、gb18030、utf-16le 或 utf-16be），或在 Excel 或 WPS 中打开，另存为 .xlsx 工作簿后重新提交',
    ],
    [
      finding('names-disagree', {
        what: 'year',
        first: '2022年统计表',
        from: 'title',
        second: '2023年',
        other: 'sheet-name',
      }),
      '标题“2022年统计表”与工作表名“2023年”所说的年份不同',
      '改成一致，或加“年份”列',
    ],
    [
      finding('formula-without-value', { written: '=B2+B3' }),
      '公式“=B2+B3”没有计算结果，应有一个数',
      '在 Excel 或 WPS 中打开工作簿，等它算出结果后再保存；或直接写数字',
    ],
  ])('says in Chinese exactly %#', (found, message, fix) => {
    expect(findingMessage(found, zh)).toBe(message);
    expect(findingFix(found, zh)).toBe(fix);
  });

  it('leaves no gap where a formula or an extension is not known', () => {
    const [, formula] = samples('formula-without-value') as [Finding, Finding];
    expect(findingMessage(formula, zh)).toBe('公式没有计算结果，应有一个数');
    expect(findingMessage(formula, en)).toBe('the formula has no calculated value; a number was expected');
    const [, file] = samples('file-skipped') as [Finding, Finding];
    expect(findingMessage(file, zh)).toBe('文件没有扩展名，已略过；文件夹中只读取表格、JSON 和 YAML 文件');
  });

  it('words a fall as a fall', () => {
    const [, fall] = samples('sudden-change') as [Finding, Finding];
    expect(findingMessage(fall, zh)).toContain('减少41.0%');
    expect(findingMessage(fall, en)).toContain('fell by 41.0%');
  });

  it('does not call a percentage inconvertible to itself', () => {
    const [, contradiction] = samples('unit-mismatch') as [Finding, Finding];
    expect(findingMessage(contradiction, zh)).toBe(
      '单位“%”与数值后面的百分号或千分号不一致（指标“3 城镇登记失业率”的单位是%）',
    );
  });
});

const alternative: Alternative = {
  reading: 'text',
  place: '正文一(四)1',
  measure: 'flow',
  operator: '>=',
  target: rational('110'),
  actual: number('110'),
  required: rational('110'),
  status: 'achieved',
};

const READINGS: readonly Reading[] = [{ id: 'text', name: { zh: '以正文为准', en: 'the prose decides' } }];

const NOTES: readonly Note[] = [
  ...(['>', '>=', '<', '<=', 'approx', 'range', 'done'] as const).map(
    (operator): Note => ({ code: 'on-boundary', target: rational('110'), operator }),
  ),
  { code: 'other-reading', alternative },
  { code: 'other-reading', alternative: { ...alternative, reading: 'table', required: null } },
  { code: 'years-missing', years: [2021, 2022] },
  { code: 'areas-missing', areas: ['jiangan', 'jianghan'] },
  { code: 'bound', value: above('285') },
  { code: 'no-base' },
  { code: 'unreadable' },
  { code: 'pending' },
  { code: 'city-only' },
  { code: 'no-allocation' },
  { code: 'approximate', threshold: rational('99') },
  { code: 'implied' },
  { code: 'above-range', high: rational('2') },
  { code: 'direction-open', comparison: '<=', status: 'missed' },
];

describe('notes', () => {
  it.each(NOTES)('$code is a sentence in both languages', note => {
    expectSentence(noteMessage(note, zh, READINGS), 'zh');
    expectSentence(noteMessage(note, en, READINGS), 'en');
  });

  it('says whether an equal value meets the target', () => {
    const on = (operator: '>' | '>='): Note => ({ code: 'on-boundary', target: rational('110'), operator });
    expect(noteMessage(on('>'), zh)).toBe('恰好等于目标值110：目标为“大于110”，等于不算达到');
    expect(noteMessage(on('>='), zh)).toBe('恰好等于目标值110：目标为“不低于110”，等于即算达到');
    expect(noteMessage(on('>'), en)).toBe(
      'exactly 110: the target is "more than 110", so an equal value does not meet it',
    );
  });

  it('names the other reading, its figures and its status', () => {
    const note: Note = { code: 'other-reading', alternative };
    expect(noteMessage(note, zh, READINGS)).toBe(
      '按另一种读法“以正文为准”（正文一(四)1；累计数，目标≥110，实际110，现应达到110）则为：已完成',
    );
    expect(noteMessage(note, zh, READINGS, false)).toMatch(/则为：提前实现$/u);
    const table: Note = { code: 'other-reading', alternative: { ...alternative, reading: 'table' } };
    expect(noteMessage(table, zh, READINGS)).toContain('“专栏表格”');
  });
});

const PLACE = { file: 'indicators.yaml', line: 3, column: 5 };
const PROBLEMS: readonly Problem[] = [
  { ...PLACE, code: 'file-missing' },
  { ...PLACE, code: 'syntax', reason: 'BAD_INDENT' },
  { ...PLACE, code: 'syntax', reason: '' },
  { ...PLACE, code: 'unreadable', reason: 'EISDIR' },
  { ...PLACE, code: 'not-text' },
  { ...PLACE, code: 'no-header' },
  { ...PLACE, code: 'column-twice', name: 'unit' },
  { ...PLACE, code: 'ragged-row', cells: 7, expected: 6 },
  { ...PLACE, code: 'unknown-key', key: 'targt', nearest: 'target' },
  { ...PLACE, code: 'unknown-key', key: 'zzz', nearest: null },
  { ...PLACE, code: 'missing-key', key: 'jobs.unit' },
  { ...PLACE, code: 'missing-key', key: 'jobs.unit', example: 'unit: 万人' },
  {
    ...PLACE,
    code: 'bad-value',
    key: 'jobs.base',
    found: '"~4"',
    expected: 'figure',
    example: 'base: "333.24"',
  },
  { ...PLACE, code: 'bad-value', key: '0.no', found: '"1"', expected: 'int | string' },
  {
    ...PLACE,
    code: 'bad-value',
    key: 'jobs.measure',
    found: '"stok"',
    expected: 'flow | stock',
    nearest: 'stock',
  },
  { ...PLACE, code: 'file-twice', key: 'outputs.1.file', path: 'report.json' },
  { ...PLACE, code: 'duplicate-id', id: 'urban-new-jobs' },
  { ...PLACE, code: 'unknown-reference', key: 'partOf', id: 'jobz', nearest: 'jobs' },
  { ...PLACE, code: 'alias-claimed-twice', alias: '新增就业', by: 'urban-new-jobs' },
  { ...PLACE, code: 'years-disorder', years: '2015 < 2020 < 2021 <= 2020' },
  { ...PLACE, code: 'no-target', id: 'urban-new-jobs' },
  { ...PLACE, code: 'no-root-area', count: 2 },
  { ...PLACE, code: 'duplicate-no', no: 2, by: 'jobs' },
  { ...PLACE, code: 'reserved-reading', id: 'table' },
  { ...PLACE, code: 'override-twice', id: 'jobs', reading: 'text' },
  { ...PLACE, code: 'not-headline', key: 'continued_by', id: 'jobs' },
  { ...PLACE, code: 'half-note', id: 'jobs', missing: 'note_en' },
  { ...PLACE, code: 'kind-operator', id: 'jobs', measure: 'rate', operator: 'done' },
  { ...PLACE, code: 'range-end', id: 'jobs', operator: 'range', low: '1', high: '' },
  { ...PLACE, code: 'range-end', id: 'jobs', operator: '>=', low: '1', high: '2' },
  { ...PLACE, code: 'every-of-no-year', id: 'jobs', measure: 'flow' },
  { ...PLACE, code: 'due-outside', id: 'jobs', due: 2030, firstYear: 2021, lastYear: 2025 },
  { ...PLACE, code: 'part-loop', id: 'jobs', key: 'partOf' },
  { ...PLACE, code: 'part-of-other-kind', id: 'jobs', measure: 'rate', whole: 'all', ofWhole: 'flow' },
];

const ALLOCATION: readonly AllocationProblem['problem'][] = [
  'unreadable',
  'header',
  'ragged',
  'area',
  'indicator',
  'number',
  'unit',
  'twice',
];

describe('problems of configuration', () => {
  it.each(PROBLEMS)('$code of a plan is a sentence in both languages', problem => {
    for (const lang of LANGUAGES) expectSentence(problemMessage(problem, lang), lang);
  });

  it.each(ALLOCATION)('%s of an allocation is a sentence in both languages', problem => {
    const found: AllocationProblem = { file: 'a.csv', line: 2, problem, text: 'bad-encoding' };
    for (const lang of LANGUAGES) expectSentence(allocationMessage(found, lang), lang);
  });

  it('gives the nearest key', () => {
    const problem: Problem = { ...PLACE, code: 'unknown-key', key: 'targt', nearest: 'target' };
    expect(problemMessage(problem, 'zh')).toBe('不认识的键 targt，是否应为 target？');
    expect(problemMessage(problem, 'en')).toBe('unknown key targt; did you mean target?');
  });
});

describe('statuses', () => {
  it('calls a target met before the final year achieved early', () => {
    expect(statusName('achieved', false, 'zh')).toBe('提前实现');
    expect(statusName('achieved', true, 'zh')).toBe('已完成');
    expect(statusName('behind', false, 'zh')).toBe('滞后');
  });

  it('has its own name for each', () => {
    const names = LANGUAGES.flatMap(lang => Object.values(STATUS_MESSAGES).map(({ name }) => name[lang]));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the command line and the report', () => {
  it('has a text in both languages for every key', () => {
    for (const text of textsOf([CLI, REPORT, DIFF, INSPECT, FORMATS])) {
      expect(text.zh).toMatch(/\p{Script=Han}|^-$/u);
      expect(text.en).not.toBe('');
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('fills in what it is told', () => {
    expect(CLI.errors.unknownPlan.zh('wuhan', ['wuhan-hrss-14fyp'])).toBe(
      '没有名为 wuhan 的规划或文件夹；自带的规划有：wuhan-hrss-14fyp',
    );
    expect(CLI.errors.patternWithoutFiles.en('in/*.xlsx')).toContain('in/*.xlsx');
    expect(CLI.errors.unknownArea.en('Jiangan D', [])).toBe('"Jiangan D" is not an area of the plan');
    expect(REPORT.LINES.indicators.zh({ pass: 10, fail: 3, unknown: 4, none: 1 })).toBe(
      '18项主要指标：通过 10，未通过 3，无法判定 4，不适用 1',
    );
    expect(REPORT.LINES.findings.en({ error: 1, warning: 2, info: 0 })).toBe(
      'Data findings: 1 error, 2 warnings, 0 notes',
    );
  });
});

/** Every plain text anywhere below. */
function textsOf(node: unknown): { zh: string; en: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('zh' in node && 'en' in node && typeof node.zh === 'string' && typeof node.en === 'string') {
    return [{ zh: node.zh, en: node.en }];
  }
  return Object.values(node).flatMap(textsOf);
}

describe('methods of progress', () => {
  it.each(LANGUAGES)('say in %s what they are, where they come from and where they have no number', lang => {
    for (const { name, meaning, source, limits } of Object.values(METHODS.METHOD_MESSAGES)) {
      for (const text of [name, meaning, source, limits]) expectSentence(text[lang], lang);
    }
    const { METHOD_HEADS, BAND_HEAD, BAND_NAMES, REASON_MESSAGES } = METHODS;
    const texts = [
      BAND_HEAD,
      ...[METHOD_HEADS, BAND_NAMES, REASON_MESSAGES].flatMap(part => Object.values(part)),
    ];
    for (const text of texts) expectSentence(text[lang], lang);
  });

  it('names the indicators without a number and the reason', () => {
    const { without } = METHODS.METHOD_LINES;
    expect(without.zh('增长率之比', '没有基期数', '1 甲、2 乙')).toBe(
      '没有“增长率之比”（没有基期数）：1 甲、2 乙',
    );
    expect(without.en('Growth ratio', 'there is no base', '1 A, 2 B')).toBe(
      'no "Growth ratio" (there is no base): 1 A, 2 B',
    );
  });
});
