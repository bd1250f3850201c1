import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

const FILE = join(HOME, 'data/examples/synthetic-city-2021.csv');
const CHECK = ['check', FILE, '--lang', 'zh'];

function node(args: readonly string[], cwd = HOME) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

describe('a usual run', () => {
  const probe = `
    const { main, processIo } = require(${JSON.stringify(join(HOME, 'dist/plancheck.cjs'))});
    const io = { ...processIo(${JSON.stringify(HOME)}), stdout: async () => {} };
    main(process.argv.slice(1), io).then(() => process.stdout.write(JSON.stringify({
      files: Object.keys(require.cache).map(file => require('node:path').basename(file)),
      builtIn: process.moduleLoadList,
    })));`;
  const loaded = (...args: readonly string[]) => JSON.parse(node(['-e', probe, ...args]).stdout);

  test.each([[[]], [['-f', 'json']]])('of check %j loads the main bundle alone', args => {
    expect(loaded(...CHECK, ...args).files).toEqual(['plancheck.cjs']);
  });

  test('needs nothing of Node that takes long to load', () => {
    const { builtIn } = loaded(...CHECK);
    for (const name of ['child_process', 'crypto', 'zlib', 'http', 'worker_threads', 'readline'])
      expect(builtIn).not.toContain(`NativeModule ${name}`);
  });

  test('loads the rest where it is asked for', () => {
    expect(loaded(...CHECK, '-f', 'csv').files).toEqual(['plancheck.cjs', 'formats-csv.cjs']);
  });
});

describe('what V8 compiled at the build', () => {
  const cache = readFileSync(join(HOME, 'dist/plancheck.cache'));
  const half = cache.length / 2;
  const flipped = (...places: readonly number[]) => {
    const copy = Buffer.from(cache);
    for (const place of places) copy[place] = (copy[place] ?? 0) ^ 0xff;
    return copy;
  };

  test('is taken by the Node that built it', () => {
    const program = `
      const { readFileSync } = require('node:fs');
      const twice = readFileSync('dist/plancheck.cache');
      const source = readFileSync('dist/plancheck.cjs', 'latin1');
      const cachedData = twice.subarray(0, twice.length / 2);
      console.log(new (require('node:vm').Script)(source, { cachedData }).cachedDataRejected);`;
    expect(node(['-e', program])).toEqual({ code: 0, stdout: 'false\n', stderr: '' });
  });

  test.each([
    ['missing', null],
    ['empty', Buffer.alloc(0)],
    ['cut short', cache.subarray(0, half + 1000)],
    ['cut short to an even length', cache.subarray(0, half)],
    ['damaged in one place', flipped(half - 5000)],
    ['damaged in its second half', flipped(half + 5000)],
    ['something else altogether', Buffer.from('合成'.repeat(1000))],
    ['of another V8', flipped(4, 5, 6, 7, half + 4, half + 5, half + 6, half + 7)],
  ])('changes nothing where it is %s', (_, content) => {
    const home = folderWith({});
    for (const part of ['bin', 'dist/plancheck.cjs', 'dist/plans', 'data/plans'])
      cpSync(join(HOME, part), join(home, part), { recursive: true });
    const path = join(home, 'dist/plancheck.cache');
    if (content === null) rmSync(path, { force: true });
    else writeFileSync(path, content);
    const expected = node([join(HOME, 'bin/plancheck.js'), ...CHECK]);
    expect(expected).toMatchObject({ code: 1, stderr: '' });
    expect(node([join(home, 'bin/plancheck.js'), ...CHECK])).toEqual(expected);
  });
});

/** The bundles beside the main one, as the program loads them. */
describe('the built program does what the source does', () => {
  test.each([
    [['inspect', 'data/examples/synthetic-all-units', '-f', 'json']],
    [['check', 'tests/fixtures/submissions', '-f', 'json']],
    [['check', FILE, '-f', 'html', '--timestamp', '--bad']],
    [['check', FILE, '-f', 'html']],
    [['check', FILE, '-f', 'markdown', '--color']],
    [['check', FILE, '--color']],
    [['plan', 'lint', 'data/plans/wuhan-hrss-14fyp']],
    [['template', '--year', '2023', '--area', '江岸区', '-f', 'csv']],
    [
      [
        'allocate',
        'data/examples/synthetic-all-units',
        '--weight',
        'base',
        '--indicator',
        '7',
        '--floor',
        'base',
      ],
    ],
    [['allocate', FILE, '--indicator', '7']],
    [['allocate', 'nowhere.csv']],
    [['summary', 'data/examples/synthetic-all-units', '--as-of', '2023']],
    [['diff', FILE, 'data/examples/wuhan-city-2021.csv', '-f', 'json']],
    [['check', FILE, '--mapping', 'nowhere.yaml']],
    [['check', FILE, '--config', 'examples/ci/plancheck.config.yaml']],
    [['check', '--help']],
    [['--help']],
    [['--lang', 'zh', 'explain', 'no-data']],
    [['chek']],
  ])('%j', async args => {
    const { code, stdout, stderr } = await runMain(args, { env: { LANG: 'C' } });
    const built = spawnSync(process.execPath, [join(HOME, 'bin/plancheck.js'), ...args], {
      cwd: HOME,
      env: { PATH: process.env.PATH, LANG: 'C' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect([built.status, built.stdout, built.stderr]).toEqual([code, stdout, stderr]);
  });
});
