import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

const { runCases } = await import(pathToFileURL(join(HOME, 'scripts/fuzz/pool.js')).href);

/** A program that ends as told, once its help has been read. */
function rootWith(ending: string): string {
  const root = mkdtempSync(join(tmpdir(), 'plancheck-fuzz-test-'));
  mkdirSync(join(root, 'dist'));
  symlinkSync(join(HOME, 'data'), join(root, 'data'));
  symlinkSync(join(HOME, 'dist/plans'), join(root, 'dist/plans'));
  const help = `if (argv[0] === '--help') return io.stdout('  check x\\n').then(() => 0);`;
  writeFileSync(
    join(root, 'dist/plancheck.cjs'),
    `exports.main = async (argv, io) => { ${help} ${ending} };`,
  );
  return root;
}

async function faultsWith(ending: string, patience: number): Promise<string[]> {
  const root = rootWith(ending);
  const faults: string[] = [];
  const settings = { root, seed: 1, folders: [join(root, 'worker')], numbers: [0, 1], patience };
  await runCases(settings, (outcome: { faults: string[] }) => faults.push(...outcome.faults));
  return faults;
}

test.each([
  ['hangs', 1, 'for (;;);', 'hung: killed after 1 s'],
  ['dies', 10, 'process.exit(7);', 'the process ended with 7'],
  ['throws', 10, `throw 'a fit';`, 'threw a fit'],
])(
  'a program that %s is told for every case, and the next case is run all the same',
  async (_, patience, ending, fault) => {
    expect(await faultsWith(ending, patience)).toEqual([fault, fault]);
  },
);
