import type { Content } from '../report/content.js';

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
  const { stdout } = process;
  return {
    cwd: process.cwd(),
    env: process.env,
    columns: stdout.isTTY ? stdout.columns || null : null,
    isTerminal: stdout.isTTY === true,
    get isErrorTerminal() {
      return process.stderr.isTTY === true;
    },
    now: () => process.uptime() * 1000,
    today: () => new Date(),
    home,
    systemLocale: () =>
      process.platform === 'linux' ? null : new Intl.DateTimeFormat().resolvedOptions().locale,
    stdout: content => writeWhole(stdout, content),
    stderr: text => writeWhole(process.stderr, text),
    stdin: () => readWhole(process.stdin),
  };
}

async function readWhole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Resolves when the stream has taken everything, so that nothing is cut off when the process ends. */
function writeWhole(stream: NodeJS.WriteStream, content: Content): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.write(content, error => (error ? reject(error) : resolve()));
  });
}
