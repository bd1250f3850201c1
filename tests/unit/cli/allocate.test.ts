import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

const AREAS = readFileSync(join(HOME, 'data/plans/wuhan-hrss-14fyp/areas.csv'), 'utf8')
  .split('\n')
  .slice(2)
  .flatMap(line => line.split(',')[2] ?? []);
/** Made-up weights that add up to 1000: most shares are whole at two digits. */
const WEIGHTS = [82, 66, 61, 74, 98, 52, 103, 68, 61, 48, 71, 69, 58, 76, 4, 9];
const WEIGHT_ROWS = AREAS.map((area, i) => `${area},${WEIGHTS[i]},合成数据`);
const TABLE = ['地区,人口,备注', ...WEIGHT_ROWS, ''].join('\n');
const UNITS = join(HOME, 'data/examples/synthetic-all-units');

const ask = (cwd: string, ...args: string[]) => runMain(['allocate', ...args, '--lang', 'zh'], { cwd });
/** `江岸区 9.02` for each row, and the rule behind it. */
function rowsIn(csv: string): string[] {
  const lines = csv.replace('\ufeff', '').split('\r\n').slice(1, -1);
  return lines.map(line => {
    const cells = line.split(',');
    return `${cells[0]} ${cells[2]} ${cells[9]}`;
  });
}

describe('an allocation', () => {
  test('is what the shares come to, and says how', async () => {
    const cwd = folderWith({ '合成-人口.csv': TABLE });
    const ran = await ask(cwd, '合成-人口.csv', '--indicator', '1');
    expect(ran.code).toBe(0);
    const lines = ran.stdout.split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff地区,指标,目标,单位,基数,权重,权重占比(%),取整前,下限,方法,规划目标,各地区合计,备注',
    );
    // 110 x 82/1000 and 110 x 4/1000.
    expect(lines[1]).toBe(
      '江岸区,城镇新增就业人数,9.02,万人,,82,8.2,9.02,,按权重,110,110,权重：人口（合成-人口.csv）；合成数据',
    );
    expect(lines[15]).toContain('东湖风景区,城镇新增就业人数,0.44,万人,,4,0.4,0.44');
    expect(lines).toHaveLength(18);
    expect(ran.stderr).toBe('1 城镇新增就业人数：规划目标 110万人，16个地区合计 110万人，相差 0\n');
  });

  test('of every headline count is one that check judges by', async () => {
    const cwd = folderWith({ '合成-人口.csv': TABLE });
    const ran = await ask(cwd, '合成-人口.csv', '-o', 'allocation.csv');
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    const proofs = ran.stderr.split('\n').filter(line => line.includes('规划目标 '));
    expect(proofs).toHaveLength(12);
    for (const proof of proofs) expect(proof).toMatch(/，16个地区合计 .*，相差 0$/u);
    expect(ran.stderr).toContain('比率和完成事项不能分解，各地区按规划目标判定：2 城镇调查失业率、3 ');
    const args = ['check', UNITS, '--as-of', '2023', '--allocation', 'allocation.csv', '--format', 'json'];
    const { code, stdout } = await runMain(args, { cwd });
    expect(code).toBe(1);
    expect(stdout).not.toContain('allocation-short');
    const targets = JSON.parse(stdout).results.filter(
      (r: { areaId: string; no: number }) => r.areaId === 'jiangan' && r.no === 1,
    );
    expect(targets).toMatchObject([{ target: 9.02 }]);
  });

  test('in English is read again too, and by the same command is the same', async () => {
    const cwd = folderWith({ 'w.csv': TABLE });
    const english = ['allocate', 'w.csv', '--lang', 'en'];
    const one = await runMain(english, { cwd });
    const two = await runMain([...english, '-o', 'new/a.csv'], { cwd });
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(readFileSync(join(cwd, 'new/a.csv'), 'utf8')).toBe(one.stdout);
    expect(one.stdout).toMatch(/^\ufeffArea,Indicator,Target,Unit,Base,Weight,Weight share \(%\),/u);
    const { code } = await runMain(['check', UNITS, '--as-of', '2023', '--allocation', 'new/a.csv'], { cwd });
    expect(code).toBe(1);
  });

  test('may be handed back as what is fixed', async () => {
    const cwd = folderWith({ 'w.csv': TABLE });
    await ask(cwd, 'w.csv', '-o', 'a.csv');
    const again = await ask(cwd, '--fixed', 'a.csv');
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('相差 0；指定目标的16个');
  });

  test.each([
    ['GB18030', iconv.encode(TABLE, 'gb18030')],
    ['semicolons', TABLE.replaceAll(',', ';')],
    ['full-width digits', TABLE.replace(/\d/gu, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['thousands separators', TABLE.replace(/,(\d+),/gu, ',"$1,000",')],
    ['rows turned round', ['地区,人口,备注', ...WEIGHT_ROWS.toReversed(), ''].join('\n')],
    ['a title and a footnote', `合成人口\n${TABLE}注：合成数据\n`],
  ])('is the same whatever the table: %s', async (_, table) => {
    const plain = await ask(folderWith({ 'w.csv': TABLE }), 'w.csv', '--weight', '人口');
    const other = await ask(folderWith({ 'w.csv': table }), 'w.csv', '--weight', '人口');
    expect(rowsIn(other.stdout)).toEqual(rowsIn(plain.stdout));
    expect(other.stderr).toBe(plain.stderr);
  });

  test('does not turn a note into a formula', async () => {
    const cwd = folderWith({ 'w.csv': TABLE.replace('江岸区,82,合成数据', '江岸区,82,=1+1') });
    const { stdout } = await ask(cwd, 'w.csv', '--indicator', '1');
    expect(stdout).toContain(',权重：人口（w.csv）；=1+1\r\n');
  });
});

describe('figures of the base year', () => {
  test('as weights: counts of which no area has one are left out, and named', async () => {
    const ran = await ask(folderWith({}), UNITS, '--weight', 'base');
    expect(ran.code).toBe(0);
    expect(ran.stderr.match(/相差 0/gu)).toHaveLength(5);
    expect(ran.stderr).toContain('没有各地区2020年的数可作权重，没有分解：1 城镇新增就业人数、4 ');
    // 380 x 27.33 / 333.24 = 31.1649..., one of the hundredths left over.
    expect(ran.stdout).toContain(
      '江岸区,工伤保险参保人数,31.17,万人,27.33,27.33,8.201296362982,31.16492617933,,按权重，尾数进一,380,380,',
    );
    expect(ran.stdout).toContain('；合成数据（虚构，非官方统计）');
  });

  test('as floors, and as where areas start', async () => {
    const cwd = folderWith({ 'w.csv': TABLE });
    const args = ['w.csv', '--indicator', '7', '--base', UNITS];
    const floors = await ask(cwd, ...args, '--floor', 'base');
    expect(floors.stderr).toBe('7 工伤保险参保人数：规划目标 380万人，16个地区合计 380万人，相差 0\n');
    // The bases of the example add up to 333.24, so 46.76 more are shared: 27.33 + 46.76 x 0.082 = 31.16432.
    const growth = await ask(cwd, ...args, '--share', 'growth');
    expect(growth.stdout).toContain(
      '江岸区,工伤保险参保人数,31.16,万人,27.33,82,8.2,31.16432,,按权重,380,380,',
    );
  });

  test('that are missing or cannot be used are named', async () => {
    const rows = AREAS.slice(1).map(area => `${area},7,2020,20,万人,合成`);
    const cwd = folderWith({
      'b.csv': ['地区,指标,年份,数值,单位,备注', ...rows, '江岸区,7,2020,很多,万人,合成', ''].join('\n'),
      'w.csv': TABLE,
    });
    const ran = await ask(cwd, 'b.csv', '--weight', 'base', '--indicator', '7');
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain('没有2020年可用的数的地区：江岸区（7 工伤保险参保人数）');
    const fixed = folderWith({
      'f.csv': '地区,指标,目标\n江岸区,7,20\n',
      'b.csv': readFileSync(join(cwd, 'b.csv')),
    });
    const mended = await ask(fixed, 'b.csv', '--weight', 'base', '--indicator', '7', '--fixed', 'f.csv');
    expect(mended.code).toBe(0);
    expect(mended.stderr).toContain('填报数据有1处错误');
    // (380 - 20) / 15 areas of the same weight.
    expect(rowsIn(mended.stdout)).toEqual([
      '江岸区 20.00 指定目标',
      ...AREAS.slice(1).map(area => `${area} 24.00 按权重`),
    ]);
  });
});

describe('what cannot be is said, exit 3, and nothing is written', () => {
  const files = {
    'w.csv': TABLE,
    'two.csv': '地区,人口,面积\n江岸区,82,80\n',
    'part.csv': '地区,人口\n江岸区,82\n汉阳区,74\n',
    'bad.csv': '地区,人口\n江按区,82\n汉阳区,7.4万\n江汉区,0\n',
    'fixed.csv': '地区,指标,目标\n江岸区,7,381\n',
    'low.csv': '地区,指标,目标\n江岸区,7,10\n',
    'floor.csv': '地区,指标,下限\n江岸区,7,20\n',
    'high.csv': '地区,指标,下限\n江岸区,7,200\n汉阳区,7,180.5\n',
    'rate.csv': '地区,指标,目标\n江岸区,3,4\n',
    'all.csv': ['地区,指标,目标', ...AREAS.map(area => `${area},7,23.7`), ''].join('\n'),
  };

  test.each([
    [['w.csv', '--indicator', '3'], '“3 城镇登记失业率”不能分解：比率和完成事项不相加'],
    [['w.csv', '--indicator', '扶持成功创业'], '只在规划本级统计'],
    [['w.csv', '--indicator', '工伤保除'], '“工伤保除”不是规划中的指标；最接近的是 工伤保险'],
    [['w.csv', '--areas', '江按区'], '“江按区”不是规划所辖的地区；最接近的是 '],
    [['w.csv', '--areas', '武汉市'], '它自己不参加分解'],
    [['two.csv'], '说不准哪一列是权重；请用 --weight 写明，可选的有：人口、面积'],
    [['two.csv', '--weight', '户数'], '没有名为“户数”的列'],
    [['part.csv', '--indicator', '7'], '没有权重的地区：江汉区、硚口区、武昌区'],
    [['bad.csv'], 'bad.csv:2 “江按区”不是规划所辖的地区；最接近的是 '],
    [['bad.csv'], 'bad.csv:3 汉阳区的权重“7.4万”不可用，应为大于0的数字，不写单位'],
    [['bad.csv'], 'bad.csv:4 江汉区的权重“0”不可用'],
    [['w.csv', '--fixed', 'fixed.csv'], '合计比规划目标 380万人 多 1万人'],
    [['w.csv', '--floor', 'high.csv'], '合计比规划目标 380万人 多 0.5万人'],
    [['w.csv', '--fixed', 'low.csv', '--floor', 'floor.csv'], '指定的 10万人 低于下限 20万人'],
    // 16 x 23.7 = 379.2.
    [['--fixed', 'all.csv', '--indicator', '7'], '合计比规划目标 380万人 少 0.8万人'],
    [['w.csv', '--fixed', 'rate.csv'], 'rate.csv:2 “3”不是可以分解的数量'],
    [['w.csv', '--fixed', 'low.csv', '--areas', '汉阳区'], 'low.csv:2 “江岸区”不在参加分解的地区之内'],
    [['w.csv', '--fixed', 'floor.csv'], 'floor.csv:1 表头应有 地区、指标，以及 目标或份额'],
    [[], '没有写明按什么分解'],
    [['--weight', 'base'], 'inputs'],
    [['w.csv', '--share', 'growth'], '请用 --base'],
    [['w.csv', '--floor', 'base'], '请用 --base'],
    [['w.csv', '--share', 'all'], '--share'],
    [['w.csv', '--decimals', '1.5'], '--decimals 不能是“1.5”'],
    [['w.csv', '--decimals', '13'], '应为0到12的整数'],
    [['w.csv', '-o', 'a.xlsx'], 'a.xlsx 的文件名应以 .csv 结尾'],
    [['nowhere.csv'], '找不到文件或文件夹 nowhere.csv'],
    [['w.csv', '--plan', 'nowhere'], 'nowhere'],
    [['w.csv', '-o', 'w.csv'], 'w.csv'],
    [['w.csv', '--fixed', 'low.csv', '-o', 'low.csv'], 'low.csv'],
    [['w.csv', '--floor', 'floor.csv', '-o', 'floor.csv'], 'floor.csv'],
    [['w.csv', '-o', 'two.csv'], 'two.csv 已经存在'],
  ])('%j', async (args, message) => {
    const cwd = folderWith(files);
    const ran = await ask(cwd, ...args);
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain('内部错误');
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
  });
});

describe('limits', () => {
  test('a share of the whole, a floor, and the rest by weight', async () => {
    const cwd = folderWith({
      'w.csv': TABLE,
      'fixed.csv': '地区,指标,目标,份额,单位\n江岸区,7,330000,,人\n长江新区,7,,1%,\n',
      'floor.csv': '地区,指标,下限\n武昌区,7,40\n',
    });
    const args = ['w.csv', '--indicator', '7', '--fixed', 'fixed.csv', '--floor', 'floor.csv'];
    const ran = await ask(cwd, ...args);
    const rows = rowsIn(ran.stdout);
    expect(rows).toContain('江岸区 33.00 指定目标');
    expect(rows).toContain('长江新区 3.80 指定份额');
    expect(rows).toContain('武昌区 40.00 取下限');
    // 380 - 33 - 3.8 - 40 = 303.2 for weights of 811: 66 of them are 24.6747.
    expect(rows).toContain('江汉区 24.67 按权重');
    expect(ran.stderr).toContain('相差 0；指定目标的1个、指定份额的1个、取下限的1个\n');
  });

  test('digits: as asked, but no parts of a person; a target of 0 is told', async () => {
    const cwd = folderWith({ 'w.csv': TABLE });
    const coarse = await ask(cwd, 'w.csv', '--indicator', '1', '--decimals', '0');
    // 110 x 4/1000 = 0.44 is rounded down; six units are left for larger remainders.
    expect(rowsIn(coarse.stdout)).toContain('东湖风景区 0 按权重');
    expect(coarse.stderr).toContain('有1个地区的目标为0');
    const fine = await ask(cwd, 'w.csv', '--indicator', '11', '--decimals', '4');
    // 900 x 4/1000 = 3.6 persons.
    expect(rowsIn(fine.stdout)).toContain('东湖风景区 4 按权重，尾数进一');
  });

  test('areas: among some alone', async () => {
    const ran = await ask(
      folderWith({ 'w.csv': TABLE }),
      'w.csv',
      '--indicator',
      '1',
      '--areas',
      '江岸，汉阳区',
    );
    // 110 x 82/156 = 57.8205, and 52.1794.
    expect(rowsIn(ran.stdout)).toEqual(['江岸区 57.82 按权重', '汉阳区 52.18 按权重，尾数进一']);
  });

  test('targets that are all fixed may exceed the plan, and the proof says by how much', async () => {
    const all = ['地区,指标,目标', ...AREAS.map(area => `${area},7,24`), ''].join('\n');
    const ran = await ask(folderWith({ 'all.csv': all }), '--indicator', '7', '--fixed', 'all.csv');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('16个地区合计 384万人，相差 4；指定目标的16个');
  });
});
