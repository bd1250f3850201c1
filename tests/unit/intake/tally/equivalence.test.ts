import { describe, expect, test } from 'vitest';
// @ts-expect-error a script without types
import { Random } from '../../../../scripts/fuzz/random.js';
import { bulkSubmission } from '../../../helpers/bulk-submission.js';
import { reportOn } from '../../../helpers/tallied.js';

const SEED = Number(process.env.BULK_SEED ?? 20261127);
const COUNT = Number(process.env.BULK_COUNT ?? 120);
const BATCH = 20;

const MAPPINGS = [
  'indicators: {不存在的指标: urban-new-jobs, 合计: ignored}\nareas: {江岸县: 江岸, 北京市: ignored}\n',
  'columns: {备注: ignored, 合成数据: 备注, 合成1: 填报单位}\n',
  'columns: {"0.35": 数值, 数值: 数值}\n',
  'header: 1\nunit: 万人\n',
];
const ABOVE = ['合成数据统计表（虚构）\n', '填报单位：合成\n2023年\n', '\n\n', '甲,乙,1,2,3,4,5\n'];
const BELOW = [
  '填报人：合成,,,,,,\n',
  '甲,乙,丙,1,2,3,4\n',
  '\n地区,填报单位,指标,年份,数值,单位\n江岸,合成1,1,2023,0.3,万人\n',
];

/** One file or two, with something above, between or below the rows now and then. */
function submission(number: number) {
  const random = new Random(SEED, number);
  const { csv, args } = bulkSubmission(SEED, number);
  const second = bulkSubmission(SEED, number + COUNT).csv.toString();
  const above = random.chance(6) ? random.pick(ABOVE) : '';
  const below = random.chance(4) ? random.pick(BELOW) : '';
  const more = random.chance(5) ? second : '';
  const files = {
    '合成-1.csv': `${above}${csv.toString()}${below}${more}`,
    ...(random.chance(4) && { '合成-2.csv': second }),
  };
  const [year, month] = (args[1] ?? '').split('-').map(Number);
  const asOf = year ? { year, month: month ?? null } : null;
  return { files, asked: { asOf, ...(random.chance(4) && { mapping: random.pick(MAPPINGS) }) } };
}

describe('adding plain rows up as they are read comes to what observing every row comes to', () => {
  test.each(Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, i) => i * BATCH))(
    `seed ${SEED}, submissions from %i on`,
    async first => {
      let added = 0;
      for (let number = first; number < first + BATCH; number += 1) {
        const { files, asked } = submission(number);
        const expected = await reportOn(files, { ...asked, isTallied: false });
        const tallied = await reportOn(files, { ...asked, isTallied: true });
        expect(tallied.report, `submission ${number}`).toBe(expected.report);
        expect(tallied.observed + tallied.added).toBe(expected.observed);
        added += tallied.added;
      }
      expect(added).toBeGreaterThan(0);
    },
    600_000,
  );
});
