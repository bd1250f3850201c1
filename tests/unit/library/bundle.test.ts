import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

/** What a program becomes that a bundler makes of the built library, of which everything else may be left out. */
async function bundled(statement: string): Promise<{ bytes: number; packages: string[]; outside: string[] }> {
  const { metafile } = await build({
    stdin: { contents: statement, resolveDir: HOME },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // What is left of the names of packages and of Node's modules is counted below.
    packages: 'external',
    alias: {
      plancheck: join(HOME, 'dist/library/index.js'),
      'plancheck/engine': join(HOME, 'dist/library/engine.js'),
    },
    logLevel: 'error',
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs) as [Metafile['outputs'][string]];
  const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    bytes: output.bytes,
    packages: inputs.map(([file]) => file).filter(file => file.includes('node_modules')),
    outside: [
      ...new Set(output.imports.filter(({ external }) => external).map(({ path }) => packageOf(path))),
    ],
  };
}

/** `docx` of `docx/charts`. */
function packageOf(path: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;
}

describe('a bundler takes along what a program uses', () => {
  test.each(['plancheck', 'plancheck/engine'])('judge of %s: no package, nothing of Node', async from => {
    const { bytes, packages, outside } = await bundled(`export { judge, submissionOf } from '${from}'`);
    expect({ packages, outside }).toEqual({ packages: [], outside: [] });
    // Measured: 61 kB. With every package that it can use, the whole library is thirty times that.
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(75_000);
  });

  test('numbers alone: a few kilobytes', async () => {
    const { bytes, outside } = await bundled(`export { decimalText, Rational } from 'plancheck'`);
    expect(outside).toEqual([]);
    expect(bytes).toBeLessThan(12_000);
  });

  test('reading takes no writer of reports along, and writing no reader of files', async () => {
    const read = await bundled(`export { loadPlan, readSubmission } from 'plancheck'`);
    expect(read.outside).toEqual(expect.arrayContaining(['node:fs', 'picomatch', 'csv-parse', 'yaml']));
    for (const name of ['docx', 'preact', 'cli-table3', 'chalk']) expect(read.outside).not.toContain(name);
    const written = await bundled(`export { format } from 'plancheck'`);
    expect(written.outside).toEqual(expect.arrayContaining(['docx', 'preact', 'cli-table3']));
    for (const name of ['csv-parse', 'picomatch', 'zod', 'yaml', 'pg', '@duckdb/node-api', 'node:fs'])
      expect(written.outside).not.toContain(name);
  });
});

describe('plancheck/engine as built', () => {
  const files = filesFrom(join(HOME, 'dist/library/engine.js'));
  const text = files.map(file => readFileSync(file, 'utf8')).join('\n');

  test('imports nothing but its own pieces, which are there', () => {
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(existsSync(file), file).toBe(true);
    expect(text).not.toMatch(/\bimport\s*\(/);
    expect(text).not.toMatch(/\bfrom "(?!\.\/)/);
    expect(text).not.toMatch(/^import "(?!\.\/)/m);
    expect(text).not.toMatch(/\brequire\(/);
  });

  test('touches neither Node nor clock, console, chance or locale', () => {
    const globals =
      /\b(process|Buffer|__dirname|setTimeout|console|Date|Intl|fetch)\b(?!['":])|Math\.random|toLocale/;
    expect(withoutComments(text).match(globals)).toBeNull();
  });
});

/** A module and all that it imports. */
function filesFrom(entry: string, found = new Set<string>()): string[] {
  if (found.has(entry)) return [];
  found.add(entry);
  const imported = [
    ...readFileSync(entry, 'utf8').matchAll(/^(?:import|export|\}) ?(?:.*from )?"(\.[^"]+)"/gm),
  ];
  for (const [, path = ''] of imported) filesFrom(join(dirname(entry), path), found);
  return [...found];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
