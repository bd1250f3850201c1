import { Command, type Help, Option } from 'commander';
import type { Text } from '../catalogue/types.js';
import { CLI } from '../messages/cli.js';
import { LANGUAGES, type Language } from '../messages/words.js';
import { addAllocate } from './commands/allocate.js';
import { addBaseline } from './commands/baseline.js';
import { addCheck, addValidate } from './commands/check.js';
import { addDiff } from './commands/diff.js';
import { addExplain } from './commands/explain.js';
import { addInspect } from './commands/inspect.js';
import { addPlan } from './commands/plan.js';
import { addSql } from './commands/sql.js';
import { addSummary } from './commands/summary.js';
import { addTemplate } from './commands/template.js';
import type { Session } from './session.js';

const COMMANDS: Readonly<Record<string, (program: Command, session: Session) => void>> = {
  check: addCheck,
  validate: addValidate,
  summary: addSummary,
  inspect: addInspect,
  diff: addDiff,
  baseline: addBaseline,
  plan: addPlan,
  template: addTemplate,
  allocate: addAllocate,
  sql: addSql,
  explain: addExplain,
};

/** The whole command line; where it begins with a command, of that one alone. Each command adds itself. */
export function createProgram(
  session: Session,
  version: string,
  [first = '']: readonly string[],
  print: (text: string) => void,
): Command {
  const { lang } = session;
  const program = new Command('plancheck')
    .description(CLI.commands.program[lang])
    .version(version, '-V, --version', CLI.options.version[lang])
    .helpOption('-h, --help', CLI.options.help[lang])
    .helpCommand('help [command]', CLI.commands.help[lang])
    .addOption(new Option('--lang <lang>', CLI.options.lang[lang]).choices(LANGUAGES))
    .option('--color', CLI.options.color[lang])
    .option('--no-color', CLI.options.noColor[lang])
    .option('--ascii', CLI.options.ascii[lang])
    .addHelpText('after', `\n${CLI.exitCodes[lang]}`)
    .configureHelp(helpIn(lang))
    .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
    .exitOverride();
  const asked = Object.hasOwn(COMMANDS, first) ? [COMMANDS[first]] : Object.values(COMMANDS);
  for (const add of asked) add?.(program, session);
  for (const command of everyCommand(program)) command.helpOption('-h, --help', CLI.options.help[lang]);
  return program;
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap(inner => [inner as Command, ...everyCommand(inner as Command)]);
}

/** Commander words its help in English; its headings and remarks are replaced. */
function helpIn(lang: Language): Partial<Help> {
  const headings: Record<string, Text> = Object.fromEntries(
    Object.values(CLI.headings).map(heading => [heading.en, heading]),
  );
  return {
    showGlobalOptions: true,
    styleTitle: title => headings[title]?.[lang] ?? title,
    optionDescription: option => describe(option, lang),
  };
}

function describe(option: Option, lang: Language): string {
  const choices = option.argChoices ? [`${CLI.headings.choices[lang]}: ${option.argChoices.join(', ')}`] : [];
  const standard =
    typeof option.defaultValue === 'string' ? [`${CLI.headings.default[lang]}: ${option.defaultValue}`] : [];
  const extra = [...choices, ...standard].join('; ');
  return extra === '' ? option.description : `${option.description} (${extra})`;
}
