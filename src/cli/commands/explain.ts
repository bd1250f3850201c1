import type { Command } from 'commander';
import { CLI } from '../../messages/cli.js';
import { codeList, EXPLAINED, explanation } from '../../report/explain.js';
import { writeReport } from '../output.js';
import { type DrawOptions, type Session, terminalOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export function addExplain(program: Command, session: Session): void {
  const { lang } = session;
  program
    .command('explain')
    .description(CLI.commands.explain[lang])
    .argument('[code]', CLI.arguments.code[lang])
    .action((code: string | undefined, _: unknown, self: Command) =>
      act(session, code, self.optsWithGlobals<DrawOptions>()),
    );
}

async function act(session: Session, code: string | undefined, options: DrawOptions): Promise<void> {
  const { io, lang } = session;
  const { width } = await terminalOf(session, options, false);
  const text = code === undefined ? codeList(lang) : explanation(code, lang, width);
  if (text === null)
    throw new UsageError(CLI.errors.unknownCode[lang](code ?? '', await nearestCodes(code ?? '')));
  await writeReport(io, null, text);
}

async function nearestCodes(code: string): Promise<string[]> {
  const { closest, distance } = await import('fastest-levenshtein');
  const found = closest(code, EXPLAINED as string[]);
  return distance(code, found) <= Math.max(3, code.length / 2) ? [found] : [];
}
