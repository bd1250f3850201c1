import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Io } from './io.js';

/** Thrown where the report could not be written; nothing of it is left behind. */
export class OutputError extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, cause: unknown) {
    super(`cannot write ${path}`, { cause });
    this.path = path;
    this.reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  }
}

/** Writes the one report to a file, whole or not at all, or to standard output. */
export async function writeReport(io: Io, path: string | null, text: string): Promise<void> {
  if (path === null || path === '-') {
    await io.stdout(text).catch(error => {
      throw new OutputError('<stdout>', error);
    });
    return;
  }
  await writeFileWhole(resolve(io.cwd, path), text).catch(error => {
    throw new OutputError(path, error);
  });
}

/** By way of a temporary file beside it; a device or pipe is written to as it is. */
async function writeFileWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const found = await stat(target).catch(() => null);
  if (found && !found.isFile() && !found.isDirectory()) return writeFile(target, text);
  const temporary = join(dirname(target), `.plancheck-${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, found ? { mode: found.mode } : {});
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
