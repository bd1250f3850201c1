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

/** What a run loads from dist. */
function loaded(format: string): string[] {
  const probe = `
    const { main, processIo } = require(${JSON.stringify(join(HOME, 'dist/plancheck.cjs'))});
    const io = { ...processIo(${JSON.stringify(HOME)}), stdout: async () => {} };
    main(process.argv.slice(1), io).then(() => process.stdout.write(JSON.stringify(Object.keys(require.cache))));`;
  const args = ['-e', probe, 'check', 'data/examples/wuhan-city-2021.csv', '-f', format];
  const { stdout } = spawnSync(process.execPath, args, { cwd: HOME, encoding: 'utf8' });
  return (JSON.parse(stdout) as string[]).map(file => file.split(/[\\/]dist[\\/]/u)[1] ?? file);
}

test.each([
  ['table', []],
  ['json', []],
  ['csv', ['formats-csv.cjs']],
  ['html', ['documents.cjs', 'render-html.cjs']],
  ['docx', ['documents.cjs', 'render-docx.cjs']],
])('%s loads nothing of the other formats', (format, own) => {
  const drawn = loaded(format).filter(file => /^(?:formats-|render-|documents)/u.test(file));
  expect(drawn.toSorted()).toEqual(own);
});
