import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

const bench = (file: string) => import(pathToFileURL(join(HOME, 'bench', file)).href);
const { jobOf, readPlan } = await bench('data/plan.js');
const { rowMaker } = await bench('data/rows.js');
const { writeRows } = await bench('data/write.js');
const { BAD_EVERY } = await bench('data/faults.js');

const job = jobOf(readPlan());

/** Every line of a file, without its end. */
function lines(rows: number, { seed = 1, badEvery = BAD_EVERY } = {}): string[] {
  const lineAt = rowMaker(job, { seed, rows, badEvery });
  return Array.from({ length: rows }, (_, i) => lineAt(i).trimEnd());
}

/** Area, reporting unit, indicator and year of a line whose names hold no comma. */
const keyOf = (line: string) => line.replaceAll('"', '').split(',').slice(0, 4).join(',');

describe('made-up submissions', () => {
  test('begin with the first area, indicator and year of the plan, and say that they are made up', () => {
    expect(lines(1000)[0]).toMatch(/^江岸区,合成1,城镇新增就业人数,2021,\d\.\d+,万人,$/);
    expect(lines(1000)[60]).toMatch(/^江汉,合成1,1,2021,\d\.\d+,万人,$/);
    expect(lines(1000).every(line => /^[^,]+,"?合成\d+"?,/.test(line))).toBe(true);
  });

  test('are the same for the same seed, and other ones for another', () => {
    const digest = (seed: number) =>
      createHash('sha256').update(lines(5000, { seed }).join('\n')).digest('hex');
    expect(digest(1)).toBe(digest(1));
    expect(digest(2)).not.toBe(digest(1));
  });

  test('have one bad row in 2,000, each kind in turn', () => {
    const made = lines(14_000);
    const having = (pattern: RegExp) => made.filter(line => pattern.test(line)).length;
    expect(having(/^"?合成区/)).toBe(1);
    expect(having(/,"?合成指标"?,/)).toBe(1);
    expect(having(/,1999,/)).toBe(1);
    expect(having(/,20\d\d,"?(合成|一百|#REF!|1\.2\.3|12万)"?,/)).toBe(1);
    // Postdocs are counted in single persons; everybody else is converted.
    expect(
      made.filter(line => /,人(次)?,/.test(line) && !/,"?(11|博士后研究人员年招收数)"?,/.test(line)),
    ).toHaveLength(1);
    const keys = made.map(keyOf);
    expect(keys.length - new Set(keys).size).toBe(2);
  });

  test('have quotes in one row in a hundred, round commas, round quotes and round plain cells', () => {
    const quoted = lines(1200, { badEvery: 0 }).filter((_, i) => i % 100 === 99);
    expect(quoted).toHaveLength(12);
    expect(quoted.filter(line => line.endsWith(',"合成,虚构"'))).toHaveLength(4);
    expect(quoted.filter(line => line.endsWith(',"合成""虚构"""'))).toHaveLength(4);
    expect(quoted.filter(line => line.startsWith('"') && line.endsWith(','))).toHaveLength(4);
  });

  test('can do without bad rows', () => {
    const keys = lines(4000, { badEvery: 0 }).map(keyOf);
    expect(new Set(keys).size).toBe(4000);
    expect(keys.some(key => /合成区|合成指标|1999/.test(key))).toBe(false);
  });

  test('are written whole, with a header', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-'));
    try {
      const file = join(folder, '合成.csv');
      writeRows(file, job, { seed: 1, rows: 300, badEvery: BAD_EVERY });
      const written = readFileSync(file, 'utf8');
      expect(written).toBe(`${['地区,填报单位,指标,年份,数值,单位,备注', ...lines(300)].join('\n')}\n`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
