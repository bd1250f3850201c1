/**
 * Writes the synthetic example: invented figures of every reporting unit, 2020 to 2025, and a decomposition of three
 * targets. No figure in it is an official statistic; every row says so. Usage: node scripts/make-examples.js [folder]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? join(root, 'data', 'examples');
const LABEL = '合成数据（虚构，非官方统计）';
const YEARS = [2021, 2022, 2023, 2024, 2025];

/** Invented shares of the whole, in thousandths, by area id. */
const SHARES = {
  jiangan: 82,
  jianghan: 66,
  qiaokou: 61,
  hanyang: 74,
  wuchang: 98,
  qingshan: 52,
  hongshan: 103,
  dongxihu: 68,
  hannan: 61,
  caidian: 48,
  jiangxia: 71,
  huangpi: 69,
  xinzhou: 58,
  'east-lake-high-tech': 76,
  'east-lake-scenic': 4,
  'changjiang-new-area': 9,
};

/** Invented city totals, spread over the areas by share; `base` is the printed 2020 figure of a stock. */
const COUNTS = [
  { name: '城镇新增就业人数', unit: '万人', places: 4, years: [22.5, 23, 23.2, 24, 24.5] },
  { name: '开展补贴性职业技能培训人次', unit: '万人次', places: 4, years: [11, 11.5, 12, 12.5, 13] },
  { name: '农民工参加职业培训人次', unit: '万人次', places: 4, years: [1.4, 1.4, 1.4, 1.4, 1.4] },
  { name: '基本养老保险参保人数', unit: '万人', places: 2, base: 668.65, years: [680, 690, 701, 712, 722] },
  { name: '工伤保险参保人数', unit: '万人', places: 2, base: 333.24, years: [345, 358, 383, 390, 396] },
  {
    name: '失业保险参保人数',
    unit: '万人',
    places: 2,
    base: 277.06,
    years: [282, 287, 295, 300, 306],
    drift: 1,
  },
  { name: '吸引高校毕业生留汉就业创业', unit: '万人', places: 4, years: [31, 31, 31, 31, 31] },
  { name: '新取得资格证书专业技术人才', unit: '万人', places: 4, years: [5, 5, 5, 5, 5] },
  { name: '博士后研究人员年招收数', unit: '人', places: 0, base: 760, years: [790, 815, 850, 880, 905] },
  {
    name: '新增取得职业资格证书或职业技能等级证书人数',
    unit: '万人次',
    places: 4,
    years: [2.3, 2.3, 2.3, 2.3, 2.3],
  },
  {
    name: '新增取得高级工以上职业资格证书或职业技能等级证书人数',
    unit: '万人次',
    places: 4,
    years: [0.9, 0.9, 0.9, 0.9, 0.9],
  },
  {
    name: '社会保障卡持卡人数',
    unit: '万人',
    places: 2,
    base: 1011.8,
    years: [1022, 1032, 1041.5, 1051, 1062],
  },
];

/** Invented rates: numerator per thousand, by year; one area is set apart below. */
const RATES = [
  { name: '城镇登记失业率', size: 400, years: [31, 30, 30, 29, 29] },
  { name: '劳动人事争议调解成功率', size: 20, years: [640, 650, 660, 660, 670] },
  { name: '劳动人事争议仲裁结案率', size: 20, years: [915, 920, 925, 930, 935] },
  { name: '劳动保障监察举报投诉案件结案率', size: 10, years: [996, 996, 997, 998, 998] },
  { name: '申领电子社保卡人口覆盖率', size: 13000, years: [420, 490, 560, 620, 680] },
];

const ALLOCATED = [
  { name: '城镇新增就业人数', unit: '万人', places: 2, target: 110 },
  { name: '工伤保险参保人数', unit: '万人', places: 2, target: 380 },
  { name: '失业保险参保人数', unit: '万人', places: 2, target: 305 },
];

/** Shares after some years: two areas grow slower than the city, one faster. */
function drifted(years) {
  const shift = { hanyang: -years, caidian: -years, 'east-lake-high-tech': 2 * years };
  return Object.fromEntries(Object.entries(SHARES).map(([id, share]) => [id, share + (shift[id] ?? 0)]));
}

/** Shares a total out exactly: whole units of the last place, the largest remainders first. */
function spread(total, places, shares = SHARES) {
  const units = Math.round(total * 10 ** places);
  const parts = Object.entries(shares).map(([id, share]) => ({
    id,
    whole: Math.floor((units * share) / 1000),
    rest: (units * share) % 1000,
  }));
  const left = units - parts.reduce((sum, part) => sum + part.whole, 0);
  const favoured = [...parts].sort((a, b) => b.rest - a.rest || (a.id < b.id ? -1 : 1)).slice(0, left);
  return new Map(
    parts.map(part => [
      part.id,
      ((part.whole + (favoured.includes(part) ? 1 : 0)) / 10 ** places).toFixed(places),
    ]),
  );
}

function countRows(area) {
  return COUNTS.flatMap(({ name, unit, places, base, years, drift = 0 }) => {
    const row = (year, total) => {
      const value = spread(total, places, drifted(drift * (year - 2020))).get(area.id);
      return [area.name_zh, name, year, value, unit, '', '', LABEL];
    };
    const values = YEARS.map((year, i) => row(year, years[i])).filter(r => !isWithheld(area, r));
    return base === undefined ? values : [row(2020, base), ...values];
  });
}

/** One area leaves out a count in 2022 and a rate in 2023, so that neither can be judged for the city. */
function isWithheld(area, [, name, year]) {
  const withheld = { 新取得资格证书专业技术人才: 2022, 劳动保障监察举报投诉案件结案率: 2023 };
  return area.id === 'changjiang-new-area' && withheld[name] === year;
}

function rateRows(area) {
  return RATES.flatMap(({ name, size, years }) =>
    YEARS.map((year, i) => rateRow(area, name, year, size, years[i])).filter(row => !isWithheld(area, row)),
  );
}

function rateRow(area, name, year, size, perThousand) {
  const isLate = area.id === 'xinzhou' && name === '劳动人事争议仲裁结案率' && year === 2023;
  const denominator = 1000 * Math.max(1, Math.round((size * SHARES[area.id]) / 1000));
  const numerator = (denominator / 1000) * (isLate ? 896 : perThousand);
  const value = ((numerator / denominator) * 100).toFixed(1);
  return [area.name_zh, name, year, value, '%', numerator, denominator, LABEL];
}

function csv(header, rows) {
  return `${[header, ...rows].map(row => row.join(',')).join('\n')}\n`;
}

const plan = join(root, 'data', 'plans', 'wuhan-hrss-14fyp');
const areas = parse(await readFile(join(plan, 'areas.csv')), { columns: true }).filter(
  area => area.parent !== '',
);
const units = join(folder, 'synthetic-all-units');
await mkdir(units, { recursive: true });
for (const area of areas) {
  const header = ['地区', '指标', '年份', '数值', '单位', '分子', '分母', '备注'];
  const rows = [...countRows(area), ...rateRows(area)];
  await writeFile(join(units, `synthetic-${area.id}.csv`), csv(header, rows));
}
const allocation = ALLOCATED.flatMap(({ name, unit, places, target }) => {
  const parts = spread(target, places);
  return areas.map(area => [area.name_zh, name, parts.get(area.id), unit, LABEL]);
});
await writeFile(
  join(folder, 'synthetic-allocation.csv'),
  csv(['地区', '指标', '目标', '单位', '备注'], allocation),
);

/** One city, one year, a row for each of the 18 indicators: the smallest whole submission. */
const city = [...COUNTS, ...RATES].map(({ name, unit = '%', years }) => {
  const isRate = unit === '%';
  return ['武汉市', name, 2021, isRate ? (years[0] / 10).toFixed(1) : years[0], unit, LABEL];
});
city.push(['武汉市', '城镇调查失业率', 2021, '5.2', '%', LABEL]);
await writeFile(
  join(folder, 'synthetic-city-2021.csv'),
  csv(['地区', '指标', '年份', '数值', '单位', '备注'], city),
);
