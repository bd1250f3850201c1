import { Rational } from '../../src/engine/rational.js';
import type { Language } from '../../src/messages/words.js';
import type { Chart, CourseChart, HeatMap, ProgressChart } from '../../src/report/document/charts.js';
import type { Block, Cell, Column, Document, Mark, Row, Table } from '../../src/report/document/model.js';

/** Made-up figures throughout; the names say so. */
const TEXTS = {
  title: ['合成规划完成情况评估报告', 'Report on a made-up plan'],
  subtitle: ['截至2023年末 · 合成数据，仅供测试', 'As of the end of 2023 · made-up data, for tests only'],
  overview: ['总体情况', 'Overview'],
  outcome: ['有3项指标未达到序时进度。', '3 indicators are behind schedule.'],
  met: ['约束性指标全部达到序时进度。', 'Every binding indicator is on schedule.'],
  body: [
    '本报告依据合成的上报数据编制，用于检验版式。规划期为2021年至2025年，评估时点为2023年末，序时进度为60%。各项指标按规划文件规定的口径判定，累计指标按年均进度折算，约束性指标必须完成。',
    'This report rests on made-up figures and serves to test its form. The plan runs from 2021 to 2025 and is judged at the end of 2023, when 60 % of it is over. Running totals owe an equal part for every year.',
  ],
  quiet: ['完成率按未取整的数计算。', 'Completion is computed from unrounded figures.'],
  item1: ['合成指标三连续两年低于序时进度；', 'Made-up indicator 3 has been behind for two years;'],
  item2: ['合成指标七只报了下限，无法判定。', 'of made-up indicator 7 only a bound is known.'],
  results: ['主要指标完成情况', 'Headline indicators'],
  binding: ['约束性指标', 'Binding indicators'],
  table: ['主要指标判定结果（合成）', 'Verdicts on the headline indicators (made up)'],
  sheet: ['主要指标', 'Indicators'],
  progress: ['主要指标完成程度（合成）', 'How far the indicators have come (made up)'],
  courses: ['各指标历年情况', 'The indicators over the years'],
  areas: ['各地区情况', 'Areas'],
  heat: ['各地区判定结果（合成）', 'Verdicts by area (made up)'],
  before: ['与上期规划比较', 'The plan before'],
  comparison: ['两期规划比较（合成）', 'Two plans compared (made up)'],
  findings: ['数据问题', 'Data findings'],
  findingsTable: ['数据问题清单（合成）', 'List of data findings (made up)'],
  indicator: ['指标', 'Indicator'],
  unit: ['单位', 'Unit'],
  status: ['状态', 'Status'],
  actual: ['实际', 'Actual'],
  target: ['目标', 'Target'],
  required: ['现应达到', 'Due now'],
  gap: ['差距', 'Gap'],
  completion: ['完成率', 'Done'],
  notes: ['说明', 'Notes'],
  severity: ['级别', 'Severity'],
  place: ['位置', 'Place'],
  found: ['内容', 'Found'],
  pass: ['达到序时进度', 'on track'],
  fail: ['滞后', 'behind'],
  unknown: ['无法判定', 'undecided'],
  none: ['暂不适用', 'not applicable'],
  error: ['错误', 'error'],
  warning: ['警告', 'warning'],
  info: ['提示', 'note'],
  previous: ['上期实际', 'Plan before'],
  reference: ['上期累计', 'Total of the plan before'],
  note: [
    '累计数，按时间进度折算；缺报一年的按下限计。',
    'A running total, due in equal parts; a missing year makes it a bound.',
  ],
} as const;

type Key = keyof typeof TEXTS;

const NAMES: readonly (readonly [string, string])[] = [
  ['城乡合成就业人数', 'Made-up jobs'],
  ['合成登记率', 'Made-up registered rate'],
  ['合成技能培训人次（含网上培训）', 'Made-up training courses, on-line ones included'],
  ['合成参保人数', 'Made-up insured people'],
  ['合成协调员配备率', 'Made-up share of posts filled'],
  ['合成仲裁结案率', 'Made-up share of cases closed'],
];

const MARKS: readonly Mark[] = ['pass', 'fail', 'unknown', 'pass', 'none', 'pass'];

/** Text that would do harm where a format does not escape it. */
export const HOSTILE = [
  "=cmd|' /C calc'!A1",
  '<script>alert(1)</script>&amp;]]>',
  'a|b\\c *d* _e_ `f` ~g~ [h](i)',
  'first line\nsecond line',
  '\u0000\u001b[31m\u202e\ufffe\ud800 _x0041_ "q"',
  '@someone https://example.org/x',
] as const;

/** A made-up report with every kind of block and chart in it. */
export function officeDocument(lang: Language, timestamp: string | null = null): Document {
  const t = (key: Key) => TEXTS[key][lang === 'zh' ? 0 : 1];
  const name = (i: number) => `${i + 1} ${NAMES[i % NAMES.length]![lang === 'zh' ? 0 : 1]}`;
  return {
    lang,
    title: t('title'),
    subtitle: t('subtitle'),
    timestamp,
    sections: [
      { id: 'overview', title: t('overview'), blocks: overview(t) },
      {
        id: 'results',
        title: t('results'),
        blocks: [
          { kind: 'table', table: resultsTable(t, name, 18) },
          { kind: 'heading', text: t('binding') },
          paragraph(t('body')),
          { kind: 'chart', chart: progressChart(t, name, 18) },
        ],
      },
      {
        id: 'courses',
        title: t('courses'),
        blocks: Array.from(
          { length: 18 },
          (_, i) => ({ kind: 'chart', chart: courseChart(t, name, i) }) as const,
        ),
      },
      { id: 'areas', title: t('areas'), blocks: [{ kind: 'chart', chart: heatMap(t, name) }] },
      { id: 'before', title: t('before'), blocks: [{ kind: 'chart', chart: comparisonChart(t, name) }] },
      { id: 'findings', title: t('findings'), blocks: [{ kind: 'table', table: findingsTable(t) }] },
    ],
  };
}

type Say = (key: Key) => string;
type Name = (i: number) => string;

function paragraph(text: string, tone: 'plain' | 'quiet' | 'good' | 'bad' = 'plain'): Block {
  return { kind: 'paragraph', text, tone };
}

function overview(t: Say): Block[] {
  const mark = (key: 'pass' | 'fail' | 'unknown' | 'none', value: number) => ({
    label: t(key),
    value,
    mark: key,
  });
  return [
    {
      kind: 'counts',
      items: [
        mark('pass', 9),
        mark('fail', 3),
        mark('unknown', 3),
        mark('none', 3),
        { label: t('indicator'), value: 18, mark: null },
      ],
    },
    paragraph(t('outcome'), 'bad'),
    paragraph(t('met'), 'good'),
    paragraph(t('body')),
    { kind: 'list', items: [t('item1'), t('item2')] },
    paragraph(t('quiet'), 'quiet'),
  ];
}

/** A cell with a number given as a decimal or a fraction: `29.98`, `1/3`. */
export function cell(text: string, number: string | null = null, mark: Mark | null = null): Cell {
  return { text, number: number === null ? null : new Rational(number), mark };
}

export function column(id: string, label: string, kind: Column['kind'] = 'text', filter = false): Column {
  return { id, label, kind, filter };
}

export function resultsTable(t: Say, name: Name, length: number): Table {
  const figures: readonly (readonly [Cell, Cell, Cell, Cell, Cell])[] = [
    [
      cell('29.98', '29.98'),
      cell('> 110', '110'),
      cell('≥ 66', '66'),
      cell('-36.02', '-36.02'),
      cell('27.3%', '2998/11000'),
    ],
    [cell('3.05', '3.05'), cell('< 5', '5'), cell('≤ 5', '5'), cell('+1.95', '1.95'), cell('61.0%', '0.61')],
    [cell('>285'), cell('≥ 281.50', '281.5'), cell('≥ 168.90', '168.9'), cell('—'), cell('>101.2%')],
    [
      cell('1,234.5', '1234.5'),
      cell('≈ 1,500.0', '1500'),
      cell('≥ 900.0', '900'),
      cell('+334.5', '334.5'),
      cell('82.3%', '823/1000'),
    ],
    [cell('—'), cell('—'), cell('—'), cell('—'), cell('—')],
    [
      cell('12345678901234567.5', '12345678901234567.5'),
      cell('≥ 1', '1'),
      cell('≥ 0.3333', '1/3'),
      cell('0.6667', '2/3'),
      cell('(33.3%)', '1/3'),
    ],
  ];
  const rows: Row[] = Array.from({ length }, (_, i) => {
    const mark = MARKS[i % MARKS.length]!;
    return {
      cells: [
        cell(t(mark), null, mark),
        cell(name(i)),
        cell(i % 2 === 0 ? '万人' : '%'),
        ...figures[i % figures.length]!,
        cell(i % 3 === 0 ? t('note') : ''),
      ],
    };
  });
  return {
    id: 'results',
    caption: t('table'),
    sheet: t('sheet'),
    columns: [
      column('status', t('status'), 'status', true),
      column('indicator', t('indicator')),
      column('unit', t('unit'), 'text', true),
      column('actual', t('actual'), 'number'),
      column('target', t('target'), 'number'),
      column('required', t('required'), 'number'),
      column('gap', t('gap'), 'number'),
      column('completion', t('completion'), 'percent'),
      column('notes', t('notes')),
    ],
    rows,
    interactive: true,
  };
}

function findingsTable(t: Say): Table {
  const severities = ['error', 'warning', 'info'] as const;
  return {
    id: 'findings',
    caption: t('findingsTable'),
    // Everything Excel forbids in the name of a sheet.
    sheet: `${t('findings')}[1]:*?/\\`,
    columns: [
      column('severity', t('severity'), 'status', true),
      column('place', t('place')),
      column('found', t('found')),
    ],
    rows: HOSTILE.map((text, i) => {
      const severity = severities[i % severities.length]!;
      return { cells: [cell(t(severity), null, severity), cell(`synthetic-${i}.csv:${i + 2}`), cell(text)] };
    }),
    interactive: true,
  };
}

function progressChart(t: Say, name: Name, length: number): ProgressChart {
  const shares: readonly (string | null)[] = ['2998/11000', '0.61', null, '0.823', null, '1.25'];
  return {
    kind: 'progress',
    id: 'progress',
    title: t('progress'),
    description: `${t('progress')}: ${Array.from({ length }, (_, i) => name(i)).join(', ')}.`,
    labels: { actual: t('actual'), required: t('required'), target: t('target') },
    rows: Array.from({ length }, (_, i) => {
      const share = shares[i % shares.length] ?? null;
      const mark = MARKS[i % MARKS.length]!;
      return {
        label: name(i),
        actual: share === null ? null : new Rational(share),
        required: i % 6 === 4 ? null : new Rational(i % 6 === 1 ? '1' : '0.6'),
        isCeiling: i % 6 === 1,
        mark,
        status: t(mark),
        text:
          share === null ? (i % 6 === 2 ? '>285 / ≥ 281.5' : '—') : `${((i + 1) * 12.5).toFixed(2)} / > 110`,
      };
    }),
  };
}

function courseChart(t: Say, name: Name, i: number): CourseChart {
  const step = i + 3;
  const part = (k: number) => new Rational(step * 10 + k * step);
  return {
    kind: 'course',
    id: `course-${i + 1}`,
    title: name(i),
    description: `${name(i)}: ${t('actual')} ${step}; ${t('required')} ${step}.`,
    unit: i % 2 === 0 ? '万人' : '%',
    labels: { actual: t('actual'), required: t('required'), target: t('target'), reference: t('reference') },
    years:
      i % 4 === 0
        ? [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]
        : [2020, 2021, 2022, 2023, 2024, 2025],
    actual:
      i % 4 === 0
        ? [null, null, null, null, null, part(0), part(1), null, part(3), null, null]
        : [part(0), part(1), part(2.5), part(2.75), null, null],
    required:
      i % 4 === 0
        ? [null, null, null, null, null, part(0), part(1), part(2), part(3), part(4), part(5)]
        : [part(0), part(1), part(2), part(3), part(4), part(5)],
    target: i % 5 === 4 ? null : part(5),
    reference:
      i % 4 === 0
        ? [
            { year: 2015, value: part(-4) },
            { year: 2020, value: part(-1) },
          ]
        : [],
    mark: MARKS[i % MARKS.length]!,
  };
}

function heatMap(t: Say, name: Name): HeatMap {
  const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳';
  const marks: readonly Mark[] = ['pass', 'pass', 'fail', 'unknown', 'none'];
  return {
    kind: 'heat-map',
    id: 'areas',
    title: t('heat'),
    description: `${t('heat')}.`,
    columns: Array.from({ length: 18 }, (_, i) => String(i + 1)),
    columnTitles: Array.from({ length: 18 }, (_, i) => name(i)),
    rows: [...letters].map((letter, y) => ({
      label: t('title').startsWith('合') ? `合成${letter}区` : `Made-up area ${y + 1}`,
      cells: Array.from({ length: 18 }, (_, x) => {
        const mark = marks[(x * 7 + y * 3) % marks.length]!;
        return { mark, text: t(mark as 'pass') };
      }),
    })),
    legend: (['pass', 'fail', 'unknown', 'none'] as const).map(mark => ({ mark, text: t(mark) })),
  };
}

function comparisonChart(t: Say, name: Name): Chart {
  return {
    kind: 'comparison',
    id: 'comparison',
    title: t('comparison'),
    description: `${t('comparison')}.`,
    labels: { previous: t('previous'), current: t('actual'), target: t('target') },
    rows: Array.from({ length: 5 }, (_, i) => ({
      label: name(i),
      previous: i === 3 ? null : new Rational(90 + i * 7),
      current: new Rational(`${30 + i * 11}.25`),
      target: i === 4 ? null : new Rational(110),
      previousText: i === 3 ? '>280' : `${90 + i * 7}`,
      currentText: `${30 + i * 11}.25`,
      targetText: i === 4 ? '—' : '> 110',
    })),
  };
}
