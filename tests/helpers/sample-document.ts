import { type Rational, rational } from '../../src/engine/rational.js';
import type { Language } from '../../src/messages/words.js';
import type { Cell, Document, Mark, Row, Section, Table } from '../../src/report/document/model.js';
import { sampleCharts } from './sample-charts.js';

/** Strings that would do harm in a page or a file whose writer trusts its input. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"onmouseover="alert(2)" x="',
  "'><img src=x onerror=alert(3)>",
  ']]></svg><script>alert(4)</script>',
  '</title></style><script>alert(5)</script>',
  "=cmd|' /C calc'!A1",
  '&lt;b&gt;{{7*7}}#{7*7}',
  'two\nlines\u0000\u001b[31m\u202Etxt.exe\u2028',
] as const;

/** One of two wordings. */
export type Say = (zh: string, en: string) => string;

/** A document with every kind of block and chart. Every name and figure in it is made up, and it says so. */
export function sampleDocument(lang: Language): Document {
  const say: Say = (zh, en) => (lang === 'zh' ? zh : en);
  return {
    lang,
    title: say('样例报告：数据均为虚构', 'Sample report: all data are made up'),
    subtitle: say(
      '虚构规划（虚构文号〔0000〕0号），截至2023年',
      'A made-up plan (document 0000-0), as of 2023',
    ),
    timestamp: say('2001年2月3日 04:05（虚构）', '3 February 2001, 04:05 (made up)'),
    sections: [summary(say), findings(say), results(say), areas(say), hostile(say)],
  };
}

export function cell(text: string, number: Rational | null = null, mark: Mark | null = null): Cell {
  return { text, number, mark };
}

function summary(say: Say): Section {
  const { progress, comparison } = sampleCharts(say);
  return {
    id: 'summary',
    title: say('概况', 'Overview'),
    blocks: [
      {
        kind: 'paragraph',
        tone: 'bad',
        text: say('结论：有指标未通过（虚构）。', 'Outcome: some indicators fail (made up).'),
      },
      {
        kind: 'paragraph',
        tone: 'good',
        text: say('数据没有错误（虚构）。', 'No errors in the data (made up).'),
      },
      {
        kind: 'counts',
        items: [
          { label: say('主要指标', 'indicators'), value: 18, mark: null },
          { label: say('通过', 'pass'), value: 9, mark: 'pass' },
          { label: say('未通过', 'fail'), value: 4, mark: 'fail' },
          { label: say('无法判定', 'undecided'), value: 4, mark: 'unknown' },
          { label: say('不适用', 'not judged'), value: 1, mark: 'none' },
        ],
      },
      {
        kind: 'paragraph',
        tone: 'plain',
        text: say(
          '本页各项指标、地区和数值全部虚构，只用来检查版面：表格能否排序和筛选，图能否看清，打印是否完整。',
          'All indicators, areas and values on this page are made up and only serve to check its layout: whether tables sort and filter, whether charts can be read, whether it prints whole.',
        ),
      },
      {
        kind: 'list',
        items: [say('虚构的第一条', 'First made-up item'), say('虚构的第二条', 'Second made-up item')],
      },
      { kind: 'chart', chart: progress },
      { kind: 'heading', text: say('与上期规划比较', 'Beside the previous plan') },
      { kind: 'chart', chart: comparison },
      { kind: 'paragraph', tone: 'quiet', text: say('数值均为虚构。', 'All values are made up.') },
    ],
  };
}

const SEVERITIES: readonly [Mark, string, string][] = [
  ['error', '错误', 'error'],
  ['warning', '警告', 'warning'],
  ['info', '提示', 'note'],
];

function findings(say: Say): Section {
  const rows = SEVERITIES.map(([mark, zh, en], i): Row => {
    const sentence = say(
      `“虚构指标${i + 1}”填写的是“1.2万”，不是数字（虚构）`,
      `"Made-up indicator ${i + 1}" holds "1.2万", which is not a number (made up)`,
    );
    const fix = say('写成 1.2，单位栏写 万人', 'Write 1.2 and put 万人 into the unit column');
    return {
      cells: [
        cell(say(zh, en), null, mark),
        cell(`synthetic.xlsx 2023!C${i + 7}`),
        cell(sentence),
        cell(fix),
      ],
    };
  });
  return {
    id: 'findings',
    title: say('数据问题', 'Data findings'),
    blocks: [{ kind: 'table', table: findingsTable(say, rows) }],
  };
}

function findingsTable(say: Say, rows: readonly Row[]): Table {
  return {
    id: 'findings',
    caption: say('数据问题（虚构）', 'Findings (made up)'),
    sheet: say('数据问题', 'Findings'),
    interactive: false,
    columns: [
      { id: 'severity', label: say('级别', 'Severity'), kind: 'status', filter: true },
      { id: 'place', label: say('位置', 'Place'), kind: 'text', filter: false },
      { id: 'message', label: say('问题', 'Finding'), kind: 'text', filter: false },
      { id: 'fix', label: say('处理', 'To do'), kind: 'text', filter: false },
    ],
    rows,
  };
}

const STATUSES: readonly [Mark, string, string][] = [
  ['pass', '达到序时进度', 'on track'],
  ['fail', '滞后', 'behind'],
  ['unknown', '无数据', 'no data'],
  ['none', '未分解目标', 'no target'],
];

/** 17 areas with 18 indicators each: 306 rows. Every seventh value is missing; thirds have no finite decimal. */
function resultRows(say: Say): readonly Row[] {
  return Array.from({ length: 306 }, (_, i): Row => {
    const [mark, zh, en] = STATUSES[i % 4] ?? ['none', '', ''];
    const isMissing = i % 7 === 6;
    const actual = rational(String((i * 37) % 101)).div(3);
    const done = actual.div(20);
    return {
      cells: [
        cell(say(zh, en), null, mark),
        cell(say(`虚构${Math.floor(i / 18) + 1}区`, `Made-up area ${Math.floor(i / 18) + 1}`)),
        cell(
          say(
            `${(i % 18) + 1} 虚构指标${(i % 18) + 1}(万人)`,
            `${(i % 18) + 1} Made-up indicator ${(i % 18) + 1} (10,000)`,
          ),
        ),
        isMissing ? cell('—') : cell(actual.valueOf().toFixed(4), actual),
        cell('≥ 20', rational('20')),
        isMissing ? cell('—') : cell(`${done.mul(100).valueOf().toFixed(1)}%`, done),
        cell(
          i % 9 === 0
            ? say(
                '虚构的说明：缺2022年的数，累计数只是下限',
                'Made-up note: 2022 is missing, the total is a lower bound',
              )
            : '',
        ),
      ],
    };
  });
}

function results(say: Say): Section {
  return {
    id: 'results',
    title: say('各地区各指标', 'Areas and indicators'),
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'results',
          caption: say('判定结果（虚构）', 'Results (made up)'),
          sheet: say('结果', 'Results'),
          interactive: true,
          columns: [
            { id: 'status', label: say('状态', 'Status'), kind: 'status', filter: true },
            { id: 'area', label: say('地区', 'Area'), kind: 'text', filter: true },
            { id: 'indicator', label: say('指标', 'Indicator'), kind: 'text', filter: false },
            { id: 'actual', label: say('实际', 'Actual'), kind: 'number', filter: false },
            { id: 'target', label: say('目标', 'Target'), kind: 'number', filter: false },
            { id: 'completion', label: say('完成率', 'Done'), kind: 'percent', filter: false },
            { id: 'notes', label: say('说明', 'Notes'), kind: 'text', filter: false },
          ],
          rows: resultRows(say),
        },
      },
    ],
  };
}

function areas(say: Say): Section {
  const { heatMap, courses } = sampleCharts(say);
  return {
    id: 'charts',
    title: say('进度和各地区', 'Courses and areas'),
    blocks: [
      ...courses.map(chart => ({ kind: 'chart' as const, chart })),
      { kind: 'heading', text: say('各地区', 'Areas') },
      { kind: 'chart', chart: heatMap },
    ],
  };
}

function hostile(say: Say): Section {
  const rows = HOSTILE.map(
    (text, i): Row => ({ cells: [cell(text, rational(String(i)), 'info'), cell(text)] }),
  );
  return {
    id: 'hostile',
    title: say(`危险文字 ${HOSTILE[0]}`, `Dangerous text ${HOSTILE[0]}`),
    blocks: [
      { kind: 'heading', text: HOSTILE[2] },
      { kind: 'list', items: HOSTILE },
      {
        kind: 'table',
        table: {
          id: 'hostile',
          caption: HOSTILE[1],
          sheet: say('危险', 'Hostile'),
          interactive: true,
          columns: [
            { id: 'a', label: HOSTILE[3], kind: 'text', filter: true },
            { id: 'b', label: HOSTILE[1], kind: 'text', filter: true },
          ],
          rows,
        },
      },
    ],
  };
}
