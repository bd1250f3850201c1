/**
 * Builds the product: a minified CommonJS bundle for the command (it starts fastest), what compiles a plan in a file
 * of its own (it is large, and plans on board need it only here), likewise what writes templates, an ES module for
 * the library, and every plan on board compiled to JSON, so that a run reads it instead of validating it again.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const common = {
  bundle: true,
  charset: 'utf8',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  absWorkingDir: root,
};
const command = { ...common, format: 'cjs', minify: true };

/** What is imported only when it is needed, and bundled into a file of its own. */
const apart = (module, file) => ({
  name: `${file}-apart`,
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`/${module}\\.js$`) }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${file}.cjs`, external: true } : undefined,
    ),
});

/** Start-up time that dependencies take for what is never used here. */
const leanDependencies = {
  name: 'lean-dependencies',
  setup: ({ onResolve }) => {
    const replace = (filter, importer, file) =>
      onResolve({ filter }, args =>
        args.importer.includes(join('node_modules', importer))
          ? { path: join(root, 'scripts', file) }
          : undefined,
      );
    replace(/^string-width$/, 'cli-table3', 'string-width.cjs');
    replace(/^(node:)?child_process$/, 'commander', 'no-child-process.cjs');
  },
};

await rm(dist, { recursive: true, force: true });
await Promise.all([
  build({
    ...command,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/plancheck.cjs',
    plugins: [
      apart('compile', 'plan-compiler'),
      apart('template/writer', 'template-writer'),
      leanDependencies,
    ],
  }),
  build({ ...command, entryPoints: ['src/catalogue/compile.ts'], outfile: 'dist/plan-compiler.cjs' }),
  build({ ...command, entryPoints: ['src/template/writer.ts'], outfile: 'dist/template-writer.cjs' }),
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
