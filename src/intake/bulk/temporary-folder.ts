import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^plancheck-bulk-(\d+)-/u;

/**
 * A folder of this run alone, which goes away with it, also where it is interrupted; what a run left behind that was
 * killed goes away now.
 */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  removeStale();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let folder: string | null = null;
  // Threads may be writing there still.
  const erase = () =>
    folder && rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  const remove = () => {
    for (const signal of signals) process.off(signal, interrupted);
    process.off('exit', erase);
    erase();
  };
  const interrupted = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  // Before there is a folder, or a signal in between would leave it.
  for (const signal of signals) process.once(signal, interrupted);
  process.once('exit', erase);
  folder = madeFolder(remove);
  return { folder, remove };
}

function madeFolder(forget: () => void): string {
  try {
    return mkdtempSync(join(tmpdir(), `plancheck-bulk-${process.pid}-`));
  } catch (error) {
    forget();
    throw error;
  }
}

function removeStale(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
