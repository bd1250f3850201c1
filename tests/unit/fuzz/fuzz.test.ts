import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

/** The long run, of other cases each time, is `npm run fuzz`. */
test('300 broken submissions neither crash nor hang, and none is judged by a cell nobody can read', {
  timeout: 60_000,
}, () => {
  const args = [join(HOME, 'scripts/fuzz.js'), '--count', '300', '--seed', '20211216'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('300 cases, 0 failed');
  expect(status).toBe(0);
});
