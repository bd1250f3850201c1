import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectAddedThere } from '../../../helpers/added-there.js';
import { runMain } from '../../../helpers/fake-io.js';

/** Two of DuckDB's groups of rows and more than one of its pieces of a file, so that there is something to share out. */
const ROWS = 240_000;
const AREAS = ['江岸区', '江汉区', '武昌区', '洪山区', '黄陂区'];
const INDICATORS = ['城镇新增就业人数', '失业保险参保人数', '工伤保险参保人数'];

/** Made-up figures with one to six places, whose sum as binary numbers hangs on their order; now and then a bad one. */
function row(i: number): string {
  const area = i % 9973 === 9 ? '江岸县' : AREAS[i % 5];
  const figure = i % 7919 === 7 ? '约3' : `0.${(i * 7907) % 10 ** (1 + (i % 6))}1`;
  const reporter = i % 5003 === 3 ? '合成街道' : `合成街道${i}`;
  return `${area},${reporter},${INDICATORS[i % 3]},${2021 + (i % 4)},${figure},万人`;
}

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-threads-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const lines = Array.from({ length: ROWS }, (_, i) => row(i));
writeFileSync(join(cwd, '合成.csv'), ['地区,填报单位,指标,年份,数值,单位', ...lines, ''].join('\n'));

function check(...args: string[]) {
  return runMain(['check', '合成.csv', '-f', 'json', '--lang', 'en', ...args], { cwd });
}

const alone = check('--threads', '1');

test.each(['1', '2', '2', '4', '8', '8'])(
  '%s threads add up to the same report, to the byte',
  async threads => {
    expect((await alone).code).toBe(2);
    expect(await check('--threads', threads)).toEqual(await alone);
  },
  60_000,
);

expectAddedThere('files on one to eight threads');
