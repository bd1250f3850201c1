import { DuckDBInstance } from '@duckdb/node-api';
import { runMain } from './fake-io.js';
import { csvOf } from './table-rows.js';

/** What `plancheck sql` prints. */
export async function printedSql(args: readonly string[], cwd?: string): Promise<string> {
  const ran = await runMain(['sql', '--lang', 'zh', ...args], cwd === undefined ? {} : { cwd });
  if (ran.code !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}

/** The result of a statement as the CSV that a database exports. @param before statements that make its table */
export async function duckdbCsv(sql: string, ...before: readonly string[]): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const statement of before) await connection.run(statement);
    const read = await connection.runAndReadAll(sql);
    return csvOf([read.columnNames(), ...read.getRowsJson().map(row => row.map(String))]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

interface Judged {
  readonly code: number;
  readonly stdout: string;
}

interface Told {
  readonly code: string;
  readonly severity: string;
}

/**
 * What must be the same of a table and of the result of its statement: statuses, figures, and what is wrong. A sum of
 * many rounded figures may be off by more than the half digit that is allowed to one, so `sum-differs` may be added.
 */
export function verdictsOf({ code, stdout }: Judged) {
  const { results, findings, asOf } = JSON.parse(stdout);
  const errors = (findings as Told[]).filter(({ severity }) => severity === 'error').map(told => told.code);
  const judged = (results as Record<string, unknown>[]).map(
    ({ indicator, area, status, verdict, actual, required, gap }) => {
      return { indicator, area, status, verdict, actual, required, gap };
    },
  );
  const differ = errors.filter(error => error === 'sum-differs').length;
  return { code, asOf, errors: errors.filter(error => error !== 'sum-differs').sort(), differ, judged };
}
