#!/usr/bin/env node
/* CommonJS, as bin/package.json says: it starts a few milliseconds sooner than a module. */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const home = dirname(__dirname);
const dist = join(home, 'dist');

function readIfThere(name, encoding) {
  try {
    return readFileSync(join(dist, name), encoding);
  } catch {
    return undefined;
  }
}

/**
 * What the build had V8 compile, so that this run need not. Another V8 refuses it, and then compiles as it goes. It is
 * trusted otherwise, so that a damaged one would run wild: it is written twice over, and taken where both are the same.
 */
function compiled() {
  const twice = readIfThere('plancheck.cache');
  if (twice === undefined || twice.length % 2 !== 0) return undefined;
  const half = twice.length / 2;
  return twice.compare(twice, half, twice.length, 0, half) === 0 ? twice.subarray(0, half) : undefined;
}

/** As `require` would, which knows no compiled code; the build has wrapped the program in the function of a module. */
function load(source) {
  const filename = join(dist, 'plancheck.cjs');
  const script = new Script(source, { filename, cachedData: compiled() });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(filename), program, filename, dist);
  return program.exports;
}

/* For the versions of Node that are known to have them: another would complain of flags it does not know. */
const counts = '--invocation-count-for-maglev=3000 --invocation-count-for-turbofan=10000';
const LATER = { 20: '--interrupt-budget=500000', 22: counts, 24: counts, 26: counts };

/**
 * V8 optimises what has run for a few milliseconds, and waits for it at the exit. Three to eight times as much may
 * run before it does: a short run is over by then, and a long one loses nothing that could be measured. Not set at the
 * start, as what V8 compiled under other flags, parts of Node among it, is refused.
 */
function optimiseLater() {
  const flags = LATER[process.versions.node.split('.')[0]];
  if (flags !== undefined) setFlagsFromString(flags);
}

const source = readIfThere('plancheck.cjs', 'latin1');
if (source === undefined) {
  process.stderr.write('plancheck: not built yet; run npm ci / 尚未构建，请先运行 npm ci\n');
  process.exitCode = 3;
} else {
  const { main, processIo } = load(source);
  const io = processIo(home);
  optimiseLater();
  main(process.argv.slice(2), io).then(code => {
    process.exitCode = code;
  });
}
