import { fstatSync, writeSync } from 'node:fs';
import type { Content } from '../report/content.js';

/** Standard output of the process. */
export interface StandardOutput {
  /** Null where it is no terminal. */
  readonly columns: number | null;
  readonly isTerminal: boolean;
  readonly write: (content: Content) => Promise<void>;
}

const FD = 1;

/** A file or a pipe is written to as it is, as Node takes some milliseconds to make a stream of it. */
export function standardOutput(): StandardOutput {
  if (isFileOrPipe()) return { columns: null, isTerminal: false, write: writeNow };
  const { stdout } = process;
  return {
    columns: stdout.isTTY ? stdout.columns || null : null,
    isTerminal: stdout.isTTY === true,
    write: content => writeWhole(stdout, content),
  };
}

/** Elsewhere than on Windows, whose handles differ. */
function isFileOrPipe(): boolean {
  if (process.platform === 'win32') return false;
  try {
    const found = fstatSync(FD);
    return found.isFile() || found.isFIFO() || found.isSocket();
  } catch {
    return false;
  }
}

/** A pipe that does not wait for its reader says that it is full; a stream then waits for it. */
async function writeNow(content: Content): Promise<void> {
  const bytes = Buffer.from(content);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(FD, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    await writeWhole(process.stdout, bytes.subarray(at));
  }
}

/** Resolves when the stream has taken everything, so that nothing is cut off when the process ends. */
export function writeWhole(stream: NodeJS.WriteStream, content: Content): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.write(content, error => (error ? reject(error) : resolve()));
  });
}
