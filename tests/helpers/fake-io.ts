import { resolve } from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export const HOME = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  /** Where the program is installed: the plans on board lie there. */
  readonly home?: string;
  readonly env?: Record<string, string>;
  readonly columns?: number | null;
  readonly isTerminal?: boolean;
  readonly isErrorTerminal?: boolean;
  readonly now?: () => number;
  readonly today?: () => Date;
  readonly stdin?: string | Uint8Array;
  readonly systemLocale?: string | null;
}

/** Runs one command line in process, with everything around it under the test's hand. */
export async function runMain(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const out: Buffer[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: around.cwd ?? HOME,
    env: around.env ?? {},
    columns: around.columns ?? null,
    isTerminal: around.isTerminal ?? false,
    isErrorTerminal: around.isErrorTerminal ?? false,
    now: around.now ?? (() => 0),
    today: around.today ?? (() => new Date('2024-01-31T08:30:00Z')),
    home: around.home ?? HOME,
    systemLocale: () => around.systemLocale ?? null,
    stdout: async content => void out.push(Buffer.from(content)),
    stderr: async text => void err.push(text),
    stdin: async () => Buffer.from(around.stdin ?? ''),
  };
  const code = await main(args, io);
  return { code, stdout: Buffer.concat(out).toString(), stderr: err.join('') };
}
