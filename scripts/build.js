/**
 * Builds the product: one minified CommonJS bundle for the command (it starts fastest), an ES module for the
 * library, and every plan on board compiled to JSON, so that a run reads it instead of validating it again.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', absWorkingDir: root };

await rm(dist, { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/plancheck.cjs',
    format: 'cjs',
    minify: true,
  }),
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    packages: 'external',
  }),
]);

const { compileFolder } = createRequire(import.meta.url)(join(dist, 'plancheck.cjs'));
const plans = join(root, 'data', 'plans');
await mkdir(join(dist, 'plans'));
for (const entry of await readdir(plans, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const catalogue = await compileFolder(join(plans, entry.name));
  await writeFile(join(dist, 'plans', `${entry.name}.json`), JSON.stringify(catalogue));
}
