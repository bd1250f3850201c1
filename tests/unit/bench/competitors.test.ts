import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

const bench = (file: string) => import(pathToFileURL(join(HOME, 'bench', file)).href);
const { COMPETITORS, isInstalled } = await bench('competitors.js');
const { firstDifference } = await bench('answer/compare.js');
const { jobOf, namesCsv, readPlan, targetsCsv } = await bench('data/plan.js');

const job = jobOf(readPlan());
const AREAS = job.areas.map(({ name }: { name: { zh: string } }) => name.zh) as string[];

/** Judged at the end of 2021, one year of five. */
const AS_OF = 2021;
const ROWS = [
  // 5.12345 + 20 of the 22 that a fifth of 110 makes: enough, whatever the other areas have.
  '江岸区,合成1,城镇新增就业人数,2021,"51,234.5",人,',
  ' 江岸 ,合成2,1,2021, 20 ,万人,"合成,含""引号"""',
  // Nobody can read 一百, so nobody knows what 江汉 has.
  '江汉,合成1,失业保险,2021,一百,万人,',
  '江汉,合成2,失业保险,2021,3,万人,',
  '合成区,合成1,8,2021,3,万人,',
  '江汉,合成1,合成指标,2021,3,万人,',
  '江汉,合成1,8,1999,3,万人,',
  // Three times the same counts once.
  '武昌,合成1,工伤保险,2021,3,万人,',
  '武昌,合成1,工伤保险,2021,3.0,,',
  '武昌,合成1,7,2021,30000,人,',
  // Given differently, readable or not: nobody's.
  '武昌,合成1,持卡人数,2021,3,万人,',
  '武昌,合成1,持卡人数,2021,4,万人,',
  '汉阳,合成1,持卡人数,2021,4,万人,',
  '汉阳,合成1,持卡人数,2021,坏,万人,',
  // Twice unreadable is no duplicate.
  '汉阳,合成1,养老保险,2021,坏,万人,',
  '汉阳,合成1,养老保险,2021,12万,万人,',
  // A unit that measures something else.
  '汉阳,合成1,农民工培训,2021,3,%,',
  // Known years that are not asked for.
  '江岸,合成1,1,2020,7,万人,',
  '江岸,合成1,1,2022,7,万人,',
  // 16 areas of 40 are 640; of the way from 760 to 900, 788 are owed.
  ...AREAS.map(area => `${area},合成1,博士后研究人员年招收数,2021,40,人,`),
];

const UNKNOWN = job.indicators.map(({ id }: { id: string }) => [id, 'unknown']) as [string, string][];
const EXPECTED = {
  rows: 35,
  bad: {
    notANumber: 5,
    unknownArea: 1,
    unknownIndicator: 1,
    yearOutside: 1,
    duplicateSame: 1,
    duplicateDifferent: 2,
  },
  sums: {
    'jiangan|urban-new-jobs|2021': '25.12345',
    'total|urban-new-jobs|2021': '25.12345',
    'jianghan|unemployment-insured|2021': null,
    'total|unemployment-insured|2021': null,
    'wuchang|work-injury-insured|2021': '3',
    'total|work-injury-insured|2021': '3',
    'wuchang|social-security-cardholders|2021': null,
    'hanyang|social-security-cardholders|2021': null,
    'total|social-security-cardholders|2021': null,
    'hanyang|pension-insured|2021': null,
    'total|pension-insured|2021': null,
    'hanyang|migrant-worker-training|2021': null,
    'total|migrant-worker-training|2021': null,
    ...Object.fromEntries(
      job.areas.map(({ id }: { id: string }) => [`${id}|postdoc-annual-intake|2021`, '40']),
    ),
    'total|postdoc-annual-intake|2021': '640',
  },
  verdicts: {
    ...Object.fromEntries(UNKNOWN),
    'urban-new-jobs': 'pass',
    'postdoc-annual-intake': 'fail',
  },
};

const folder = mkdtempSync(join(tmpdir(), 'plancheck-'));
const file = join(folder, '合成.csv');
writeFileSync(file, `${['地区,填报单位,指标,年份,数值,单位,备注', ...ROWS].join('\n')}\n`);
writeFileSync(join(folder, 'names.csv'), namesCsv(job));
writeFileSync(join(folder, 'targets.csv'), targetsCsv(job));
afterAll(() => rmSync(folder, { recursive: true }));

describe('every competitor does the same job', () => {
  for (const competitor of COMPETITORS) {
    test.skipIf(!isInstalled(competitor))(competitor.title, () => {
      const asked = { file, plan: folder, asOf: AS_OF, out: join(folder, 'report.json'), job };
      const [command, ...args] = competitor.start(asked);
      const ended = spawnSync(command, args, {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      expect(ended.stderr).toBe('');
      expect(competitor.exits).toContain(ended.status);
      const answer = competitor.read({ ...asked, stdout: ended.stdout });
      expect(firstDifference(EXPECTED, answer)).toBeNull();
    });
  }
});

describe('answers are compared part by part', () => {
  const answer = { rows: 1, bad: {}, sums: { 'a|b|2021': '1.50' }, verdicts: { b: 'pass' } };

  test('by value, not by how a decimal is written', () => {
    expect(firstDifference(answer, { ...answer, sums: { 'a|b|2021': '1.5' } })).toBeNull();
  });

  test.each([
    [{ ...answer, rows: 2 }, 'rows: 1, 2'],
    [{ ...answer, sums: { 'a|b|2021': '1.51' } }, 'sums a|b|2021: 1.5, 1.51'],
    [{ ...answer, sums: { 'a|b|2021': null } }, 'sums a|b|2021: 1.5, null'],
    [{ ...answer, sums: {} }, 'sums a|b|2021: 1.5, undefined'],
    [{ ...answer, verdicts: { b: 'fail' } }, 'verdicts b: pass, fail'],
  ])('the first difference is told: %#', (other, told) => {
    expect(firstDifference(answer, other)).toBe(told);
  });
});
