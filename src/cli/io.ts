import type { Content } from '../report/content.js';
import { standardOutput, writeWhole } from './standard-output.js';

/** Everything a run touches outside itself, so that a test can stand in for a terminal. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null where standard output is no terminal. */
  readonly columns: number | null;
  readonly isTerminal: boolean;
  /** Whether somebody looks at standard error as it is written. */
  readonly isErrorTerminal: boolean;
  /** Milliseconds on a clock that only goes forward; for progress alone, never for a report. */
  readonly now: () => number;
  /** What day and time it is; only for a report that is asked to say when it was made. */
  readonly today: () => Date;
  /** Folder of the installed package: its data and what the build prepared. */
  readonly home: string;
  /** The language the system is set to where the environment says nothing, e.g. `zh-CN`; null if unknown. */
  readonly systemLocale: () => string | null;
  readonly stdout: (content: Content) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  readonly stdin: () => Promise<Uint8Array>;
}

/** The io of the running process; a stream is made when it is first used, as Node takes its time over each. */
export function processIo(home: string): Io {
  const { columns, isTerminal, write } = standardOutput();
  return {
    cwd: process.cwd(),
    env: process.env,
    columns,
    isTerminal,
    get isErrorTerminal() {
      return process.stderr.isTTY === true;
    },
    now: () => process.uptime() * 1000,
    today: () => new Date(),
    home,
    systemLocale: () =>
      process.platform === 'linux' ? null : new Intl.DateTimeFormat().resolvedOptions().locale,
    stdout: write,
    stderr: text => writeWhole(process.stderr, text),
    stdin: () => readWhole(process.stdin),
  };
}

async function readWhole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
