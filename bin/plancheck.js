#!/usr/bin/env node
/* CommonJS, as bin/package.json says: it starts a few milliseconds sooner than a module. */
const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const home = dirname(__dirname);
const bundle = join(home, 'dist', 'plancheck.cjs');

if (existsSync(bundle)) {
  const { main, processIo } = require(bundle);
  main(process.argv.slice(2), processIo(home)).then(code => {
    process.exitCode = code;
  });
} else {
  process.stderr.write('plancheck: not built yet; run npm ci / 尚未构建，请先运行 npm ci\n');
  process.exitCode = 3;
}
