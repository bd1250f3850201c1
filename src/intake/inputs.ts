import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { type Finding, finding } from '../checks/finding.js';
import { compareText } from '../engine/observation.js';
import { InputError } from './input-error.js';
import { fileOfBytes, fileOnDisk, type InputFile } from './input-file.js';
import { isSubmissionExtension } from './tables/formats.js';
import { AddressError, addressOf, isAddress } from './warehouse/address.js';
import type { Env } from './warehouse/env.js';
import { tableInput } from './warehouse/table-input.js';

/** Where relative paths start, and how to read standard input. */
export interface InputSource {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Where credentials of databases stand. */
  readonly env?: Env;
}

/** A path, a pattern, a folder, the address of a table; or a file that is at hand already. */
export type Input = string | InputFile;

export const STDIN_NAME = '<stdin>';

/** The configuration of a folder of submissions, and none of them. */
export const CONFIG_FILE = 'plancheck.config.yaml';

/**
 * Every file named, every file that a pattern fits, and every submission of every folder named, in order of name and
 * each once; and every table of a database. Nothing but standard input is read yet.
 * @param query read of a database where the address names no table
 * @throws InputError, AddressError
 */
export async function findInputs(
  source: InputSource,
  inputs: readonly Input[],
  query: string | null = null,
): Promise<{ files: InputFile[]; findings: Finding[] }> {
  const written = inputs.filter(input => typeof input === 'string');
  const atHand = inputs.filter(input => typeof input !== 'string');
  const tables = tablesOf(source, written.filter(isAddress), query);
  const paths = written.filter(input => !isAddress(input));
  const listed = paths.filter(path => path !== '-').map(path => list(source.cwd, path));
  const names = distinctFiles(listed.flatMap(found => found.files));
  const found = new Set(listed.flatMap(({ isFolder, files: inside }) => (isFolder ? inside : [])));
  const onDisk = names.map(path => fileOnDisk(displayName(source.cwd, path), path, found.has(path)));
  const files = [...onDisk, ...tables, ...atHand];
  if (paths.includes('-')) files.push(fileOfBytes(STDIN_NAME, await source.readStdin()));
  const skipped = listed.flatMap(found => found.skipped);
  return {
    files: files.sort((a, b) => compareText(a.name, b.name)),
    findings: skipped.map(path =>
      finding(
        'file-skipped',
        { extension: extname(path), reason: 'type' },
        { file: displayName(source.cwd, path) },
      ),
    ),
  };
}

/** A table named twice is one. */
function tablesOf({ cwd, env = {} }: InputSource, written: readonly string[], query: string | null) {
  if (query !== null && written.length === 0) throw new AddressError('query-alone', '');
  const display = (path: string) => displayName(cwd, path);
  const addresses = written.map(address => addressOf(address, query, cwd, display));
  const byName = new Map(addresses.map(address => [address.name, address] as const));
  return [...byName.values()].map(address => tableInput(address, env));
}

interface Listed {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
  readonly isFolder: boolean;
}

/** The files a path stands for, and what else lies in a folder. */
function list(cwd: string, path: string): Listed {
  const absolute = resolve(cwd, path);
  if (path === '') throw new InputError(path, 'missing');
  if (isPattern(absolute, path)) return { files: matching(cwd, path), skipped: [], isFolder: false };
  if (!statOf(path, absolute).isDirectory()) return { files: [absolute], skipped: [], isFolder: false };
  const files = filesIn(path, absolute);
  const submissions = files.filter(file => isFile(file) && isSubmissionExtension(extname(file)));
  if (submissions.length === 0) throw new InputError(path, 'no-files');
  const skipped = files.filter(file => !submissions.includes(file));
  return { files: submissions, skipped, isFolder: true };
}

/** `*` and `?` may stand in the name of a file that is there; only where none is, they are a pattern. */
function isPattern(absolute: string, path: string): boolean {
  return picomatch.scan(slashed(path)).isGlob && statSync(absolute, { throwIfNoEntry: false }) === undefined;
}

/** The files a pattern fits, for shells that do not expand one. */
function matching(cwd: string, pattern: string): string[] {
  const { root, rest } = splitPattern(cwd, slashed(pattern).split('/'));
  const fits = picomatch(rest, { windows: false });
  const files = filesIn(pattern, root).filter(file => fits(slashed(relative(root, file))) && isFile(file));
  if (files.length === 0) throw new InputError(pattern, 'no-match');
  return files;
}

/** The folders that a pattern names in so many words, which may look like patterns themselves, and what is left. */
function splitPattern(cwd: string, segments: readonly string[]): { root: string; rest: string } {
  const pathOf = (count: number) => resolve(cwd, `${segments.slice(0, count).join('/')}/`);
  const isFolder = (count: number) =>
    statSync(pathOf(count), { throwIfNoEntry: false })?.isDirectory() ?? false;
  let named = 0;
  while (named < segments.length - 1 && isFolder(named + 1)) named += 1;
  return { root: named === 0 ? cwd : pathOf(named), rest: segments.slice(named).join('/') };
}

/** Windows writes `\` where a pattern and a report have `/`. */
function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

function statOf(path: string, absolute: string): Stats {
  try {
    return statSync(absolute);
  } catch (error) {
    const closed = (error as NodeJS.ErrnoException).code === 'EACCES';
    throw new InputError(path, closed ? 'unreadable' : 'missing', error);
  }
}

/** Everything in a folder and the folders in it but hidden files, the locks of open workbooks and configuration. */
function filesIn(path: string, absolute: string): string[] {
  return entriesOf(path, absolute)
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$') && name !== CONFIG_FILE)
    .flatMap(entry => {
      const inner = join(absolute, entry.name);
      return entry.isDirectory() ? filesIn(path, inner) : [inner];
    });
}

function entriesOf(path: string, absolute: string): Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    throw new InputError(path, 'unreadable', error);
  }
}

/** True for a file and a link to one. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A file named twice, or once itself and once in its folder, is one file. */
function distinctFiles(paths: readonly string[]): string[] {
  const real = paths.map(path => realpathSync(path));
  return paths.filter((_, i) => real.indexOf(real[i] as string) === i);
}

/** Relative to the working folder and with `/`, so that a report is the same on every machine. */
export function displayName(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll('\\', '/');
}
