import { describe, expect, it } from 'vitest';
import { areaMatcher } from '../../../src/intake/observe/matchers.js';
import { catalogue, figures, long, of, readText, told } from '../../helpers/intake-reading.js';

const areas = areaMatcher(catalogue.areas);

describe('the name of an area', () => {
  it('is found by every name, id and code of the plan', () => {
    for (const area of catalogue.areas) {
      const names = [area.name.zh, area.name.en, ...area.aliases, area.id, ...(area.code ? [area.code] : [])];
      for (const name of names) expect([name, areas.find(name)?.id]).toEqual([name, area.id]);
    }
  });

  it.each([
    ['江岸区', 'jiangan'],
    ['江岸', 'jiangan'],
    [' 江 岸 区 ', 'jiangan'],
    ["JIANG'AN DISTRICT", 'jiangan'],
    ['Jiang’an', 'jiangan'],
    ['420102', 'jiangan'],
    ['４２０１０２', 'jiangan'],
    ['420117', 'xinzhou'],
    ['汉南区', 'hannan'],
    ['武汉经开区', 'hannan'],
    ['经开区(汉南)', 'hannan'],
    ['经开区（汉南区）', 'hannan'],
    ['东湖新技术开发区', 'east-lake-high-tech'],
    ['光谷', 'east-lake-high-tech'],
    ['东湖生态旅游风景区', 'east-lake-scenic'],
    ['长江新区', 'changjiang-new-area'],
    ['临空港经开区', 'dongxihu'],
    ['全市', 'wuhan'],
    ['合计', 'wuhan'],
    ['武汉市', 'wuhan'],
    ['420100', 'wuhan'],
  ])('%s is %s', (written, id) => {
    expect(areas.find(written)?.id).toBe(id);
  });

  it.each(['', '-', '区', '东湖', '经开区(东西湖)', '江岸区(汉南)', '42010', '4201020'])(
    '%j is no area',
    written => {
      expect(areas.find(written)).toBeNull();
    },
  );
});

describe('a row of an unknown area', () => {
  it('is refused, with the nearest names', async () => {
    const read = await readText(long('东湖高薪区,1,2021,2,万人'));
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unknown-area 2:1']);
    const [found] = of(read, 'unknown-area');
    expect(found?.args.written).toBe('东湖高薪区');
    expect(found?.args.nearest[0]).toBe('东湖高新区');
    expect(found?.args.nearest.length).toBeLessThanOrEqual(3);
  });

  it('is refused where the name is left out', async () => {
    expect(told(await readText(long(',1,2021,2,万人')))).toEqual(['error unknown-area 2:1']);
  });
});

describe('a table that names no area', () => {
  const table = '指标,2021\n1,2\n';

  it.each([
    ['江岸区.csv', 'jiangan', 'file-name'],
    ['江岸2021.csv', 'jiangan', 'file-name'],
    ['区县/江岸区 2021年度.csv', 'jiangan', 'file-name'],
    ['江岸区_2021年.csv', 'jiangan', 'file-name'],
    ['2021年江岸区.csv', 'jiangan', 'file-name'],
    ['2021江岸区.csv', 'jiangan', 'file-name'],
    ['全市-2021.csv', 'wuhan', 'file-name'],
    ['420102.csv', 'jiangan', 'file-name'],
    ['submission.csv', 'wuhan', 'plan'],
    ['江岸区/figures.csv', 'wuhan', 'plan'],
  ])('in %s is of %s, and says why', async (name, area, from) => {
    const read = await readText(table, name);
    expect(figures(read)).toEqual([`${area} urban-new-jobs 2021 = 2`]);
    expect(told(read)).toEqual(['info area-assumed 1:-']);
    expect(of(read, 'area-assumed')[0]).toMatchObject({ args: { area, from }, place: { file: name } });
  });

  it('is of the area asked for, whatever the file is called', async () => {
    const read = await readText(table, '江岸区.csv', 'hanyang');
    expect(figures(read)).toEqual(['hanyang urban-new-jobs 2021 = 2']);
    expect(of(read, 'area-assumed')[0]?.args).toEqual({ area: 'hanyang', from: 'option' });
  });

  it('assumes nothing where a column names the area', async () => {
    const read = await readText(long('江岸区,1,2021,2,万人'), '汉阳区.csv', 'hanyang');
    expect(figures(read)).toEqual(['jiangan urban-new-jobs 2021 = 2']);
    expect(read.findings).toEqual([]);
  });
});

describe('an area as statistics write it', () => {
  const find = (written: string) => areaMatcher(catalogue.areas).find(written)?.id ?? null;

  it.each([
    ['420102000000', 'jiangan'],
    ['420102000', 'jiangan'],
    ['420100000000', 'wuhan'],
    ['市辖区江岸区', 'jiangan'],
    ['江岸区(市辖区)', 'jiangan'],
    ['江岸区（市辖）', 'jiangan'],
    ['市辖区', null],
    ['420102001', null],
    ['420199000000', null],
  ])('%s is %s', (written, expected) => {
    expect(find(written)).toBe(expected);
  });
});
