import { expect, test } from 'vitest';
import { decimalText, rational } from '../../../../../src/engine/rational.js';
import type { Chart, ProgressRow } from '../../../../../src/report/document/charts.js';
import { ticksFor } from '../../../../../src/report/render/html/charts/ticks.js';
import { renderHtml } from '../../../../../src/report/render/html/html.js';

/** The page of one chart, without its style and script. */
function drawn(...charts: readonly Chart[]): string {
  const page = renderHtml({
    lang: 'en',
    title: 'made up',
    subtitle: '',
    timestamp: null,
    sections: [{ id: 's', title: 's', blocks: charts.map(chart => ({ kind: 'chart', chart })) }],
  });
  return page.slice(page.indexOf('<body>'));
}

const labels = { actual: 'Actual', required: 'Due', target: 'Target', reference: 'Before' };
const said = { id: 'c', title: 'A <chart>', description: 'In words & more' };
const row: ProgressRow = {
  label: 'jobs',
  actual: rational('0.75'),
  required: rational('0.6'),
  isCeiling: false,
  mark: 'pass',
  status: 'on track',
  text: '75 / ≥ 100',
};
const progress = (...rows: ProgressRow[]) => drawn({ ...said, kind: 'progress', labels, rows });

test.each([
  [
    ['0', '110'],
    ['0', '50', '100', '150'],
  ],
  [
    ['2.92', '5'],
    ['2', '3', '4', '5'],
  ],
  [
    ['0.11', '0.14'],
    ['0.11', '0.12', '0.13', '0.14'],
  ],
  [['36'], ['35', '35.5', '36', '36.5', '37']],
  [
    ['-3', '4'],
    ['-4', '-2', '0', '2', '4'],
  ],
  [[], []],
])('the axis for %j has lines at %j', (values, ticks) => {
  expect(ticksFor(values.map(rational)).map(decimalText)).toEqual(ticks);
});

test('a chart is an image with a name and a text', () => {
  const page = progress(row);
  expect(page).toContain('<svg role="img" aria-labelledby="chart-c-title chart-c-text"');
  expect(page).toContain('<title id="chart-c-title">A &lt;chart></title>');
  expect(page).toContain('<desc id="chart-c-text">In words &amp; more</desc>');
});

test('a bar is as long as its share of one and a half targets', () => {
  const page = progress(row);
  expect(page).toMatch(/<rect class="bar pass" x="0" y="\d+" width="50.00%"/);
  expect(page).toMatch(/<svg aria-hidden="true" x="40.00%"[^>]*><path class="halo"/);
  expect(page).toMatch(/<line class="target-line" x1="66.67%"/);
  expect(page).toContain('75 / ≥ 100\u2003<tspan class="mark pass">√ on track</tspan>');
});

test('what is beyond the axis is cut at its end and says so; below 0 there is nothing', () => {
  const page = progress({ ...row, actual: rational('3.75') }, { ...row, actual: rational('-1') });
  expect(page).toMatch(/class="bar pass" x="0" y="\d+" width="100.00%"/);
  expect(page).toMatch(/class="bar pass" x="0" y="\d+" width="0%"/);
  expect(page.match(/class="beyond"/g)).toHaveLength(2);
  expect(page).toContain('beyond the axis: go by the figure');
});

test('a row without a figure has no bar and says why; a ceiling is marked', () => {
  const page = progress({ ...row, actual: null, isCeiling: true, status: 'no data', mark: 'unknown' });
  expect(page).not.toContain('class="bar unknown"');
  expect(page).toContain('no exact figure, so no bar');
  expect(page).toContain('<tspan class="quiet">ceiling\u2003</tspan>');
  expect(page).toContain('? no data');
  expect(page).toContain('over the ceiling');
});

const course = {
  ...said,
  kind: 'course',
  unit: '%',
  labels,
  years: [2020, 2021, 2022, 2023],
  actual: [rational('0'), rational('10'), null, rational('20')],
  required: [null, null, null, null],
  target: rational('20'),
  reference: [{ year: 2020, value: rational('20') }],
  mark: 'fail',
} satisfies Chart;

test('the line of a course is broken where nothing is known', () => {
  const page = drawn(course);
  // Values 0 to 20 between y = 182 and y = 14; years from x = 60 to x = 318.
  expect(page).toContain('<path class="actual-line" d="M60,182L146,98M318,14"');
  expect(page.match(/class="required-line" d="M0,8 h28"/g), 'only that of the legend').toHaveLength(1);
  expect(page.match(/class="required-line"/g)).toHaveLength(1);
  expect(page).toContain('<path class="reference" d="M60,14 m0,-6');
  expect(page).toContain('Target 20');
  expect(page).toContain('× fail');
});

test('courses that follow one another share a legend, unless their words differ', () => {
  const other = { ...course, id: 'd' };
  expect(drawn(course, other).match(/class="courses"/g)).toHaveLength(1);
  const worded = { ...other, labels: { ...labels, actual: 'Reached' } };
  expect(drawn(course, worded).match(/class="courses"/g)).toHaveLength(2);
});

test('every field of a heat map has its symbol, and the table below its word', () => {
  const page = drawn({
    ...said,
    kind: 'heat-map',
    columns: ['7'],
    columnTitles: ['7 work injury'],
    rows: [{ label: 'North', cells: [{ mark: 'fail', text: '12%' }] }],
    legend: [{ mark: 'fail', text: 'missed' }],
  });
  expect(page).toMatch(
    /<g class="field fail"><rect [^>]*\/?>(<\/rect>)?<text [^>]*>×<\/text><text [^>]*>12%<\/text>/,
  );
  expect(page).toContain('<li>7 work injury</li>');
  expect(page).toContain('×</span> missed 12%</span>');
});

test('each row of a comparison has a scale of its own', () => {
  const figures = { previousText: '5', currentText: '10', targetText: '≥ 8' };
  const row = (previous: string, current: string, target: string) => ({
    label: 'x',
    previous: rational(previous),
    current: rational(current),
    target: rational(target),
    ...figures,
  });
  const rows = [row('5', '10', '8'), row('500', '1000', '800')];
  const page = drawn({
    ...said,
    kind: 'comparison',
    labels: { ...labels, previous: 'Then', current: 'Now' },
    rows,
  });
  expect([...page.matchAll(/class="current" y="\d+" width="([^"]+%)"/g)].map(m => m[1])).toEqual([
    '44.00%',
    '44.00%',
  ]);
  expect(page.match(/class="previous" y="\d+" width="22.00%"/g)).toHaveLength(2);
  expect(page).toContain('Now 10');
});
