import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ObservationStore } from '../../../../src/engine/store/observation-store.js';
import { readWith } from '../../../../src/intake/bulk/bulk.js';
import { BulkError } from '../../../../src/intake/bulk/bulk-error.js';
import type { Duck } from '../../../../src/intake/bulk/duck.js';
import { fileOnDisk } from '../../../../src/intake/input-file.js';
import { bulkContext } from '../../../helpers/bulk-context.js';
import { folderWith } from '../../../helpers/cli-files.js';
import { HOME, runMain } from '../../../helpers/fake-io.js';

const HEADER = '地区,填报单位,指标,年份,数值,单位,备注';

/** Made-up rows of reporting units: nothing to say about any of them. */
function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => `江岸区,合成${i},城镇新增就业人数,2021,0.001,万人,`);
  return [HEADER, ...lines, ''].join('\n');
}

const CHECK = ['check', '合成.csv', '--bulk', 'always', '--lang', 'en'];
const BIN = join(HOME, 'bin/plancheck.js');

describe('a large file that cannot be read', () => {
  test('in the memory given: exit 3, no report, what to do, nothing left', async () => {
    const cwd = folderWith({ '合成.csv': rows(200_000) });
    const ran = await runMain([...CHECK, '--memory-limit', '1MB'], { cwd });
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toMatch(
      /^plancheck: a large file does not fit the memory given \(.*\); .*--memory-limit.*\n$/u,
    );
  });

  test('for want of a temporary folder: exit 3', () => {
    const cwd = folderWith({ '合成.csv': rows(10), file: '' });
    const env = { ...process.env, TMPDIR: join(cwd, 'file/none') };
    const ran = spawnSync(process.execPath, [BIN, ...CHECK], { cwd, env, encoding: 'utf8' });
    expect([ran.status, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain('TMPDIR');
    expect(ran.stderr).not.toMatch(/\bat .*:\d+/u);
  });

  test('because it changes meanwhile: an error, whatever was read', async () => {
    const path = join(folderWith({ '合成.csv': rows(10) }), '合成.csv');
    const duck: Duck = {
      folder: '',
      close: () => undefined,
      rows: async () => [],
      numbers: async () => new Int32Array(),
      run: async () => {
        appendFileSync(path, '江岸区,合成,城镇新增就业人数,2021,1,万人,\n');
        throw new BulkError('failed', 'made up');
      },
    };
    const reading = readWith(
      duck,
      bulkContext(),
      [fileOnDisk('合成.csv', path, false)],
      { area: null, asOf: null },
      new ObservationStore(),
    );
    await expect(reading).rejects.toMatchObject({ reason: 'changed', path: '合成.csv' });
  });
});

describe('a temporary folder that is full', () => {
  const files = () => {
    const cwd = folderWith({ 'UTF-8.csv': rows(100_000), 'tmp/.keep': '' });
    writeFileSync(join(cwd, 'GB18030.csv'), iconv.encode(rows(100_000), 'gb18030'));
    return cwd;
  };
  /** Runs a line of shell, `"$@"` in it being the check, in a folder whose `tmp` is for temporary files. */
  const run = (cwd: string, prefix: readonly string[], line: string, name: string) => {
    const check = [process.execPath, BIN, 'check', name, '--bulk', 'always', '--lang', 'en'];
    const [program = '', ...args] = [...prefix, 'bash', '-c', line, 'bash', ...check];
    return spawnSync(program, args, {
      cwd,
      env: { ...process.env, TMPDIR: join(cwd, 'tmp') },
      encoding: 'utf8',
    });
  };
  const SAID = /^plancheck: the temporary folder is full or cannot be written \(.*\); .*TMPDIR\n$/u;

  test.skipIf(process.platform === 'win32').each(['UTF-8.csv', 'GB18030.csv'])(
    'as far as a limit on the size of files tells (%s): exit 3, no report, what to do, nothing left',
    name => {
      const cwd = files();
      // Without the signal, a write beyond the limit fails like any other.
      const ran = run(cwd, [], `trap '' XFSZ; ulimit -f 1024; exec "$@"`, name);
      expect([ran.status, ran.stdout]).toEqual([3, '']);
      expect(ran.stderr).toMatch(SAID);
      expect(readdirSync(join(cwd, 'tmp'))).toEqual(['.keep']);
    },
  );

  const OWN_MOUNTS = ['unshare', '--user', '--map-root-user', '--mount'];
  const MOUNT = 'mount -t tmpfs -o size=1m none tmp';
  const mayMount = spawnSync(OWN_MOUNTS[0] as string, [...OWN_MOUNTS.slice(1), 'true']).status === 0;

  test.skipIf(!mayMount).each(['UTF-8.csv', 'GB18030.csv'])(
    'truly, where one may mount a small one (%s): the same',
    name => {
      const line = `${MOUNT} && { "$@"; code=$?; ls -A tmp >&2; exit $code; }`;
      const ran = run(files(), OWN_MOUNTS, line, name);
      expect([ran.status, ran.stdout]).toEqual([3, '']);
      expect(ran.stderr).toMatch(SAID);
      expect(ran.stderr).toMatch(/no space left/iu);
    },
  );
});

describe('what a run leaves behind', () => {
  const left = (folder: string) => readdirSync(folder).filter(name => name.startsWith('plancheck-bulk-'));

  test.each(['SIGINT', 'SIGTERM'] as const)('nothing after %s', async signal => {
    const cwd = folderWith({ '合成.csv': rows(300_000), 'tmp/.keep': '' });
    const tmp = join(cwd, 'tmp');
    const child = spawn(process.execPath, [BIN, ...CHECK], { cwd, env: { ...process.env, TMPDIR: tmp } });
    const ended = new Promise(resolve => child.on('exit', (_, by) => resolve(by)));
    await expect.poll(() => left(tmp), { timeout: 10_000, interval: 5 }).toHaveLength(1);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(left(tmp)).toEqual([]);
  });

  test('of one that was killed the next takes away, and not what belongs to another', async () => {
    const cwd = folderWith({ '合成.csv': rows(300_000), 'tmp/.keep': '' });
    const tmp = join(cwd, 'tmp');
    const env = { ...process.env, TMPDIR: tmp };
    const child = spawn(process.execPath, [BIN, ...CHECK], { cwd, env });
    const ended = new Promise(resolve => child.on('exit', resolve));
    await expect.poll(() => left(tmp), { timeout: 10_000, interval: 5 }).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    mkdirSync(join(tmp, `plancheck-bulk-${process.pid}-ours`));
    expect(left(tmp)).toHaveLength(2);
    const { status } = spawnSync(process.execPath, [BIN, ...CHECK], { cwd, env });
    expect(status).not.toBe(3);
    expect(left(tmp)).toEqual([`plancheck-bulk-${process.pid}-ours`]);
  });
});

test('without DuckDB: the same report, and a note', () => {
  const cwd = folderWith({ '合成.csv': rows(100) });
  for (const part of ['bin', 'dist', 'data'])
    cpSync(join(HOME, part), join(cwd, 'home', part), { recursive: true });
  expect(existsSync(join(cwd, 'home/node_modules'))).toBe(false);
  const run = (bin: string) =>
    spawnSync(process.execPath, [bin, ...CHECK, '-f', 'json'], { cwd, encoding: 'utf8' });
  const [without, beside] = [run(join(cwd, 'home/bin/plancheck.js')), run(BIN)];
  expect(statSync(join(cwd, 'home')).isDirectory()).toBe(true);
  expect([without.status, without.stdout]).toEqual([beside.status, beside.stdout]);
  expect(without.stderr).toContain('@duckdb/node-api is not installed');
  expect(beside.stderr).toBe('');
});
