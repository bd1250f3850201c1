#!/usr/bin/env node
/**
 * Runs plancheck from a checkout of its repository, which is how pre-commit has it, and builds it the first time.
 * `npm install --global` from git cannot build it: https://github.com/npm/cli/issues/8440.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(new URL('../dist/plancheck.cjs', import.meta.url))) {
  const npm = ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'].join(' ');
  // By a shell, as npm is a script on Windows; nothing in the line comes from outside. Standard output is the report's.
  execFileSync(npm, { cwd: home, shell: true, stdio: ['ignore', 2, 2] });
}
await import('../bin/plancheck.js');
