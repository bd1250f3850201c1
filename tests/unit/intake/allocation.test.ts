import { describe, expect, it } from 'vitest';
import type { Allocated } from '../../../src/engine/requirement.js';
import { AllocationError, readAllocation } from '../../../src/intake/allocation.js';
import { fileOfBytes } from '../../../src/intake/input-file.js';
import { type Contents, catalogue } from '../../helpers/intake-reading.js';

async function read(contents: Contents): Promise<Allocated[]> {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  return readAllocation(catalogue, [fileOfBytes('allocation.csv', bytes)]);
}

const HEADER = '地区,指标,目标,单位,基数';

/** `area 2: 武汉市` for each problem of rows under the full header. */
async function problems(contents: Contents): Promise<string[]> {
  try {
    await read(contents);
  } catch (error) {
    if (!(error instanceof AllocationError)) throw error;
    expect(error.message).toContain(`${error.problems.length}`);
    for (const { file } of error.problems) expect(file).toBe('allocation.csv');
    return error.problems.map(p => `${p.problem} ${p.line}: ${p.text}`);
  }
  return [];
}

const rows = (...given: string[]) => [HEADER, ...given, ''].join('\n');

describe('an allocation', () => {
  it('gives areas targets of their own', async () => {
    expect(await read(rows('江岸区,1,12.5,万人,', '汉阳,基本养老保险参保人数,60,,55.5'))).toEqual([
      { area: 'jiangan', indicator: 'urban-new-jobs', target: '12.5', base: null },
      { area: 'hanyang', indicator: 'pension-insured', target: '60', base: '55.5' },
    ]);
  });

  it('may be in English, in any order, with less', async () => {
    expect(await read('Target,Indicator,Area\n"1,250",New urban jobs,Jiangan\n')).toEqual([
      { area: 'jiangan', indicator: 'urban-new-jobs', target: '1250', base: null },
    ]);
    expect(await read('district,indicator,目标值,baseline\n420102,7,4.5,3.1\n')).toEqual([
      { area: 'jiangan', indicator: 'work-injury-insured', target: '4.5', base: '3.1' },
    ]);
    expect(await read('区县,指标,分解目标,基期值\n江岸,1,0,—\n'.replace('—', ''))).toEqual([
      { area: 'jiangan', indicator: 'urban-new-jobs', target: '0', base: null },
    ]);
  });

  it('is converted exactly to the printed unit, the base with it', async () => {
    expect(await read(rows('江岸区,1,125001,人,99999', '江岸区,7,4.5,十万人,3.1'))).toEqual([
      { area: 'jiangan', indicator: 'urban-new-jobs', target: '12.5001', base: '9.9999' },
      { area: 'jiangan', indicator: 'work-injury-insured', target: '45', base: '31' },
    ]);
  });

  it('minds the unit wherever it is written', async () => {
    const target = async (text: string) => {
      const found = await problems(text);
      return found.length > 0 ? 'refused' : (await read(text))[0]?.target;
    };
    expect(['12.5', 'refused']).toContain(
      await target('地区,指标,目标\n江岸区,城镇新增就业人数(人),125000\n'),
    );
    expect(await target('地区,指标,目标\n江岸区,1,60%\n')).toBe('refused');
  });

  it.each([
    ['an unknown area', '江按区,1,12,,', 'area 2: 江按区'],
    ['the plan itself', '武汉市,1,12,,', 'area 2: 武汉市'],
    ['no area', ',1,12,,', 'area 2: '],
    ['an unknown indicator', '江岸区,无,12,,', 'indicator 2: 无'],
    ['a rate', '江岸区,3,4.5,,', 'no-count 2: 3'],
    ['no target', '江岸区,1,,,', 'number 2: '],
    ['a target not set', '江岸区,1,—,,', 'number 2: —'],
    ['a bound', '江岸区,1,>12,,', 'number 2: >12'],
    ['a negative target', '江岸区,1,-12,,', 'number 2: -12'],
    ['a target in words', '江岸区,1,1.2万,,', 'number 2: 1.2万'],
    ['a bad base', '江岸区,1,12,,约10', 'number 2: 约10'],
    ['a negative base', '江岸区,1,12,,-1', 'number 2: -1'],
    ['another unit', '江岸区,1,12,人次,', 'unit 2: 人次'],
    ['a short row', '江岸区,1,12', 'ragged 2: 江岸区'],
    ['a long row', '江岸区,1,12,,,9', 'ragged 2: 江岸区'],
  ])('is broken by %s', async (_, row, problem) => {
    expect(await problems(rows(row))).toEqual([problem]);
  });

  it('is broken by a target given twice, each time but the first', async () => {
    const twice = rows('江岸区,1,12,,', '江岸,城镇新增就业,13,,', '汉阳区,1,12,,', '420102,1,12,,');
    expect(await problems(twice)).toEqual(['twice 3: 江岸', 'twice 5: 420102']);
    expect(await problems(rows('江岸区,1,12,,', '江岸区,6,12,,', '汉阳区,1,12,,'))).toEqual([]);
  });

  it('names every problem at once', async () => {
    expect(await problems(rows('江按区,1,12,,', '江岸区,1,x,,', '江岸区,6,1,,', '江岸区,6,1,,'))).toEqual([
      'area 2: 江按区',
      'number 3: x',
      'twice 5: 江岸区',
    ]);
  });

  it.each([
    ['地区,指标\n江岸区,1\n', 'header 1: 地区,指标'],
    ['地区,目标\n江岸区,1\n', 'header 1: 地区,目标'],
    ['指标,目标\n1,1\n', 'header 1: 指标,目标'],
    ['地区,地区,指标,目标\n1,2,3,4\n', 'header 1: 地区,地区,指标,目标'],
    ['\n地区，指标\n江岸区,1\n', 'header 2: 地区,指标'],
  ])('needs its columns: %j', async (text, problem) => {
    expect(await problems(text)).toEqual([problem]);
  });

  it.each([
    ['', 'unreadable null: empty-submission'],
    [`${HEADER}\n`, 'unreadable 1: empty-submission'],
    [Uint8Array.from([0xff]), 'unreadable 1: bad-encoding'],
    [Uint8Array.from([0x50, 0x4b, 3, 4]), 'unreadable null: unreadable-file'],
    [rows('江岸区,"1,12'), 'unreadable 2: unreadable-file'],
  ])('must be a file with rows', async (contents, problem) => {
    expect(await problems(contents)).toEqual([problem]);
  });

  it('has no column that means nothing', async () => {
    expect(await problems('地区,指标,目标,基期\n江岸区,6,60,55\n')).not.toEqual([]);
  });
});
