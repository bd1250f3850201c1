import { readdir, readFile, realpath, stat } from 'node:fs/promises';
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
  const listed = await Promise.all(paths.filter(path => path !== '-').map(path => list(source.cwd, path)));
  const names = await distinctFiles(listed.flatMap(found => found.files));
  const files = await Promise.all(
    names.map(async path => ({ name: displayName(source.cwd, path), bytes: await read(path) })),
  );
  if (paths.includes('-')) files.push({ name: STDIN_NAME, bytes: await source.readStdin() });
  return {
    files: files.sort((a, b) => compareText(a.name, b.name)),
    findings: listed
      .flatMap(found => found.skipped)
      .map(path =>
        finding('file-skipped', { extension: extname(path) }, { file: displayName(source.cwd, path) }),
      ),
  };
}

async function list(cwd: string, path: string): Promise<{ files: string[]; skipped: string[] }> {
  if (path === '') throw new InputError(path, 'missing');
  const absolute = resolve(cwd, path);
  const found = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(path, error.code === 'EACCES' ? 'unreadable' : 'missing', error);
  });
  if (!found.isDirectory()) return { files: [absolute], skipped: [] };
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(absolute, options).catch((error: unknown) => {
    throw new InputError(path, 'unreadable', error);
  });
  const named = entries.filter(
    entry => !entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'),
  );
  const files = named.map(entry => join(entry.parentPath, entry.name));
  const isFile = await Promise.all(files.map(isReadable));
  const csv = files.filter((file, i) => isFile[i] && extname(file).toLowerCase() === '.csv');
  if (csv.length === 0) throw new InputError(path, 'no-files');
  return { files: csv, skipped: files.filter(file => !csv.includes(file)) };
}

/** True for a file and a link to one. */
function isReadable(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  );
}

/** A file named twice, or once itself and once in its folder, is one file. */
async function distinctFiles(paths: readonly string[]): Promise<string[]> {
  const real = await Promise.all(paths.map(path => realpath(path)));
  return paths.filter((_, i) => real.indexOf(real[i] as string) === i);
}

async function read(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw new InputError(path, 'unreadable', error);
  });
}

/** Relative to the working folder and with `/`, so that a report is the same on every machine. */
function displayName(cwd: string, path: string): string {
  return relative(cwd, path).replaceAll('\\', '/');
}
