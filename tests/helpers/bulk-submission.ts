// @ts-expect-error a script without types
import { Random } from '../../scripts/fuzz/random.js';

/** How a made-up (合成) submission is broken or merely odd: each with its own chance. */
interface Mood {
  readonly bad: number;
  readonly odd: number;
}

const MOODS: readonly Mood[] = [
  { bad: 0, odd: 0 },
  { bad: 0, odd: 12 },
  { bad: 200, odd: 60 },
  { bad: 25, odd: 10 },
];

const AREAS = ['江岸区', '江岸', '420102', '江汉区', '武昌区', 'Wuchang District', '新洲', '东湖高新区'];
const INDICATORS = [
  ['城镇新增就业人数', '万人'],
  ['1', '万人'],
  ['工伤保险参保人数', '万人'],
  ['失业保险参保人数(万人)', ''],
  ['开展补贴性职业技能培训人次', '万人次'],
  ['农民工参加职业培训人次', '万人次'],
  ['新增取得职业资格证书或职业技能等级证书人数', '万人次'],
  ['新增取得高级工以上职业资格证书或职业技能等级证书人数', '万人次'],
  ['社会保障卡持卡人数', '万人'],
] as const;
const RATES = ['劳动人事争议调解成功率', '城镇登记失业率'];
const ODD_NUMBERS = [
  '1,234',
  '０.５',
  '>0.2',
  '<3',
  '[0.4]',
  '0.50%',
  '—',
  '',
  '  ',
  '007',
  '.5',
  '1e3',
  '-1',
  '250',
  '0',
  '0.1234567',
  '12345678901234',
];
const BAD_NUMBERS = ['见附件.'.padEnd(200, '一'), '约3', '合成', '1.2.3', '#REF!', '１２万'];
const ODD_REPORTERS = [
  '第１街道',
  '合成　社区',
  ' 合成1',
  '合成1 ',
  '合计',
  'TOTAL',
  '小计',
  '',
  '合成（集团）',
  'ｘ',
];
const BAD_AREAS = ['江岸县', '', '北京市', '注：虚构'];
const BAD_INDICATORS = ['不存在的指标', '', '城镇新增就业人数(目标)', '合计'];
const ODD_YEARS = ['2023年', '2023年度', ' 2022 ', '2023年1-9月', '2020', '2015', '2023-12'];
const BAD_YEARS = ['2019', '二〇二三', '', '1-9月'];
const ODD_UNITS = ['人', '', '千人', ' 万人 '];
const BAD_UNITS = ['元', '%'];
const NOTES = ['', '', '', '合成数据', '"合成,虚构"', '"合成""虚构"""', '注：合成'];

/** A row as it comes out of the seed; the same number gives the same row. */
function row(random: Random, { bad, odd }: Mood, withRates: boolean, rateEvery: number): string {
  const isBad = (times: number) => bad > 0 && random.chance(bad * times);
  const isOdd = (times: number) => odd > 0 && random.chance(odd * times);
  const [name, unit] = random.pick(INDICATORS);
  const isRate = withRates && random.chance(rateEvery);
  const indicator = isBad(4) ? random.pick(BAD_INDICATORS) : isRate ? random.pick(RATES) : name;
  const area = isBad(4) ? random.pick(BAD_AREAS) : random.pick(AREAS);
  const reporter = isOdd(2) ? random.pick(ODD_REPORTERS) : `合成${1 + random.below(12)}`;
  const year = isBad(5)
    ? random.pick(BAD_YEARS)
    : isOdd(4)
      ? random.pick(ODD_YEARS)
      : `${2021 + random.below(3)}`;
  const plain = `0.${(30 + random.below(isOdd(3) ? 60 : 8)).toString()}`;
  const value = isBad(2)
    ? random.pick(BAD_NUMBERS)
    : isOdd(1)
      ? random.pick(ODD_NUMBERS)
      : isRate
        ? '64.5'
        : plain;
  const units = isBad(6) ? random.pick(BAD_UNITS) : isOdd(2) ? random.pick(ODD_UNITS) : isRate ? '%' : unit;
  const ratio = withRates ? `,${isRate ? '129,200' : ','}` : '';
  return `${area},${reporter},${indicator},${year},${value},${units},${random.pick(NOTES)}${ratio}`;
}

/** Lines that a large file may hold as well as any other: none of them sends it away. */
const UNEVEN = [
  '',
  '   ',
  ',,,,,,',
  ' ,　,,,,,',
  '江岸区,合成1',
  '江岸区',
  '江岸区,合成1,城镇新增就业人数,2022,0.3,万人',
  '江岸区,合成2,城镇新增就业人数,2022,0.31,万人,,,,',
  '江岸区,合成3,城镇新增就业人数,2022,0.31,万人,,"",""',
  '江岸区,合成3,城镇新增就业人数,2022,0.31,万人,,,,多',
  '江岸区,合成4,城镇新增就业人数,2022,0.31,万人,"合成\n备注"',
  '江岸区,"合\r\n成4",城镇新增就业人数,2023,0.35,万人,"合成\r\n\r\n备注"',
  '江岸区,"合\n成4",城镇新增就业人数,2023,0.35,万人,"合成,\n""备注"""',
  '江汉区,合成5,"城镇新增就业人数\n",2022,0.31,万人,',
  '江汉区,合成5,"城镇新增\r\n就业人数",2022,0.31,万人,',
  '"江汉区\r\n",合成5,城镇新增就业人数,2022,"0.31\n",万人,',
  '填报人：合成,,,,,,',
  '一、就业,,,,,,',
  '一、就业',
  '"合成\n",,,,,,',
];

/** A line of which only reading all of the file tells what becomes of it. */
function misfits(header: string): readonly string[] {
  return [header, 'a"b,,,,,,', `${header},多`, `x,${header}`];
}

/** Puts a line somewhere, mostly not right below the header. */
function insert(random: Random, lines: string[], line: string): void {
  lines.splice(1 + random.below(lines.length), 0, line);
}

const LEADS = [
  '1',
  '20',
  '300',
  '合成',
  '注：合成',
  '备注',
  '',
  '　',
  'Note',
  'N-1',
  '2023-01-01 08:00:00',
  'a-1',
];

/** The same with another column first: the reporting unit, or one of which nothing is taken. Its first row is plain. */
export function ledOtherwise(csv: Buffer, seed: number, number: number): Buffer {
  const random = new Random(seed + 1, number);
  const name = random.pick(['编号', 'id', '序号', '']);
  const isMixed = random.chance(2);
  const led = (line: string, i: number) => {
    const [area, reporter, ...rest] = line.split(',');
    if (name === '')
      return rest.length > 0 && !line.includes('"') ? [reporter, area, ...rest].join(',') : line;
    const lead = isMixed && i > 1 ? random.pick(LEADS) : `${i}`;
    return /^\r?$/u.test(line) ? line : `${i === 0 ? name : lead},${line}`;
  };
  const [mark, text] = csv.toString().startsWith('\ufeff')
    ? ['\ufeff', csv.toString().slice(1)]
    : ['', csv.toString()];
  return Buffer.from(mark + text.split('\n').map(led).join('\n'));
}

export interface BulkSubmission {
  readonly csv: Buffer;
  readonly args: readonly string[];
  /** Whether nothing in it keeps it from being added up. */
  readonly isFit: boolean;
}

/** A made-up long submission with reporting units: from valid to broken, by its number. */
export function bulkSubmission(seed: number, number: number): BulkSubmission {
  const random = new Random(seed, number);
  const mood = random.pick(MOODS);
  const withRates = random.chance(4);
  const header = `地区,填报单位,指标,年份,数值,单位,备注${withRates ? ',分子,分母' : ''}`;
  const lines = [header];
  const count = 3 + random.below(random.chance(3) ? 400 : 60);
  const rateEvery = random.pick([6, 6, 2]);
  for (let i = 0; i < count; i += 1) {
    const again = random.chance(mood.odd > 0 ? 30 : 2000) && i > 0;
    lines.push(again ? (lines[1 + random.below(i)] as string) : row(random, mood, withRates, rateEvery));
  }
  const uneven = random.chance(2) ? 0 : random.below(random.chance(4) ? 40 : 4);
  for (let i = 0; i < uneven; i += 1) insert(random, lines, random.pick(UNEVEN));
  const isFit = !random.chance(10);
  if (!isFit) insert(random, lines, random.pick(misfits(header)));
  const end = random.chance(4) ? '\r\n' : '\n';
  const blank = random.chance(5) ? end.repeat(1 + random.below(3)) : '';
  const text = `${random.chance(5) ? '\ufeff' : ''}${lines.join(end)}${random.chance(6) ? '' : end}${blank}`;
  const args = random.chance(3) ? ['--as-of', '2023'] : random.chance(6) ? ['--as-of', '2023-09'] : [];
  return { csv: Buffer.from(text), args, isFit };
}
