import { describe, expect, it } from 'vitest';
import { indicatorMatcher } from '../../../src/intake/observe/matchers.js';
import { catalogue, figures, long, of, readText, told } from '../../helpers/intake-reading.js';

const indicators = indicatorMatcher(catalogue);
const find = (written: string) => indicators.find(written)?.id ?? null;

describe('the name of an indicator', () => {
  it('is found by id, number, place, names and aliases of every headline row', () => {
    for (const { id, no, place, name, aliases, unit } of catalogue.indicators) {
      const names = [
        id,
        `${no}`,
        `${no}.`,
        `${no}、`,
        place,
        name.zh,
        name.en,
        ...aliases,
        `${no}.${name.zh}(${unit})`,
        `其中:${no}.${name.zh}（${unit}）`,
      ];
      for (const written of names) expect([written, find(written)]).toEqual([written, id]);
    }
  });

  it('of a commitment is that commitment, or a headline row that states the same', () => {
    for (const entry of catalogue.commitments) {
      for (const written of [entry.id, entry.name.zh, entry.name.en, ...entry.aliases]) {
        const found = indicators.find(written);
        const same = found?.id === entry.id || entry.repeats.includes(found?.id ?? '');
        expect([written, same]).toEqual([written, true]);
      }
    }
  });

  it.each([
    ['城镇新增就业', 'urban-new-jobs'],
    ['新增就业人数', 'urban-new-jobs'],
    ['1.城镇新增就业人数(万人)', 'urban-new-jobs'],
    ['１．城镇新增就业人数（万人）', 'urban-new-jobs'],
    ['1、城镇新增就业人数', 'urban-new-jobs'],
    [' 城镇 新增就业 人数 ', 'urban-new-jobs'],
    ['其中:5.农民工参加职业培训人次(万人次)', 'migrant-worker-training'],
    ['其中：农民工参加职业培训人次', 'migrant-worker-training'],
    ['5.其中：农民工参加职业培训人次', 'migrant-worker-training'],
    ['New Urban Jobs', 'urban-new-jobs'],
    ['URBAN-NEW-JOBS', 'urban-new-jobs'],
    ['７', 'work-injury-insured'],
    ['专栏2-1', 'urban-new-jobs'],
    ['专栏２－１１', 'postdoc-annual-intake'],
  ])('%s is %s', (written, id) => {
    expect(find(written)).toBe(id);
  });

  it.each([
    '',
    '-',
    '0',
    '19',
    '01',
    '(7)',
    '城镇',
    '专栏2',
    '专栏2-19',
    '专栏21-1',
    '2.5',
    '1.1',
    '3.7万人',
  ])('%j is none', written => {
    expect(find(written)).toBeNull();
  });

  it('of an unshared place is unambiguous', () => {
    const places = catalogue.commitments.map(({ place }) => place);
    for (const { id, place } of catalogue.commitments) {
      const alone = places.filter(other => other === place).length === 1;
      expect([place, find(place)]).toEqual([place, alone ? id : null]);
    }
  });
});

describe('a row of an unknown indicator', () => {
  it('is refused, with the nearest names', async () => {
    const read = await readText(long('武汉市,城镇新増就业人数,2021,20,万人'));
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unknown-indicator 2:2']);
    expect(of(read, 'unknown-indicator')[0]?.args).toMatchObject({ written: '城镇新増就业人数' });
    expect(of(read, 'unknown-indicator')[0]?.args.nearest[0]).toBe('城镇新增就业人数');
  });

  it.each([
    ['工伤保险参保人', '工伤保险参保人数'],
    ['社会保障卡持有人数', '社会保障卡持卡人数'],
    ['Registered unemploymnt', 'registered unemployment'],
  ])('%s is likely %s', (written, nearest) => {
    expect(indicators.nearest(written)[0]).toBe(nearest);
  });

  it('suggests nothing for what is like nothing', () => {
    expect(indicators.nearest('ZZZZZZZZZZZZZZ')).toEqual([]);
  });

  it('suggests three names at most, none of them twice', () => {
    for (const written of ['基本养老保险参保人', '新增留汉高校毕业', '保险参保人数', 'insurance']) {
      const nearest = indicators.nearest(written);
      expect([written, nearest.length <= 3, new Set(nearest).size]).toEqual([written, true, nearest.length]);
    }
    expect(indicators.nearest('保险参保人数')).toHaveLength(3);
  });

  it('says every thing wrong with a row at once', async () => {
    const read = await readText(long('江按区,无此指标,2019,1.2万,公斤'));
    expect(told(read)).toEqual([
      'error unknown-indicator 2:2',
      'error unknown-area 2:1',
      'error year-outside 2:3',
    ]);
  });

  it('is a heading where it holds no figure at all', async () => {
    const read = await readText(long('武汉市,一、就业,,,', '武汉市,1,2021,20,万人', '注：以上为快报数,,,,'));
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).toEqual(['info row-skipped 2:2', 'info row-skipped 4:1']);
    expect(of(read, 'row-skipped')[0]?.args).toEqual({ label: '一、就业', isMapped: false });
  });

  it('is no heading where it holds a figure, or a numerator', async () => {
    expect(told(await readText(long('武汉市,一、就业,2021,20,')))).toEqual(['error unknown-indicator 2:2']);
    const parts = await readText('指标,年份,数值,分子,分母\n失业,2021,,3,100\n');
    expect(told(parts)).toEqual(['info area-assumed 1:-', 'error unknown-indicator 2:1']);
  });

  it('is found without delay in a file full of them', async () => {
    const rows = Array.from({ length: 5000 }, () => '武汉市,没有这样的指标,2021,20,万人');
    const started = performance.now();
    const told = of(await readText(long(...rows)), 'more-findings');
    expect(told.map(({ args }) => args.count)).toEqual([4000]);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
