/** Who is compared: how each is started, what it needs, and how its answer is read. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf } from './answer/ours.js';
import { HOME } from './data/plan.js';

const script = name => join(HOME, 'bench', 'competitors', name);
const scriptArgs = ({ file, plan, asOf }) => [file, plan, String(asOf)];
const fromStdout = ({ stdout }) => JSON.parse(stdout);
const node = name => ({
  start: job => [process.execPath, script(name), ...scriptArgs(job)],
  read: fromStdout,
  needs: [],
});
const program = (start, check) => ({
  start: job => [...start, ...scriptArgs(job)],
  read: fromStdout,
  needs: check,
});

/** Debian's pandas belongs to Debian's Python, which need not be the first one. */
const python = ['python3', '/usr/bin/python3'].find(path => runs([path, '-c', 'import pandas'])) ?? 'python3';

/** `most`: a size beyond which it takes too long, or too much memory, to be waited for. */
export const COMPETITORS = [
  {
    name: 'ours',
    title: 'plancheck',
    most: Infinity,
    start: ({ file, asOf, out, job }) => [
      ...[process.execPath, join(HOME, 'bin', 'plancheck.js'), 'check', file, '--plan', job.plan.id],
      ...['--as-of', String(asOf), '--format', 'json', '-o', out, '--lang', 'en', '--no-config'],
    ],
    // 1 and 2: something fails, or rows are bad.
    exits: [0, 1, 2],
    read: ({ out, job }) => answerOf(readFileSync(out, 'utf8'), job),
    needs: [],
  },
  { name: 'duckdb', title: 'DuckDB SQL', most: Infinity, ...node('duckdb.js') },
  {
    name: 'data.table',
    title: 'R data.table',
    most: 2_000_000,
    ...program(['Rscript', script('data-table.R')], ['Rscript', '-e', 'library(data.table)']),
  },
  {
    name: 'pandas',
    title: 'pandas',
    most: 2_000_000,
    ...program([python, script('with-pandas.py')], [python, '-c', 'import pandas']),
  },
  { name: 'csv-parse', title: 'csv-parse by hand', most: 2_000_000, ...node('csv-parse.js') },
  { name: 'csv-parse-zod', title: 'csv-parse + zod', most: 2_000_000, ...node('csv-parse-zod.js') },
  {
    name: 'sqlite3',
    title: 'sqlite3',
    most: 2_000_000,
    ...program(['sh', script('sqlite.sh')], ['sqlite3', '-version']),
  },
  {
    name: 'miller',
    title: 'Miller',
    most: 2_000_000,
    ...program(['sh', script('miller.sh')], ['mlr', '--version']),
  },
].map(competitor => ({ exits: [0], ...competitor }));

/** Whether what it needs is on this machine. */
export function isInstalled({ needs }) {
  return needs.length === 0 || runs(needs);
}

function runs([command, ...args]) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
