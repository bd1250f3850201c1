/** DuckDB: hand-written SQL. Usage: node duckdb.js FILE PLAN_FOLDER AS_OF */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, plan, asOf] = process.argv.slice(2);
const sql = readFileSync(new URL('duckdb.sql', import.meta.url), 'utf8');
// The order of rows means nothing here, and keeping it costs memory.
const instance = await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' });
const connection = await instance.connect();
const named = { file, names: join(plan, 'names.csv'), targets: join(plan, 'targets.csv'), as_of: asOf };
const reader = await connection.runAndReadAll(sql, named);
const [{ rows, bad, sums, verdicts }] = reader.getRowObjectsJson();
const fromEntries = entries => Object.fromEntries(entries.map(({ key, value }) => [key, value]));
const counts = Object.fromEntries(Object.entries(bad).map(([kind, count]) => [kind, Number(count)]));
console.log(
  JSON.stringify({
    rows: Number(rows),
    bad: counts,
    sums: fromEntries(sums),
    verdicts: fromEntries(verdicts),
  }),
);
