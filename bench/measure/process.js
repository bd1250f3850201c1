import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const TIME = '/usr/bin/time';
/** Chinese names are UTF-8 to every program. */
const ENVIRONMENT = { ...process.env, LC_ALL: 'C.UTF-8' };

/**
 * Runs a command to its end in a process of its own, under GNU time.
 * @returns wall and processor seconds, the largest resident set in MB, and what it printed
 */
export function measured([command, ...args], exits) {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-bench-'));
  try {
    const report = join(folder, 'time');
    const began = performance.now();
    const ended = spawnSync(TIME, ['-f', '%U %S %M', '-o', report, command, ...args], {
      encoding: 'utf8',
      env: ENVIRONMENT,
      maxBuffer: 2 ** 28,
    });
    const seconds = (performance.now() - began) / 1000;
    assertEnded(command, args, ended, exits);
    const [user, system, peak] = readFileSync(report, 'utf8')
      .trim()
      .split('\n')
      .at(-1)
      .split(' ')
      .map(Number);
    return { seconds, cpu: user + system, megabytes: peak / 1024, stdout: ended.stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function assertEnded(command, args, { status, stderr, error }, exits) {
  if (error?.code === 'ENOENT') throw new Error(`${TIME} is missing: install GNU time`);
  if (!exits.includes(status))
    throw new Error(`${[command, ...args].join(' ')} ended with ${status}: ${stderr}`);
}
