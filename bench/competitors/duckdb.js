/** DuckDB: hand-written SQL. Usage: node duckdb.js FILE PLAN_FOLDER AS_OF */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, plan, asOf] = process.argv.slice(2);
const named = { file, names: join(plan, 'names.csv'), targets: join(plan, 'targets.csv'), as_of: asOf };

/** Runs every statement, and reads the rows of the last one. */
async function run(connection, sql) {
  const statements = await connection.extractStatements(sql);
  let rows = [];
  for (let i = 0; i < statements.count; i += 1) {
    const prepared = await statements.prepare(i);
    for (let at = 1; at <= prepared.parameterCount; at += 1)
      prepared.bindVarchar(at, named[prepared.parameterName(at)]);
    rows = (await prepared.runAndReadAll()).getRowObjectsJson();
  }
  return rows;
}

// The order of rows means nothing here, and keeping it costs memory.
const instance = await DuckDBInstance.create(':memory:', {
  preserve_insertion_order: 'false',
  temp_directory: tmpdir(),
});
const sql = readFileSync(new URL('duckdb.sql', import.meta.url), 'utf8');
const [{ rows, bad, sums, verdicts }] = await run(await instance.connect(), sql);
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
