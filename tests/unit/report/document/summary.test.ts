import { describe, expect, it } from 'vitest';
import { cityCsv, folderWith } from '../../../helpers/cli-files.js';
import { documentOf, tableOf, texts, told } from '../../../helpers/document.js';

const REAL = ['data/examples/wuhan-city-2021.csv'];
const ALL = ['data/examples/synthetic-all-units'];

describe('the annual summary of the published figures of 2021', () => {
  it('says how many came out in which way, binding first', async () => {
    const document = await documentOf('annual', { inputs: REAL });
    expect(document.title).toBe('武汉市人社事业“十四五”规划2021年度执行情况');
    expect(document.subtitle).toBe('截至2021年　武政〔2021〕20号');
    expect(told(document, 'overview')).toEqual([
      '约束性指标2项，提前实现1项，达到序时进度1项。',
      '工伤保险参保人数398.91万人，比上年增加65.67万人，完成目标（≥ 380万人）的105.0%，提前实现',
      '失业保险参保人数301.34万人，比上年增加24.28万人，完成目标（≥ 305万人）的98.8%，达到序时进度',
      '截至2021年底，18项主要指标中，提前实现1项，达到序时进度4项，无数据12项，暂不适用1项。',
      '时间进度为20.0%。',
    ]);
  });

  it('has a paragraph of figures for each group, and says what has none', async () => {
    const document = await documentOf('annual', { inputs: REAL });
    const groups = told(document, 'groups');
    expect(groups).toHaveLength(5);
    expect(groups[0]).toBe(
      '就业：城镇新增就业人数累计29.98万人，完成目标（> 110万人）的27.3%，达到序时进度；' +
        '城镇登记失业率2.92%，比上年下降0.26个百分点，目标< 5%，达到序时进度；' +
        '城镇调查失业率暂不适用；开展补贴性职业技能培训人次、农民工参加职业培训人次无数据。',
    );
    expect(groups[4]).toBe('公共服务：社会保障卡持卡人数、申领电子社保卡人口覆盖率无数据。');
  });

  it('says the same in English', async () => {
    const document = await documentOf('annual', { inputs: REAL, lang: 'en' });
    expect(told(document, 'overview').slice(3)).toEqual([
      'At the end of 2021, of 18 headline indicators: 1 achieved early, 4 on track, 12 no data, 1 not applicable.',
      "20.0% of the plan's time has gone.",
    ]);
    expect(told(document, 'groups')[4]).toBe(
      'Public services. Social security cardholders, Population covered by the electronic social security card: no data.',
    );
  });

  it('tells what a running total grew by beside the figure of the year', async () => {
    const document = await documentOf('annual', { inputs: ALL, asOf: { year: 2023, month: null } });
    // 22.5 + 23 + 23.2
    expect(told(document, 'groups')[0]).toContain(
      '城镇新增就业人数累计68.7万人，其中2023年23.2万人，比上年增加0.2万人，完成目标（> 110万人）的62.5%',
    );
  });

  it('gives no figure of a binding indicator that has none', async () => {
    const cwd = folderWith({ 'synthetic.csv': cityCsv(['失业保险参保人数', 2021, 290]) });
    const document = await documentOf('annual', { inputs: ['synthetic.csv'], cwd });
    expect(told(document, 'overview')).toContain('工伤保险参保人数无数据');
  });

  it('lists every indicator with its base, the year and how it stands', async () => {
    const [head, ...rows] = texts(tableOf(await documentOf('annual', { inputs: REAL }), 'results'));
    expect(head).toEqual([
      ...['指标', '单位', '属性', '2020', '2021', '比上年'],
      ...['累计或现值', '目标', '完成率', '现应达到', '状态'],
    ]);
    expect(rows).toHaveLength(18);
    expect(rows[2]).toEqual([
      ...['3 城镇登记失业率', '%', '预期性', '3.18', '2.92', '-0.26'],
      ...['2.92', '< 5', '—', '< 5', '达到序时进度'],
    ]);
    expect(rows[6]).toEqual([
      ...['7 工伤保险参保人数', '万人', '约束性', '333.24', '398.91', '+65.67'],
      ...['398.91', '≥ 380', '105.0%', '≥ 342.592', '提前实现'],
    ]);
  });

  it('lists the 83 commitments under their headings', async () => {
    const document = await documentOf('annual', { inputs: REAL });
    expect(tableOf(document, 'commitments').rows).toHaveLength(83);
    const counted = told(document, 'commitments');
    expect(counted[0]).toBe('正文共有承诺83项：无数据83项。');
    expect(counted).toContain('专栏4 重点群体就业促进计划（15项）：无数据15项');
    expect(counted).toHaveLength(1 + 5 + 12);
  });

  it('tells the choices made, and the warning about what is missing', async () => {
    const document = await documentOf('annual', { inputs: REAL });
    expect(tableOf(document, 'choices').rows).toHaveLength(44);
    expect(told(document, 'findings')).toEqual(['数据问题：错误 0，警告 1，提示 0']);
  });
});

describe('the other summaries', () => {
  it('at mid-term shows what is still needed and where the pace leads', async () => {
    const document = await documentOf('mid-term', { inputs: ALL, asOf: { year: 2023, month: null } });
    const [head, first] = texts(tableOf(document, 'results'));
    expect(document.title).toBe('武汉市人社事业“十四五”规划实施情况中期评估');
    expect(head?.slice(-3)).toEqual(['状态', '今后每年还需', '预测']);
    // (110 - 68.7) / 2 a year; 68.7 / 3 * 5
    expect(first?.slice(-3)).toEqual(['达到序时进度', '20.65', '114.5']);
  });

  it('at the end sets all five years beside the base', async () => {
    const document = await documentOf('final', { inputs: ALL, asOf: { year: 2025, month: null } });
    const table = texts(tableOf(document, 'results'));
    expect(document.title).toBe('武汉市人社事业“十四五”规划实施情况总结评估');
    expect(table[0]?.slice(3, 11)).toEqual([
      ...['2020', '2021', '2022', '2023', '2024', '2025'],
      ...['比上年', '比基期'],
    ]);
    expect(table[8]?.slice(3, 13)).toEqual([
      ...['277.06', '282', '287', '295', '300', '306'],
      ...['+6', '+28.94', '306', '≥ 305'],
    ]);
  });
});

describe('areas', () => {
  it('are ranked by rates, better first, equals on one rank, and not by counts without targets', async () => {
    const rates = [
      ['江岸区', '3.5'],
      ['江汉区', '3.1'],
      ['硚口区', '3.5'],
      ['汉阳区', '4.9'],
    ];
    const lines = rates.map(([area, value]) => `${area},城镇登记失业率,2023,${value},%,合成`);
    const csv = [
      '地区,指标,年份,数值,单位,备注',
      ...lines,
      '江岸区,城镇新增就业人数,2023,2,万人,合成',
      '',
    ].join('\n');
    const cwd = folderWith({ 'synthetic.csv': csv });
    const rows = texts(
      tableOf(await documentOf('annual', { inputs: ['synthetic.csv'], cwd }), 'ranking'),
    ).slice(1);
    expect(rows.map(row => row.slice(0, 4))).toEqual([
      ['3 城镇登记失业率(%)', '1', '江汉区', '3.1'],
      ['3 城镇登记失业率(%)', '2', '江岸区', '3.5'],
      ['3 城镇登记失业率(%)', '2', '硚口区', '3.5'],
      ['3 城镇登记失业率(%)', '4', '汉阳区', '4.9'],
    ]);
  });

  it('are ranked by completion where an allocation gives them targets', async () => {
    const document = await documentOf('annual', {
      inputs: ALL,
      asOf: { year: 2023, month: null },
      request: { allocation: 'data/examples/synthetic-allocation.csv' },
    });
    const first = texts(tableOf(document, 'ranking'))
      .slice(1)
      .map(row => row[0]);
    expect(new Set(first)).toContain('1 城镇新增就业人数(万人)');
  });
});

describe('data that are not fit', () => {
  it('are told first', async () => {
    const cwd = folderWith({ 'synthetic.csv': cityCsv(['工伤保险参保人数', 2023, -1]) });
    const document = await documentOf('annual', { inputs: ['synthetic.csv'], cwd });
    expect(document.sections[0]?.id).toBe('findings');
    expect(told(document, 'findings')[0]).toBe('数据有错误，判定结果不能作为正式结论；请先改正下列错误。');
    expect(document.sections.filter(({ id }) => id === 'findings')).toHaveLength(1);
  });
});
