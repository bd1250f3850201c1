#!/usr/bin/env node
/* CommonJS, as bin/package.json says: it starts a few milliseconds sooner than a module. */
const { dirname, join } = require('node:path');

const home = dirname(__dirname);
const { main, processIo } = require(join(home, 'dist', 'plancheck.cjs'));

main(process.argv.slice(2), processIo(home)).then(code => {
  process.exitCode = code;
});
