/**
 * Start-up against bare Node: runs `plancheck check` on an 18-row file and `node -e 0` in turn, into a pipe as a script
 * would, and prints the ratio of the medians and of each pair. Usage: npm run bench:start [-- pairs [options of check]]
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pairs = Number(process.argv[2] ?? 30);
const bare = ['-e', '0'];
const file = join(root, 'data', 'examples', 'synthetic-city-2021.csv');
const check = [join(root, 'bin', 'plancheck.js'), 'check', file, ...process.argv.slice(3)];

function milliseconds(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  if (status === null || status > 1) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

milliseconds(bare);
milliseconds(check);
const runs = Array.from({ length: pairs }, () => ({ bare: milliseconds(bare), check: milliseconds(check) }));
const bareMedian = median(runs.map(run => run.bare));
const checkMedian = median(runs.map(run => run.check));
console.log(`pairs: ${pairs}, node ${process.version}`);
console.log(`node -e 0:       ${bareMedian.toFixed(1)} ms`);
console.log(`plancheck check: ${checkMedian.toFixed(1)} ms`);
console.log(`ratio of medians: ${(checkMedian / bareMedian).toFixed(2)}`);
console.log(`median of ratios: ${median(runs.map(run => run.check / run.bare)).toFixed(2)}`);
