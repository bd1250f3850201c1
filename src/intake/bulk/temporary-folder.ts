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
  const folder = mkdtempSync(join(tmpdir(), `plancheck-bulk-${process.pid}-`));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const remove = () => {
    for (const signal of signals) process.off(signal, interrupted);
    process.off('exit', erase);
    erase();
  };
  const erase = () => rmSync(folder, { recursive: true, force: true });
  const interrupted = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, interrupted);
  process.once('exit', erase);
  return { folder, remove };
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
