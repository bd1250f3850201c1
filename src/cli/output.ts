import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Content } from '../report/content.js';
import type { Io } from './io.js';

/** Thrown where a report could not be written; nothing of it is left behind. */
export class OutputError extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, cause: unknown) {
    super(`cannot write ${path}`, { cause });
    this.path = path;
    this.reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  }
}

/** What goes to a file, or with null or `-` to standard output. */
export interface Written {
  readonly path: string | null;
  readonly content: Content;
}

/** Writes the one report, text or bytes, to a file, whole or not at all, or to standard output. */
export function writeReport(io: Io, path: string | null, content: Content): Promise<void> {
  return writeReports(io, [{ path, content }]);
}

/**
 * Writes reports, each whole or not at all: every file is staged first, and takes its place when all are written.
 * @throws OutputError
 */
export async function writeReports(io: Io, reports: readonly Written[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const { path, content } of reports)
      if (isFile(path)) staged.push(told(path, () => stage(resolve(io.cwd, path), content)));
    for (const { path, content } of reports) if (!isFile(path)) await writeOut(io, content);
    for (const file of staged) told(file.target, file.keep);
  } catch (error) {
    for (const file of staged) file.drop();
    throw error;
  }
}

function isFile(path: string | null): path is string {
  return path !== null && path !== '-';
}

async function writeOut(io: Io, content: Content): Promise<void> {
  await io.stdout(content).catch(error => {
    throw new OutputError('<stdout>', error);
  });
}

function told<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new OutputError(path, error);
  }
}

/** A file that is written, but has not taken its place. */
interface Staged {
  readonly target: string;
  readonly keep: () => void;
  readonly drop: () => void;
}

/** By way of a temporary file beside it; a device or pipe is written to as it is. */
function stage(path: string, content: Content): Staged {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (found && !found.isFile()) {
    return { target: path, keep: () => writeFileSync(path, content), drop: () => undefined };
  }
  const target = found ? realpathSync(path) : path;
  const made = mkdirSync(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.plancheck-${crypto.randomUUID()}.tmp`);
  const drop = () => {
    rmSync(temporary, { force: true });
    if (made !== undefined) removeEmpty(dirname(target), made);
  };
  try {
    writeFileSync(temporary, content, found ? { mode: found.mode } : {});
  } catch (error) {
    drop();
    throw error;
  }
  return { target, keep: () => renameSync(temporary, target), drop };
}

/** Takes away the folders that were made, from the innermost out, as far as nothing else is in them. */
function removeEmpty(folder: string, last: string): void {
  if (!existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  if (folder !== last) removeEmpty(dirname(folder), last);
}
