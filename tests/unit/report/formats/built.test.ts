import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME, runMain } from '../../../helpers/fake-io.js';

const FORMATS = ['ndjson', 'csv', 'junit', 'sarif', 'github', 'tap'];
const ARGS = ['check', 'data/examples/synthetic-all-units', '--as-of', '2023', '--lang', 'zh', '-f'];

/** Each format is a bundle of its own: what it shares with the program by class or module is not shared there. */
describe.each(FORMATS)('%s of the built program', format => {
  test('is what the source writes', async () => {
    expect(existsSync(join(HOME, `dist/formats-${format}.cjs`)), 'npm run build first').toBe(true);
    const built = spawnSync(process.execPath, [join(HOME, 'bin/plancheck.js'), ...ARGS, format], {
      cwd: HOME,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const { code, stdout } = await runMain([...ARGS, format]);
    expect([built.status, built.stderr]).toEqual([code, '']);
    expect(built.stdout).toBe(stdout);
  });
});
