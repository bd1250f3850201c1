import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Content, Io } from './io.js';

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

/** Writes the one report, text or bytes, to a file, whole or not at all, or to standard output. */
export async function writeReport(io: Io, path: string | null, content: Content): Promise<void> {
  if (path === null || path === '-') {
    await io.stdout(content).catch(error => {
      throw new OutputError('<stdout>', error);
    });
    return;
  }
  try {
    writeFileWhole(resolve(io.cwd, path), content);
  } catch (error) {
    throw new OutputError(path, error);
  }
}

/** By way of a temporary file beside it; a device or pipe is written to as it is. */
function writeFileWhole(path: string, content: Content): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) {
    writeFileSync(path, content);
    return;
  }
  const target = found ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.plancheck-${crypto.randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, content, found ? { mode: found.mode } : {});
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
