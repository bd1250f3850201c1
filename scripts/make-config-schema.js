/** Writes data/schemas/config.schema.json, for editors, from what the built program accepts. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const { CONFIG_KEYS, FORMAT_NAMES } = require(join(root, 'dist/plancheck.cjs'));
const { configJsonSchema } = require(join(root, 'dist/config-file.cjs'));

const file = join(root, 'data/schemas/config.schema.json');
writeFileSync(file, JSON.stringify(configJsonSchema(FORMAT_NAMES, CONFIG_KEYS)));
execFileSync(
  process.execPath,
  [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file],
  {
    cwd: root,
  },
);
