/**
 * Runs the built program once in each language and writes what V8 compiled for it to dist/plancheck.cache, for
 * bin/plancheck.js. A process of its own, as V8 takes it back only under the flags it was made under.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const home = fileURLToPath(new URL('..', import.meta.url));
const filename = join(home, 'dist', 'plancheck.cjs');
const script = new Script(readFileSync(filename, 'latin1'), { filename });
const program = { exports: {} };
script.runInThisContext()(program.exports, createRequire(filename), program, filename, dirname(filename));

const { main, processIo } = program.exports;
const io = { ...processIo(home), cwd: home, stdout: async () => {} };
const check = ['check', 'data/examples/synthetic-city-2021.csv', '--no-config'];
for (const rest of [
  ['--lang', 'zh'],
  ['--lang', 'en'],
  ['-f', 'json'],
])
  await main([...check, ...rest], io);

const compiled = script.createCachedData();
writeFileSync(join(home, 'dist', 'plancheck.cache'), Buffer.concat([compiled, compiled]));
