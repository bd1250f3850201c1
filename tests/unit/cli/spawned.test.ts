import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cityCsv, folderWith } from '../../helpers/cli-files.js';
import { HOME } from '../../helpers/fake-io.js';

const BIN = join(HOME, 'bin/plancheck.js');
const SYNTHETIC = ['check', 'data/examples/synthetic-all-units', '--commitments', '--format', 'json'];

function ran(args: readonly string[], cwd = HOME, input?: string) {
  const done = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input !== undefined && { input }),
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

describe('the installed program', () => {
  test('0: judged, nothing fails', () => {
    const { code, stdout, stderr } = ran(['check', 'data/examples/wuhan-city-2021.csv', '--lang', 'zh']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('工伤保险参保人数');
  });

  test('1: judged, an indicator fails', () => {
    const csv = cityCsv(['工伤保险参保人数', 2025, 379], ['失业保险参保人数', 2025, 305]);
    expect(ran(['check', '-', '--format', 'json'], HOME, csv)).toMatchObject({ code: 1, stderr: '' });
  });

  test('2: not fit to be judged', () => {
    expect(ran(['check', '-'], HOME, '')).toMatchObject({ code: 2, stderr: '' });
  });

  test('3: could not run', () => {
    const { code, stdout, stderr } = ran(['check', 'nowhere.csv', '--lang', 'en']);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('nowhere.csv');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a report of more than 64 KiB goes through a pipe whole', () => {
    const { code, stdout } = ran(SYNTHETIC);
    expect(stdout.length).toBeGreaterThan(1 << 16);
    expect(JSON.parse(stdout).exitCode).toBe(code);
  });

  test('a reader that closes early gets no stack trace', async () => {
    const line = `"${process.execPath}" "${BIN}" ${SYNTHETIC.join(' ')} | head -c 100`;
    const stderr = await new Promise<string>(resolve => {
      execFile('/bin/sh', ['-c', line], { cwd: HOME }, (_, __, text) => resolve(text));
    });
    expect(stderr).not.toMatch(/\bat .*:\d+|node:internal|Error:/u);
  });

  test('a full device as stdout is exit 3', { skip: process.platform !== 'linux' }, () => {
    const line = `"${process.execPath}" "${BIN}" ${SYNTHETIC.join(' ')} > /dev/full`;
    const done = spawnSync('/bin/sh', ['-c', line], { cwd: HOME, encoding: 'utf8' });
    expect(done.status).toBe(3);
    expect(done.stderr).not.toMatch(/\bat .*:\d+|node:internal/u);
  });

  test('paths with spaces and Chinese, from another folder', () => {
    const csv = cityCsv(['工伤保险参保人数', 2025, 380], ['失业保险参保人数', 2025, 305]);
    const cwd = folderWith({ '合成 数据/江 岸.csv': csv });
    const { code, stdout } = ran(['check', '合成 数据', '--format', 'json'], cwd);
    expect(code).toBe(0);
    expect(stdout).toContain('"合成 数据/江 岸.csv"');
    expect(stdout).not.toContain(cwd);
  });
});
