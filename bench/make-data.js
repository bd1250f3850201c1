/**
 * Makes one submission of the benchmark. Usage: node bench/make-data.js FILE --rows 2000000 [--seed 1] [--bad 0]
 * The file's name must say 合成, as every reporting unit in it does.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { BAD_EVERY } from './data/faults.js';
import { jobOf, readPlan } from './data/plan.js';
import { writeRows } from './data/write.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    bad: { type: 'string', default: String(1 / BAD_EVERY) },
  },
});
const [file] = positionals;
if (!file || !basename(file).includes('合成')) throw new Error('name a file with 合成 in its name');
const share = Number(values.bad);
writeRows(file, jobOf(readPlan()), {
  seed: Number(values.seed),
  rows: Number(values.rows),
  badEvery: share === 0 ? 0 : Math.round(1 / share),
});
