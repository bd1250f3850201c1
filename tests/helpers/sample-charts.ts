import { rational } from '../../src/engine/rational.js';
import type {
  ComparisonChart,
  CourseChart,
  HeatMap,
  ProgressChart,
  ProgressRow,
} from '../../src/report/document/charts.js';
import type { Mark } from '../../src/report/document/model.js';
import { HOSTILE, type Say } from './sample-document.js';

const r = (text: string | null) => (text === null ? null : rational(text));

/** Charts of every kind; every figure is made up. */
export function sampleCharts(say: Say) {
  return {
    progress: progress(say),
    comparison: comparison(say),
    heatMap: heatMap(say),
    courses: courses(say),
  };
}

const BARS: readonly [
  actual: string | null,
  required: string | null,
  ceiling: boolean,
  mark: Mark,
  zh: string,
  en: string,
  text: string,
][] = [
  ['0.545', '0.6', false, 'fail', '滞后', 'behind', '59.98 / > 110'],
  ['0.62', '0.6', false, 'pass', '达到序时进度', 'on track', '40.3 / ≥ 65'],
  ['0.58', '1', true, 'pass', '达到序时进度', 'on track', '2.92 / < 5'],
  ['1.24', '1', true, 'fail', '滞后', 'behind', '6.2 / < 5'],
  ['1.05', '0.95', false, 'pass', '提前实现', 'achieved early', '398.91 / ≥ 380'],
  ['3.75', '0.6', false, 'pass', '提前实现', 'achieved early', '15 / ≥ 4'],
  [null, '0.6', false, 'unknown', '无数据', 'no data', '— / ≥ 25'],
  [null, null, false, 'unknown', '无法判定', 'undecided', '>285 / ≥ 305'],
  [null, null, true, 'none', '暂不适用', 'not applicable', '— / < 6'],
  ['0', '0.2', false, 'fail', '滞后', 'behind', '0 / ≥ 6'],
  ['1', '1', false, 'pass', '提前实现', 'achieved early', '67 / ≥ 67'],
  ['0.99999', '1', false, 'fail', '未完成', 'missed', '66.9993 / ≥ 67'],
  ['0.4', '0.4', false, 'pass', '达到序时进度', 'on track', '360 / > 900'],
];

function progress(say: Say): ProgressChart {
  const rows = BARS.map(
    ([actual, required, isCeiling, mark, zh, en, text], i): ProgressRow => ({
      label: say(
        i === 4
          ? '5 虚构指标五：名称很长的一项，取得某种证书或者某种等级证书的人数(万人次)'
          : `${i + 1} 虚构指标${i + 1}(万人)`,
        i === 4
          ? '5 Made-up indicator with a long name: people newly holding some certificate or level certificate (10,000)'
          : `${i + 1} Made-up indicator ${i + 1} (10,000)`,
      ),
      actual: r(actual),
      required: r(required),
      isCeiling,
      mark,
      status: say(zh, en),
      text,
    }),
  );
  return {
    kind: 'progress',
    id: 'progress',
    title: say('进度一览（虚构）', 'Progress at a glance (made up)'),
    description: say(
      '虚构：第1项达到目标的54.5%，滞后；其余见表。',
      'Made up: the first is at 54.5% of its target, behind; the rest is in the table.',
    ),
    labels: {
      actual: say('实际', 'Actual'),
      required: say('现应达到', 'Due now'),
      target: say('目标', 'Target'),
    },
    rows: [...rows, { ...(rows[0] as ProgressRow), label: HOSTILE[0], status: HOSTILE[1] }],
  };
}

function comparison(say: Say): ComparisonChart {
  const row = (i: number, previous: string | null, current: string | null, target: string | null) => ({
    label: say(`${i} 虚构指标${i}(万人)`, `${i} Made-up indicator ${i} (10,000)`),
    previous: r(previous),
    current: r(current),
    target: r(target),
    previousText: previous ?? say('— 口径已变', '— definition changed'),
    currentText: current ?? '—',
    targetText: target === null ? '—' : `≥ ${target}`,
  });
  return {
    kind: 'comparison',
    id: 'comparison',
    title: say('上期与本期（虚构）', 'Previous plan and this one (made up)'),
    description: say(
      '虚构：第1项上期106.74，本期88.2，目标110。',
      'Made up: the first had 106.74, has 88.2, and its target is 110.',
    ),
    labels: {
      previous: say('上期', 'Previous'),
      current: say('本期', 'This plan'),
      target: say('目标', 'Target'),
    },
    rows: [
      row(1, '106.74', '88.2', '110'),
      row(2, '2.4', '5.1', '5'),
      row(3, null, '398.91', '380'),
      row(4, '0', null, null),
    ],
  };
}

const MARKS: readonly Mark[] = ['pass', 'pass', 'fail', 'unknown', 'pass', 'none', 'pass'];

function heatMap(say: Say): HeatMap {
  const columns = Array.from({ length: 18 }, (_, i) => String(i + 1));
  return {
    kind: 'heat-map',
    id: 'heat',
    title: say('各地区各指标（虚构）', 'Areas and indicators (made up)'),
    description: say('虚构：17个地区、18项指标。', 'Made up: 17 areas and 18 indicators.'),
    columns,
    columnTitles: columns.map(no => say(`${no} 虚构指标${no}`, `${no} Made-up indicator ${no}`)),
    rows: Array.from({ length: 17 }, (_, i) => ({
      label: i === 16 ? HOSTILE[0] : say(`虚构${i + 1}区`, `Made-up area ${i + 1}`),
      cells: columns.map((_column, j) => {
        const mark = MARKS[(i * 5 + j * 3) % MARKS.length] ?? 'none';
        return {
          mark,
          text: mark === 'none' ? '' : mark === 'unknown' ? '—' : `${(i * 17 + j * 11) % 130}.${j % 10}%`,
        };
      }),
    })),
    legend: [
      { mark: 'pass', text: say('通过', 'pass') },
      { mark: 'fail', text: say('未通过', 'fail') },
      { mark: 'unknown', text: say('无法判定', 'undecided') },
      { mark: 'none', text: say('不适用', 'not judged') },
    ],
  };
}

function courses(say: Say): readonly CourseChart[] {
  const labels = {
    actual: say('实际', 'Actual'),
    required: say('应达到', 'Due'),
    target: say('目标', 'Target'),
    reference: say('上期数', 'Previous plan'),
  };
  const course = (
    i: number,
    unit: string,
    mark: Mark,
    actual: readonly (string | null)[],
    required: readonly (string | null)[],
    target: string | null,
    reference: CourseChart['reference'] = [],
  ): CourseChart => ({
    kind: 'course',
    id: `course-${i}`,
    title: say(`${i} 虚构指标${i}`, `${i} Made-up indicator ${i}`),
    description: say(`虚构：${actual.join('、')}。`, `Made up: ${actual.join(', ')}.`),
    unit,
    labels,
    years: [2020, 2021, 2022, 2023, 2024, 2025],
    actual: actual.map(r),
    required: required.map(r),
    target: r(target),
    reference,
    mark,
  });
  return [
    course(
      1,
      '万人',
      'fail',
      [null, '19.98', '38.2', '59.98', null, null],
      ['0', '22', '44', '66', '88', '110'],
      '110',
      [{ year: 2020, value: rational('106.74') }],
    ),
    course(2, '%', 'pass', ['3.04', '2.92', null, '2.8', null, null], ['5', '5', '5', '5', '5', '5'], '5'),
    course(
      3,
      '万人',
      'pass',
      ['333.24', '398.91', '401.5', '420.125', null, null],
      ['333.24', '342.592', '351.944', '361.296', '370.648', '380'],
      '380',
    ),
    course(
      4,
      '',
      'unknown',
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
      null,
    ),
    course(
      5,
      '%',
      'unknown',
      [null, '36', null, '36', null, null],
      [null, null, null, null, null, null],
      null,
    ),
  ];
}
