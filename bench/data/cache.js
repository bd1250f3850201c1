import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME, namesCsv, targetsCsv } from './plan.js';
import { rowMaker } from './rows.js';
import { writeRows } from './write.js';

const FOLDER = join(HOME, '.cache', 'bench');
const SAMPLES = 4000;

/** The file of a size, made when it is first asked for, and the plan's tables beside it. */
export function cached(job, options, tell) {
  mkdirSync(FOLDER, { recursive: true });
  const { rows, seed, badEvery } = options;
  const file = join(FOLDER, `合成-${rows}-${seed}-${badEvery}-${digest(job, options)}.csv`);
  if (!existsSync(file)) {
    tell(`making ${rows} rows`);
    writeRows(file, job, options);
  }
  writeFileSync(join(FOLDER, 'names.csv'), namesCsv(job));
  writeFileSync(join(FOLDER, 'targets.csv'), targetsCsv(job));
  return { file, bytes: statSync(file).size, plan: FOLDER, out: join(FOLDER, 'report.json') };
}

/** Another plan, or another way of making rows, is another file. */
function digest(job, options) {
  const lineAt = rowMaker(job, options);
  const step = Math.max(Math.floor(options.rows / SAMPLES), 1);
  const hash = createHash('sha256');
  for (let i = 0; i < options.rows; i += step) hash.update(lineAt(i));
  return hash.digest('hex').slice(0, 8);
}
