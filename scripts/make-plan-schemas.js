/** Writes data/schemas/<part>.schema.json, for editors of plan files, from what the built program accepts. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { planSchemaOf } = createRequire(import.meta.url)(join(root, 'dist/plan-schema.cjs'));

const files = ['plan', 'indicators', 'commitments', 'baseline', 'areas'].map(part => {
  const file = join(root, 'data/schemas', `${part}.schema.json`);
  writeFileSync(file, JSON.stringify(planSchemaOf(part, ['zh', 'en'])));
  return file;
});
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
execFileSync(process.execPath, [biome, 'format', '--write', ...files], { cwd: root });
