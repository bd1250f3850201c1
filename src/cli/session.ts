import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { Language } from '../messages/words.js';
import { colourful, type Painter, plain } from '../report/painter.js';
import type { Services } from '../run.js';
import type { Io } from './io.js';
import { watchOn } from './progress.js';

/** One run of the program: its surroundings, its language, what is configured, and the exit code a command leaves. */
export interface Session {
  readonly io: Io;
  /** Settled by the command line and the locale, and where both leave it open by the configuration. */
  lang: Language;
  /** Null where there is none, or the command takes nothing from it. */
  config: Config | null;
  /** Whether an option has its value from there. */
  isConfigured: (option: string) => boolean;
  exitCode: number;
}

export function servicesOf(session: Session): Services {
  const { io } = session;
  const plans = {
    sources: join(io.home, 'data', 'plans'),
    prepared: join(io.home, 'dist', 'plans'),
    cwd: io.cwd,
    seeds: join(io.home, 'seeds'),
  };
  return { plans, inputs: { cwd: io.cwd, readStdin: io.stdin, env: io.env }, watch: watchOn(session) };
}

/** What a command was told about how to draw. */
export interface DrawOptions {
  readonly color?: boolean;
  readonly ascii?: boolean;
}

const PIPE_COLUMNS = 120;

/** The terminal as the report sees it; a pipe or file has a width of its own. */
export async function terminalOf({ io }: Session, { color, ascii }: DrawOptions, toFile: boolean) {
  const columns = toFile ? null : (io.columns ?? positive(io.env.COLUMNS));
  return {
    width: columns ?? PIPE_COLUMNS,
    ascii: ascii === true,
    paint: await painterFor(io, color, toFile),
  };
}

function positive(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}

/** --color and --no-color first, then NO_COLOR and FORCE_COLOR, then whether anybody is looking. */
async function painterFor(
  { env, isTerminal }: Io,
  asked: boolean | undefined,
  toFile: boolean,
): Promise<Painter> {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const wanted = asked ?? (env.NO_COLOR ? false : forced || (isTerminal && !toFile));
  return wanted ? colourful() : plain;
}
