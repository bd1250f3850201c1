import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { runMain } from '../../helpers/fake-io.js';
import { SUBMISSIONS, submissions } from '../../helpers/submission-corpus.js';

const FORMS = submissions()
  .map(({ file }) => file)
  .filter(file => file.startsWith('form-'));

const PLACE = ['file', 'sheet', 'line', 'column', 'cell', 'text'];

/** The JSON report with nothing in it of where the figures stood. */
async function reportOf(file: string): Promise<string> {
  const args = ['check', basename(file), '--as-of', '2023', '--format', 'json', '--lang', 'zh'];
  const { stdout } = await runMain(args, { cwd: SUBMISSIONS });
  return JSON.stringify(JSON.parse(stdout), (key, value) => (PLACE.includes(key) ? null : value), 1);
}

test('there are twelve forms', () => expect(FORMS).toHaveLength(12));

test.each(FORMS)('%s gives the report that the others give', async file => {
  const report = await reportOf(file);
  expect(report).toContain('"actual": 385');
  expect(report).toBe(await reportOf('form-utf8.csv'));
});
