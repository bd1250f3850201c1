import { describe, expect, it } from 'vitest';
import { exactText, type Rational } from '../../../../src/engine/rational.js';
import type { CourseChart, HeatMap, ProgressChart } from '../../../../src/report/document/charts.js';
import { cityCsv, folderWith } from '../../../helpers/cli-files.js';
import { chartsOf, documentOf, tableOf, texts, told } from '../../../helpers/document.js';

const REAL = ['data/examples/wuhan-city-2021.csv'];
const ALL = ['data/examples/synthetic-all-units'];

const written = (number: Rational | null) =>
  number === null ? null : (exactText(number) ?? number.toFraction());

describe('the check as pages', () => {
  it('has the outcome first, then the findings, then what was judged', async () => {
    const document = await documentOf('check', { inputs: ALL });
    expect(document.sections.map(({ id }) => id)).toEqual([
      ...['overview', 'findings', 'results', 'courses', 'areas', 'commitments', 'baseline', 'method'],
    ]);
  });

  it('tells the outcome and the counts', async () => {
    const document = await documentOf('check', { inputs: REAL });
    expect(document.title).toBe('武汉市人社事业“十四五”规划：核对结果');
    expect(told(document, 'overview')).toEqual([
      '结论：没有未通过的指标（退出码0）',
      '18项主要指标：通过 5，未通过 0，无法判定 12，不适用 1',
      '其中约束性指标2项：通过 2，未通过 0，无法判定 0，不适用 0',
      '正文承诺：83项没有数据（加 --commitments 逐条列出）',
      '数据问题：错误 0，警告 1，提示 0',
    ]);
  });

  it('keeps the exact number behind each cell', async () => {
    const rows = tableOf(await documentOf('check', { inputs: REAL }), 'results').rows;
    const row = rows.find(({ cells }) => cells[1]?.text === '8 失业保险参保人数');
    expect(row?.cells.map(({ text }) => text)).toEqual([
      ...['达到序时进度', '8 失业保险参保人数', '万人', '约束性', '301.34', '≥ 305', '≥ 282.648'],
      // needed: (305 - 301.34) / 4
      ...['+18.692', '98.8%', '+24.28', '0.915', '398.46'],
    ]);
    expect(row?.cells.map(({ number }) => written(number)).slice(4, 8)).toEqual([
      ...['301.34', '305', '282.648', '18.692'],
    ]);
    expect(row?.cells[8]?.number?.toFraction()).toBe('247/250');
    expect(row?.cells[0]?.mark).toBe('pass');
  });

  it('shows only failures where only those are asked for, and how many it leaves out', async () => {
    const document = await documentOf('check', {
      inputs: ALL,
      asOf: { year: 2023, month: null },
      context: { show: 'failures' },
    });
    expect(
      texts(tableOf(document, 'results'))
        .slice(1)
        .map(row => row[1]),
    ).toEqual(['4 开展补贴性职业技能培训人次']);
    expect(told(document, 'results')).toContain('显示18项中的1项（加 --show all 显示全部）');
  });

  it('of validate tells the findings and judges nothing', async () => {
    const document = await documentOf('validate', { inputs: ALL });
    expect(document.sections.map(({ id }) => id)).toEqual(['overview', 'findings']);
    expect(told(document, 'overview')).toContain('只检查了数据，没有作判定。');
  });

  it('names the cell, what was found and what to do of every finding', async () => {
    const cwd = folderWith({ 'synthetic.csv': cityCsv(['工伤保险参保人数', 2023, -1]) });
    const table = texts(tableOf(await documentOf('check', { inputs: ['synthetic.csv'], cwd }), 'findings'));
    expect(table[0]).toEqual(['级别', '代码', '位置', '原内容', '问题', '处理']);
    expect(table[1]?.slice(0, 4)).toEqual(['错误', 'negative-value', 'synthetic.csv 第2行第4列', '-1']);
  });
});

describe('the charts', () => {
  it('put every indicator on the axis of its own target', async () => {
    const [chart] = chartsOf(await documentOf('check', { inputs: REAL }), 'results');
    const { rows } = chart as ProgressChart;
    const row = (no: number) => rows[no - 1];
    expect(rows).toHaveLength(18);
    // 29.98 / 110 and 22 / 110
    expect([row(1)?.actual?.toFraction(), row(1)?.required?.toFraction()]).toEqual(['1499/5500', '1/5']);
    expect([row(3)?.isCeiling, row(3)?.actual?.toFraction(), row(3)?.required?.toFraction()]).toEqual([
      true,
      '73/125',
      '1',
    ]);
    expect([row(4)?.actual, row(4)?.text, row(4)?.status]).toEqual([null, '实际—，目标≥ 65', '无数据']);
  });

  it('draw a running total from 0, the totals of the plan before apart', async () => {
    const charts = chartsOf(await documentOf('check', { inputs: REAL }), 'courses') as CourseChart[];
    const jobs = charts.find(({ id }) => id === 'course-urban-new-jobs');
    expect(jobs?.years[0]).toBe(2015);
    expect(jobs?.years.at(-1)).toBe(2025);
    expect(jobs?.actual.map(written).slice(5)).toEqual(['0', '29.98', null, null, null, null]);
    expect(jobs?.required.map(written).slice(5)).toEqual(['0', '22', '44', '66', '88', '110']);
    expect(jobs?.reference.map(({ year, value }) => [year, written(value)])).toEqual([
      [2015, '83.55'],
      [2020, '106.74'],
    ]);
    expect(jobs?.description).toBe(
      '上期规划合计：2015年83.55、2020年106.74。实际：2020年0、2021年29.98。' +
        '应达到：2020年0、2021年22、2022年44、2023年66、2024年88、2025年110。目标：> 110（2025年）。状态：达到序时进度。',
    );
  });

  it('draw a stock on from the plan before where the definition stayed', async () => {
    const charts = chartsOf(await documentOf('check', { inputs: REAL }), 'courses') as CourseChart[];
    const insured = charts.find(({ id }) => id === 'course-work-injury-insured');
    expect(insured?.actual.map(written)).toEqual([
      ...['273.11', null, null, null, null, '333.24'],
      ...['398.91', null, null, null, null],
    ]);
    expect(insured?.reference).toEqual([]);
    const pension = charts.find(({ id }) => id === 'course-pension-insured');
    expect(pension?.years[0]).toBe(2020);
  });

  it('map areas by indicators', async () => {
    const document = await documentOf('check', { inputs: ALL, asOf: { year: 2023, month: null } });
    const map = chartsOf(document, 'areas')[0] as HeatMap;
    expect([map.rows.length, map.columns.length, map.columns[0]]).toEqual([16, 18, '1']);
    expect(map.rows[0]?.label).toBe('江岸区');
    expect(map.rows[0]?.cells[2]).toEqual({ mark: 'pass', text: '3' });
  });

  it('compare with the plan before only what did not change', async () => {
    const [chart] = chartsOf(await documentOf('check', { inputs: REAL }), 'baseline');
    expect(
      chart?.kind === 'comparison' && chart.rows.map(row => [row.label, row.previousText, row.currentText]),
    ).toEqual([
      ['1 城镇新增就业人数（万人）', '106.74', '29.98'],
      ['3 城镇登记失业率（%）', '3.18', '2.92'],
      ['7 工伤保险参保人数（万人）', '333.24', '398.91'],
      ['8 失业保险参保人数（万人）', '277.06', '301.34'],
    ]);
  });
});
