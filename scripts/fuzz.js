/**
 * Fuzzes reading and judging: mutated and random submissions, run in process by workers over all cores. Nothing may
 * crash, hang, print what is internal, contradict its exit code, or judge by a cell that an error condemns.
 * Usage: npm run fuzz [-- --count 100000 --seed N --case N --workers N]; the inputs of failures are kept.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCases } from './fuzz/pool.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const COUNT = 100_000;

const { values } = parseArgs({
  options: Object.fromEntries(['count', 'seed', 'case', 'workers'].map(name => [name, { type: 'string' }])),
});
const seed = asked('seed', Math.floor(Math.random() * 2 ** 31));
const numbers = values.case === undefined ? range(asked('count', COUNT)) : [asked('case', 0)];
const size = Math.min(asked('workers', availableParallelism()), numbers.length);

/** A whole number given as an option; a run of no cases would look like success. */
function asked(name, standard) {
  const written = values[name] ?? `${standard}`;
  const least = name === 'count' || name === 'workers' ? 1 : 0;
  if (!/^\d+$/u.test(written) || Number(written) < least)
    throw new Error(`--${name} ${written}: not a number to run by`);
  return Number(written);
}

function range(count) {
  return Array.from({ length: count }, (_, i) => i);
}

function tally(counts, key) {
  counts[key] = (counts[key] ?? 0) + 1;
}

function quoted(word) {
  return /^[\w./=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Keeps the input, and says how to see the failure again. */
function tellFailure({ done, argv, faults }, folder) {
  const kept = join(temporary, `case-${done}`);
  cpSync(folder, kept, { recursive: true });
  const piped = argv.includes('-') ? ' < stdin' : '';
  const command = ['node', join(root, 'bin/plancheck.js'), ...argv].map(quoted).join(' ');
  console.log(`\nFAILED seed ${seed} case ${done}: ${faults.join('; ')}`);
  console.log(`  input:  ${kept}`);
  console.log(`  repeat: cd ${quoted(kept)} && ${command}${piped}`);
  console.log(`  or:     npm run fuzz -- --seed ${seed} --case ${done}`);
}

console.log(`seed ${seed}, ${numbers.length} cases, ${size} workers`);
const temporary = mkdtempSync(join(tmpdir(), 'plancheck-fuzz-'));
const folders = range(size).map(worker => join(temporary, `worker-${worker}`));
const [kinds, codes] = [{}, {}];
let [judged, failed] = [0, 0];
const start = performance.now();
await runCases({ root, seed, folders, numbers }, (outcome, folder) => {
  tally(kinds, outcome.kind);
  tally(codes, outcome.code);
  if (outcome.judged) judged += 1;
  if (outcome.faults.length === 0) return;
  failed += 1;
  tellFailure(outcome, folder);
});
const seconds = (performance.now() - start) / 1000;
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
if (failed === 0) rmSync(temporary, { recursive: true });
console.log(`kinds ${JSON.stringify(kinds)}, exit codes ${JSON.stringify(codes)}, with a verdict ${judged}`);
console.log(
  `${numbers.length} cases, ${failed} failed, ${seconds.toFixed(0)} s, ${(numbers.length / seconds).toFixed(0)} a second`,
);
process.exitCode = failed === 0 ? 0 : 1;
