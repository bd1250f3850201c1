import { describe, expect, it } from 'vitest';
import { type AreaTable, readAreaTable } from '../../../src/intake/area-table.js';
import { fileOfBytes } from '../../../src/intake/input-file.js';
import { type Limits, readFixed, readFloors } from '../../../src/intake/limits.js';
import { catalogue } from '../../helpers/intake-reading.js';

async function read(text: string, as: typeof readFixed): Promise<string[]> {
  const table = await readAreaTable(fileOfBytes('f.csv', new TextEncoder().encode(text)));
  const { limits, problems }: Limits = as(catalogue, table as AreaTable);
  return [
    ...limits.map(({ area, indicator, kind, at }) => `${area.id} ${indicator.no} ${kind} ${at.toString()}`),
    ...problems.map(p => `${p.problem} ${p.line}: ${p.text}`),
  ];
}

const fixed = (text: string) => read(text, readFixed);
const floors = (text: string) => read(text, readFloors);

describe('what is fixed', () => {
  it('is a target or a share, in whatever unit', async () => {
    expect(
      await fixed('地区,指标,目标,份额,单位\n江岸区,7,330000,,人\n汉阳区,7,,12.5%,\n江汉区,7,,0.125,\n'),
    ).toEqual([...['jiangan 7 figure 33', 'hanyang 7 share 0.125', 'jianghan 7 share 0.125']]);
    expect(await fixed('地区,指标,份额(%)\n江岸区,7,12.5\n汉阳区,7,12.5%\n')).toEqual([
      'jiangan 7 share 0.125',
      'hanyang 7 share 0.125',
    ]);
  });

  it('may be rows of an allocation that was written before', async () => {
    const written = '地区,指标,目标,单位,基数,权重,权重占比(%),取整前,下限,方法,规划目标,各地区合计,备注\n';
    expect(await fixed(`${written}江岸区,7,33.00,万人,27.33,82,8.2,31.16,,按权重,380,380,合成\n`)).toEqual([
      'jiangan 7 figure 33',
    ]);
  });

  it.each([
    ['江岸区,7,33,10%', 'both 2: 33'],
    ['江岸区,7,,', 'number 2: '],
    ['江岸区,7,,110%', 'share 2: 110%'],
    ['江岸区,7,,12.5', 'share 2: 12.5'],
    ['江岸区,7,,-1%', 'share 2: -1%'],
    ['江岸区,7,约33,', 'number 2: 约33'],
    ['武汉市,7,33,', 'area 2: 武汉市'],
    ['江岸区,3,4,', 'no-count 2: 3'],
  ])('is refused as %s', async (row, problem) => {
    expect(await fixed(`地区,指标,目标,份额\n${row}\n`)).toEqual([problem]);
  });

  it.each([
    '地区,指标\n江岸区,7\n',
    '地区,目标\n江岸区,7\n',
    '地区,指标,目标,目标值\n江岸区,7,1,2\n',
    '地区,指标,目标,口径\n江岸区,7,1,2\n',
  ])('needs its columns, and no others: %j', async text => {
    expect(await fixed(text)).toEqual([`header 1: ${text.split('\n')[0]}`]);
  });
});

describe('floors', () => {
  it('are figures; where none is written there is none', async () => {
    expect(await floors('地区,指标,下限\n江岸区,7,33\n汉阳区,7,\n')).toEqual(['jiangan 7 figure 33']);
    expect(await floors('area,indicator,floor,unit\nJiangan,7,330000,人\n')).toEqual(['jiangan 7 figure 33']);
  });

  it('are not below 0, and have a column', async () => {
    expect(await floors('地区,指标,下限\n江岸区,7,-1\n')).toEqual(['number 2: -1']);
    expect(await floors('地区,指标,目标\n江岸区,7,1\n')).toEqual(['header 1: 地区,指标,目标']);
  });
});
