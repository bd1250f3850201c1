/**
 * Measures `plancheck check` against what one would write instead, on made-up (合成) submissions.
 * Usage: npm run bench [-- --rows 200000,2000000 --sizes 100,1000 --runs 5 --only ours,duckdb --all --write]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPETITORS, isInstalled } from './competitors.js';
import { cached } from './data/cache.js';
import { BAD_EVERY } from './data/faults.js';
import { HOME, jobOf, readPlan } from './data/plan.js';
import { machine } from './measure/machine.js';
import { inRounds } from './measure/rounds.js';
import { writeBetween } from './report/document.js';
import { curveTable, sizeTable } from './report/tables.js';

/** Whose time and memory are shown over all sizes. */
const CURVE = ['ours', 'duckdb'];

const { values: asked } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    sizes: { type: 'string', default: '100,1000,10000,100000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    bad: { type: 'string', default: String(1 / BAD_EVERY) },
    only: { type: 'string', default: COMPETITORS.map(({ name }) => name).join(',') },
    all: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const job = jobOf(readPlan());
// Before the last year, where what is owed lies on the way to the target.
const asOf = job.plan.lastYear - 1;
const runs = Number(asked.runs);
const badEvery = Number(asked.bad) === 0 ? 0 : Math.round(1 / Number(asked.bad));

function chosen() {
  const names = asked.only.split(',');
  const unknown = names.find(name => COMPETITORS.every(competitor => competitor.name !== name));
  if (unknown !== undefined) throw new Error(`nobody is called ${unknown}`);
  return COMPETITORS.filter(({ name }) => names.includes(name));
}

function tell(text) {
  process.stderr.write(`${text}\n`);
}

/** Why one does not run; null where it does. */
function hindrance(competitor, rows) {
  if (rows > competitor.most && !asked.all) return 'not run at this size';
  return isInstalled(competitor) ? null : 'not installed';
}

/** Runs those that can at one size. */
function at(rows, competitors) {
  const made = cached(job, { rows, seed: Number(asked.seed), badEvery }, tell);
  const hindered = competitors.map(competitor => ({ competitor, why: hindrance(competitor, rows) }));
  const running = hindered.filter(({ why }) => why === null).map(({ competitor }) => competitor);
  const found = inRounds(running, { ...made, job, rows, asOf }, runs, tell);
  const byTitle = new Map(running.map(({ name, title }) => [title, found.get(name)]));
  const skipped = hindered.filter(({ why }) => why !== null);
  const notes = skipped.map(({ competitor, why }) => ({ title: competitor.title, why }));
  return { rows, bytes: made.bytes, runs, found: byTitle, skipped: notes };
}

function sizes(text) {
  return text.split(',').filter(Boolean).map(Number);
}

const competitors = chosen();
const compared = new Map(sizes(asked.rows).map(rows => [rows, at(rows, competitors)]));

/** Time and memory over all sizes, those of the comparison too, which are not measured again. */
function curve() {
  const shown = competitors.filter(({ name }) => CURVE.includes(name));
  const all = [...new Set([...sizes(asked.sizes), ...compared.keys()])].sort((a, b) => a - b);
  const points = all.map(rows => compared.get(rows) ?? at(rows, shown));
  return curveTable(
    shown.map(({ title }) => title),
    points,
  );
}

const text = [
  `Measured on ${machine()}.`,
  ...[...compared.values()].map(sizeTable),
  ...(asked.sizes === '' ? [] : ['Cost over size:', curve()]),
].join('\n\n');
console.log(text);
if (asked.write) writeBetween(join(HOME, 'docs', 'performance.md'), text);
