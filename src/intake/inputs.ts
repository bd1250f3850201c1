import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { type Finding, finding } from '../checks/finding.js';
import { compareText } from '../engine/observation.js';
import type { InputFile } from './read-submission.js';

/** Where relative paths start, and how to read standard input. */
export interface InputSource {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
}

/** Thrown for a path that cannot be read, or a folder without a submission in it. */
export class InputError extends Error {
  readonly path: string;
  readonly reason: 'missing' | 'no-files' | 'unreadable';

  constructor(path: string, reason: InputError['reason'], cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}

export const STDIN_NAME = '<stdin>';

/**
 * Reads every file named, and every CSV file of every folder named, in order of name and each once.
 * @throws InputError
 */
export async function readInputs(
  source: InputSource,
  paths: readonly string[],
): Promise<{ files: InputFile[]; findings: Finding[] }> {
  const listed = paths.filter(path => path !== '-').map(path => list(source.cwd, path));
  const names = distinctFiles(listed.flatMap(found => found.files));
  const files = names.map(path => ({ name: displayName(source.cwd, path), bytes: read(path) }));
  if (paths.includes('-')) files.push({ name: STDIN_NAME, bytes: await source.readStdin() });
  const skipped = listed.flatMap(found => found.skipped);
  return {
    files: files.sort((a, b) => compareText(a.name, b.name)),
    findings: skipped.map(path =>
      finding('file-skipped', { extension: extname(path) }, { file: displayName(source.cwd, path) }),
    ),
  };
}

/** The CSV files a path stands for, and what else lies in a folder. */
function list(cwd: string, path: string): { files: string[]; skipped: string[] } {
  const absolute = resolve(cwd, path);
  if (path === '') throw new InputError(path, 'missing');
  if (!statOf(path, absolute).isDirectory()) return { files: [absolute], skipped: [] };
  const files = filesIn(path, absolute);
  const csv = files.filter(file => isFile(file) && extname(file).toLowerCase() === '.csv');
  if (csv.length === 0) throw new InputError(path, 'no-files');
  return { files: csv, skipped: files.filter(file => !csv.includes(file)) };
}

function statOf(path: string, absolute: string): Stats {
  try {
    return statSync(absolute);
  } catch (error) {
    const closed = (error as NodeJS.ErrnoException).code === 'EACCES';
    throw new InputError(path, closed ? 'unreadable' : 'missing', error);
  }
}

/** Everything in a folder and the folders in it but hidden files and the locks of open workbooks. */
function filesIn(path: string, absolute: string): string[] {
  return entriesOf(path, absolute)
    .filter(entry => !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
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

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(path, 'unreadable', error);
  }
}

/** Relative to the working folder and with `/`, so that a report is the same on every machine. */
function displayName(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll('\\', '/');
}
