import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { printable } from '../report/printable.js';
import { blamedOn } from './configured.js';
import { failureText } from './failure.js';
import type { Io } from './io.js';
import { languageOf } from './language.js';
import { writeReport } from './output.js';
import { createProgram } from './program.js';
import type { Session } from './session.js';
import { usageError } from './usage-error.js';

export { compileFolder } from '../catalogue/plan-store.js';
export { CONFIG_KEYS } from '../messages/config-keys.js';
export { FORMAT_NAMES } from '../report/formats.js';
export { processIo } from './io.js';

const COULD_NOT_RUN = 3;

/**
 * Runs one command line.
 * @returns the exit code: 0 nothing fails, 1 an indicator fails, 2 not fit to be judged, 3 could not run
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const session: Session = {
    io,
    lang: languageOf(argv, io),
    config: null,
    isConfigured: () => false,
    exitCode: 0,
  };
  let printed = '';
  const program = createProgram(session, packageJson.version, argv, text => {
    printed += text;
  });
  try {
    if (argv.length === 0) program.help();
    await program.parseAsync([...argv], { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return finish(error, printed, session);
  }
}

/** Help and version are answers; everything else that is thrown means that the program could not run. */
async function finish(error: unknown, printed: string, session: Session): Promise<number> {
  const { io, lang } = session;
  if (error instanceof CommanderError && error.exitCode === 0) {
    return answer(printed, session);
  }
  const shown = error instanceof CommanderError ? usageError(error, lang) : error;
  const lines = `${blamedOn(error, session)}${failureText(shown, lang)}`.split('\n').map(printable);
  await io.stderr(`plancheck: ${lines.join('\n')}\n`).catch(() => undefined);
  return COULD_NOT_RUN;
}

async function answer(text: string, session: Session): Promise<number> {
  try {
    await writeReport(session.io, null, text);
    return 0;
  } catch (error) {
    return finish(error, '', session);
  }
}
