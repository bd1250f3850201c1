import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runMain } from '../../../helpers/fake-io.js';

const missing = vi.hoisted(() => () => {
  throw new Error('Cannot find module');
});
vi.mock('@duckdb/node-api', missing);
vi.mock('pg', missing);

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-no-driver-'));
afterAll(() => rmSync(cwd, { recursive: true }));
writeFileSync(join(cwd, 'figures'), 'PAR1');

test('a Parquet file without DuckDB is unreadable, and the finding names the package', async () => {
  const ran = await runMain(['check', 'figures', '--lang', 'en', '-f', 'json'], { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stdout).toContain('the optional package @duckdb/node-api is not installed');
});

test.each([
  ['duckdb:figures?table=t', '@duckdb/node-api'],
  ['postgres://127.0.0.1/db?table=t', 'pg, pg-cursor'],
])('%s: exit 3, and the message names the package', async (input, name) => {
  const ran = await runMain(['check', input, '--lang', 'en'], { cwd });
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 3, stdout: '' });
  expect(ran.stderr).toContain(`needs the optional package ${name}`);
});
