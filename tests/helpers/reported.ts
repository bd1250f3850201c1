import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from './cli-files.js';
import { runMain, type Surroundings } from './fake-io.js';

/** A submission with every verdict and every severity: see agreement.test.ts for what is in it. */
export const MIXED = `${[
  '地区,指标,年份,数值,单位,分子,分母,备注',
  '武汉市,城镇新增就业人数,2021,22,万人,,,合成数据',
  '武汉市,城镇新增就业人数,2022,22,万人,,,合成数据',
  '武汉市,城镇新增就业人数,2023,22,万人,,,合成数据',
  '武汉市,城镇登记失业率,2023,5.2,%,,,合成数据',
  '武汉市,工伤保险参保人数,2023,300,万人,,,合成数据',
  '武汉市,失业保险参保人数,2023,约300,万人,,,合成数据',
  '武汉市,社会保障卡持卡人数,2023,>1000,万人,,,合成数据',
  '武汉市,劳动人事争议调解成功率,2023,60.5,%,,,合成数据',
  '武汉市,吸引高校毕业生留汉就业创业,2023,1000000,人,,,合成数据',
  '武汉市,劳动保障监察举报投诉案件结案率,2023,,%,2,3,合成数据',
  '江岸区,劳动人事争议调解成功率,2023,59,%,,,合成数据',
  '江岸区,城镇新增就业人数,2023,1,万人,,,合成数据',
].join('\n')}\n`;

export interface Reported {
  readonly code: number;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Checks a submission in process and gives the report in a format, as the bytes of its file. */
export async function reported(
  format: string,
  submission: string | Uint8Array | Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = ['check', 'synthetic.csv', '--as-of', '2023', '--lang', 'zh'],
  around: Surroundings = {},
): Promise<Reported> {
  const isOne = typeof submission === 'string' || submission instanceof Uint8Array;
  const cwd = folderWith(isOne ? { 'synthetic.csv': submission } : submission);
  const ran = await runMain([...args, '--format', format, '-o', 'report.out'], { ...around, cwd });
  if (ran.code === 3) throw new Error(ran.stderr);
  const bytes = readFileSync(join(cwd, 'report.out'));
  return { code: ran.code, bytes, text: bytes.toString() };
}
