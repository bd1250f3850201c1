import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../../src');

/** What each stage may import from, beside itself. */
const ALLOWED: Record<string, readonly string[]> = {
  catalogue: [],
  engine: ['catalogue', 'checks'],
  checks: ['catalogue', 'engine'],
  intake: ['catalogue', 'engine', 'checks'],
  diff: ['catalogue', 'engine', 'checks'],
  allocate: ['catalogue', 'engine'],
  messages: ['catalogue', 'engine', 'checks', 'intake', 'allocate'],
  report: ['catalogue', 'engine', 'checks', 'diff', 'allocate', 'messages'],
  template: ['catalogue', 'engine', 'checks', 'messages'],
  sql: ['catalogue', 'engine', 'intake', 'messages'],
  config: ['catalogue', 'engine', 'intake', 'messages'],
  'assess.ts': ['catalogue', 'engine', 'checks', 'intake', 'report'],
  'run.ts': ['assess.ts', 'catalogue', 'engine', 'checks', 'intake', 'report'],
  'run-diff.ts': ['run.ts', 'assess.ts', 'catalogue', 'engine', 'checks', 'intake', 'diff', 'report'],
  'run-allocate.ts': [
    'run.ts',
    'assess.ts',
    'draft-allocation.ts',
    'catalogue',
    'engine',
    'checks',
    'intake',
    'allocate',
  ],
  'draft-allocation.ts': ['sharing-error.ts', 'catalogue', 'engine', 'intake', 'allocate'],
  'sharing-error.ts': ['intake', 'allocate'],
  'index.ts': ['run.ts', 'catalogue', 'engine', 'checks', 'intake', 'report', 'messages'],
  'run-inspect.ts': ['run.ts', 'assess.ts', 'catalogue', 'engine', 'checks', 'intake', 'report'],
  cli: [
    'run.ts',
    'run-diff.ts',
    'run-inspect.ts',
    'run-allocate.ts',
    'sharing-error.ts',
    'catalogue',
    'engine',
    'checks',
    'intake',
    'config',
    'report',
    'messages',
    'template',
    'sql',
  ],
};

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;
const TYPE_ONLY = /import type [^;]*? from '([^']+)'/g;

interface Source {
  readonly file: string;
  readonly room: string;
  readonly imports: readonly string[];
  readonly typeOnly: readonly string[];
}

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .map(file => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1] ?? '');
    return { file, room: roomOf(file), imports: found(IMPORT), typeOnly: found(TYPE_ONLY) };
  });

function roomOf(file: string): string {
  return file.split(/[\\/]/)[0] ?? file;
}

function roomImported({ file }: Source, specifier: string): string {
  const path = relative(SRC, resolve(SRC, dirname(file), specifier)).replace(/\.js$/, '.ts');
  return roomOf(path);
}

describe('data flows one way', () => {
  test.each(sources.map(source => [source.file, source] as const))('%s', (_, source) => {
    const allowed = ALLOWED[source.room];
    expect(allowed, `no rule for ${source.room}`).toBeDefined();
    const rooms = source.imports
      .filter(s => s.startsWith('.') && !s.endsWith('/package.json') && !s.includes('/node_modules/'))
      .map(s => roomImported(source, s));
    expect(rooms.filter(room => room !== source.room && !allowed?.includes(room))).toEqual([]);
  });

  test('engine and checks take nothing but types and names from the catalogue', () => {
    const outside = sources
      .filter(source => source.room === 'engine' || source.room === 'checks')
      .flatMap(source =>
        source.imports
          .filter(
            s => s.startsWith('.') && roomImported(source, s) === 'catalogue' && !source.typeOnly.includes(s),
          )
          .map(s => `${source.file} -> ${s}`),
      );
    expect(outside).toEqual([]);
  });

  test('engine, checks, diff and allocate are pure: no Node module, clock, console or locale', () => {
    const impure =
      /from 'node:|\bprocess\.|\bDate\b|\bconsole\.|toLocale|localeCompare|\bIntl\b|Math\.random|parseFloat/;
    const found = sources
      .filter(({ room }) => ['engine', 'checks', 'diff', 'allocate'].includes(room))
      .filter(source => impure.test(readFileSync(join(SRC, source.file), 'utf8')))
      .map(source => source.file);
    expect(found).toEqual([]);
  });

  test('nothing in src knows the plan on board', () => {
    const known = /武汉|江岸|汉南|城镇新增就业|工伤保险|专栏\d|wuhan/i;
    const found = sources
      .filter(({ file }) => known.test(withoutComments(readFileSync(join(SRC, file), 'utf8'))))
      .map(source => source.file);
    expect(found).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '');
}
