/**
 * Builds the product: a minified CommonJS bundle for the command (it starts fastest); what compiles a plan, reads
 * workbooks or writes templates in files of their own (they are large, and most runs need none of them); an ES module
 * for the library; every plan on board compiled to JSON, so that a run reads it instead of validating it again; and
 * what V8 compiles of the bundle for a usual run (docs/performance.md).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** `./page.css?raw` is the text of that file, as the test runner has it. */
const rawText = {
  name: 'raw-text',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?raw$/, '')),
      namespace: 'raw-text',
    }));
    onLoad({ filter: /./, namespace: 'raw-text' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  absWorkingDir: root,
  plugins: [rawText],
};
const command = {
  ...common,
  charset: 'ascii',
  supported: { 'dynamic-import': false },
  format: 'cjs',
  minify: true,
  // Optional; the first is a binary.
  external: ['@duckdb/node-api', 'pg', 'pg-cursor'],
  // Its main file is a UMD module, in which no bundler sees what is required.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};

/** The modules of a folder, each a file of its own or a folder with a file of its name. */
const modulesIn = folder =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { withFileTypes: true }) : [])
    .map(entry => (entry.isDirectory() ? join(entry.name, entry.name) : entry.name.replace(/\.tsx?$/, '')))
    .map(name => name.replaceAll('\\', '/'));

/** Every format that is not the table or JSON, and everything that draws one. */
const drawn = folder =>
  modulesIn(folder).map(name => ({
    module: new RegExp(`/${basename(folder)}/${name}\\.js$`),
    entry: join(root, folder, existsSync(join(root, folder, `${name}.ts`)) ? `${name}.ts` : `${name}.tsx`),
    file: `${basename(folder)}-${basename(name)}.cjs`,
  }));

/**
 * Around the program, so that a script of it is the function of a module, which bin/plancheck.js calls, and `require`
 * takes it as well. V8 would have to copy the whole of it to wrap it at the start.
 */
const MODULE = 'exports, require, module, __filename, __dirname';
const wrapper = {
  banner: { js: `(run => typeof module === 'undefined' ? run : run(${MODULE}))(function (${MODULE}) {` },
  footer: { js: '})' },
};

/** What few runs need: in files of their own, loaded by a dynamic import of the module they are made of. */
const APART = [
  {
    module: /\/document\/documents\.js$/,
    entry: 'src/report/document/documents.ts',
    file: 'documents.cjs',
  },
  ...drawn('src/report/formats'),
  ...drawn('src/report/render'),
  { module: /\/compile\.js$/, entry: 'src/catalogue/compile.ts', file: 'plan-compiler.cjs' },
  { module: /\/lint\/lint\.js$/, entry: 'src/catalogue/lint/lint.ts', file: 'plan-lint.cjs' },
  { module: /\/report\/plan-lint\.js$/, entry: 'src/report/plan-lint.ts', file: 'plan-lint-report.cjs' },
  { module: /\/structured\.js$/, entry: 'src/intake/tables/structured.ts', file: 'structured.cjs' },
  { module: /\/template\/writer\.js$/, entry: 'src/template/writer.ts', file: 'template-writer.cjs' },
  { module: /\/draft-allocation\.js$/, entry: 'src/draft-allocation.ts', file: 'draft-allocation.cjs' },
  {
    module: /\/allocation-text\.js$/,
    entry: 'src/report/allocation-text.ts',
    file: 'allocation-text.cjs',
  },
  { module: /\/workbook\/workbook\.js$/, entry: 'src/intake/workbook/workbook.ts', file: 'workbook.cjs' },
  { module: /\/bulk\/bulk\.js$/, entry: 'src/intake/bulk/bulk.ts', file: 'bulk.cjs' },
  {
    module: /\/warehouse\.js$/,
    entry: 'src/intake/warehouse/warehouse.ts',
    file: 'warehouse.cjs',
  },
  {
    module: /\/push\/push-down\.js$/,
    entry: 'src/intake/warehouse/push/push-down.ts',
    file: 'push-down.cjs',
  },
  { module: /\/sql\/writer\.js$/, entry: 'src/sql/writer.ts', file: 'sql-writer.cjs' },
  { module: /\/mapping-file\.js$/, entry: 'src/intake/mapping-file.ts', file: 'mapping-file.cjs' },
  { module: /\/config-file\.js$/, entry: 'src/config/config-file.ts', file: 'config-file.cjs' },
];

const keptApart = {
  name: 'apart',
  setup: ({ onResolve }) => {
    for (const { module, file } of APART) {
      onResolve({ filter: module }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${file}`, external: true } : undefined,
      );
    }
  },
};

/**
 * What cli-table3 does anew for every cell, to the same effect: for each of its lines, shorten it for a debug message
 * that is not written; and spell the names of the border characters, of which no cell here has its own.
 */
const NEEDLESS = {
  'utils.truncate(this.content, 10, this.truncate)': "''",
  '(this.chars = {})': '(this.chars = tableOptions.spelled ?? {})',
  'CHAR_NAMES.forEach(': 'if (!tableOptions.spelled) CHAR_NAMES.forEach(',
  'this.truncate = this': 'tableOptions.spelled = chars; this.truncate = this',
};

function leanCell(cell) {
  return Object.entries(NEEDLESS).reduce((text, [needless, lean]) => {
    if (!text.includes(needless)) throw new Error(`cli-table3 changed, see what it does now: ${needless}`);
    return text.replace(needless, lean);
  }, cell);
}

/** No cell of a report's table spans others, so that none can be missing between them. */
function leanLayout(layout) {
  const search = '\n    fillInTable(cellRows);';
  if (!layout.includes(search)) throw new Error(`cli-table3 changed, see what it does now: ${search}`);
  return layout.replace(search, '');
}

/** Start-up time that dependencies take for what is never used here. */
const leanDependencies = {
  name: 'lean-dependencies',
  setup: ({ onResolve, onLoad }) => {
    const replace = (filter, importer, file) =>
      onResolve({ filter }, args =>
        args.importer.includes(join('node_modules', importer))
          ? { path: join(root, 'scripts', file) }
          : undefined,
      );
    replace(/^string-width$/, 'cli-table3', 'string-width.cjs');
    replace(/^fast-string-width$/, 'fast-wrap-ansi', 'string-width.cjs');
    replace(/^(node:)?child_process$/, 'commander', 'no-child-process.cjs');
    onLoad({ filter: /cli-table3[\\/]src[\\/]cell\.js$/ }, async ({ path }) => ({
      contents: leanCell(await readFile(path, 'utf8')),
    }));
    onLoad({ filter: /cli-table3[\\/]src[\\/]layout-manager\.js$/ }, async ({ path }) => ({
      contents: leanLayout(await readFile(path, 'utf8')),
    }));
  },
};

/** Text of nothing but ASCII is read sooner and takes half the memory; esbuild leaves regular expressions as they are. */
async function escapeRest(file) {
  const text = await readFile(file, 'utf8');
  const escaped = char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, text.replace(/[^\0-\x7f]/g, escaped));
}

await rm(dist, { recursive: true, force: true });
await Promise.all([
  build({
    ...command,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/plancheck.cjs',
    plugins: [rawText, keptApart, leanDependencies],
    ...wrapper,
  }),
  ...APART.map(({ entry, file }) =>
    build({ ...command, entryPoints: [entry], outfile: `dist/${file}`, plugins: [rawText, keptApart] }),
  ),
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    packages: 'external',
    charset: 'utf8',
  }),
]);

await escapeRest(join(dist, 'plancheck.cjs'));

const { compileFolder } = createRequire(import.meta.url)(join(dist, 'plancheck.cjs'));
const plans = join(root, 'data', 'plans');
await mkdir(join(dist, 'plans'));
for (const entry of await readdir(plans, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const catalogue = await compileFolder(join(plans, entry.name));
  await writeFile(join(dist, 'plans', `${entry.name}.json`), JSON.stringify(catalogue));
}

execFileSync(process.execPath, [join(root, 'scripts', 'code-cache.js')], { stdio: 'inherit' });
