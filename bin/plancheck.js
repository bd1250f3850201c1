#!/usr/bin/env node
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const { main, processIo } = createRequire(import.meta.url)(join(home, 'dist', 'plancheck.cjs'));
process.exitCode = await main(process.argv.slice(2), processIo(home));
