/**
 * Peak memory and time of `plancheck check`, row by row, on a long made-up (合成) CSV: areas, indicators and years of the
 * plan on board, each figure of an area given by many reporting units. Usage: npm run bench:memory [-- rows]
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readPlan } from '../bench/data/plan.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, 'bin', 'plancheck.js');
const rows = Number(process.argv[2] ?? 1_000_000);
const LABEL = '合成数据（虚构，非官方统计）';

/** Runs the command and tells on stderr the largest resident set of its own process, in KiB. */
const MEASURED = `
process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));
process.argv.splice(1, 0, 'plancheck');
require(${JSON.stringify(command)});`;

/** Parts of the plan's target, so small that nothing is implausible; rates with their two numbers. */
function cells({ measure, target }, units, i) {
  const wobble = 900 + ((i * 7919) % 200);
  if (measure === 'rate') return `,${wobble},${Math.ceil((wobble * 100) / Number(target))}`;
  return `${((Number(target) * wobble) / 1000 / 5 / 17 / units).toFixed(6)},,`;
}

function* lines({ areas, indicators, plan: { firstYear, lastYear } }) {
  yield '地区,填报单位,指标,年份,数值,分子,分母,备注\n';
  const below = areas.filter(area => area.parent !== null);
  const given = indicators.filter(entry => entry.reportedBy === 'district' && !entry.pending);
  const years = lastYear - firstYear + 1;
  const units = Math.max(Math.ceil(rows / below.length / given.length / years), 1);
  for (let i = 0; i < rows; i += 1) {
    const unit = i % units;
    const area = below[Math.floor(i / units) % below.length];
    const entry = given[Math.floor(i / units / below.length) % given.length];
    const year = firstYear + Math.floor(i / units / below.length / given.length);
    const name = `合成填报单位${unit + 1}`;
    yield `${area.name.zh},${name},${entry.name.zh},${year},${cells(entry, units, i)},${LABEL}\n`;
  }
}

const folder = await mkdtemp(join(tmpdir(), 'plancheck-bench-'));
try {
  const file = join(folder, '合成.csv');
  await pipeline(Readable.from(lines(readPlan())), createWriteStream(file));
  const start = performance.now();
  const args = ['-e', MEASURED, 'check', file, '--bulk', 'never', ...process.argv.slice(3)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  const peak = /^peak (\d+)$/mu.exec(stderr)?.[1];
  if (peak === undefined) throw new Error(`ended with ${status}: ${stderr}`);
  console.log(`rows: ${rows}, node ${process.version}, exit code ${status}`);
  console.log(`peak RSS: ${(Number(peak) / 1024).toFixed(0)} MB`);
  console.log(`time:     ${seconds.toFixed(1)} s`);
  console.log(stdout.trimEnd().split('\n').slice(-2).join('\n'));
} finally {
  await rm(folder, { recursive: true });
}
