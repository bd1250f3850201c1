import { type Command, Option } from 'commander';
import { defaultPlan, loadPlan } from '../../catalogue/plan-store.js';
import { loadMapping } from '../../intake/load-mapping.js';
import { NO_MAPPING } from '../../intake/mapping.js';
import { CLI } from '../../messages/cli.js';
import { SQL_PLACEHOLDER } from '../../messages/sql.js';
import { SQL_DIALECTS, type SqlDialect } from '../../sql/request.js';
import { assertApart, filesRead } from '../apart.js';
import { writeReport } from '../output.js';
import { type Session, servicesOf } from '../session.js';
import { sqlColumns } from '../sql-columns.js';
import { UsageError } from '../usage-error.js';

interface Options {
  readonly dialect?: SqlDialect;
  readonly table?: string;
  readonly column: readonly string[];
  readonly mapping?: string;
  readonly plan?: string;
  readonly output?: string;
}

export function addSql(program: Command, session: Session): void {
  const { lang } = session;
  const { options } = CLI;
  program
    .command('sql')
    .description(CLI.commands.sql[lang])
    .addOption(new Option('--dialect <dialect>', options.sqlDialect[lang]).choices(SQL_DIALECTS))
    .option('--table <name>', options.sqlTable[lang])
    .addOption(new Option('--column <role=name>', options.sqlColumn[lang]).argParser(collect).default([], ''))
    .option('--mapping <file>', options.mapping[lang])
    .option('--plan <plan>', options.plan[lang])
    .option('-o, --output <file>', options.sqlOutput[lang])
    .action((_: unknown, self: Command) => act(session, self.optsWithGlobals<Options>()));
}

function collect(written: string, before: readonly string[]): string[] {
  return [...before, written];
}

async function act(session: Session, options: Options): Promise<void> {
  const { io, lang } = session;
  const { dialect, table: written, mapping: path, output } = options;
  if (dialect === undefined) throw usage(session, CLI.sql.noDialect[lang](SQL_DIALECTS));
  const table = (written ?? SQL_PLACEHOLDER[lang]).split('.');
  if (table.some(name => name.trim() === '')) throw usage(session, CLI.sql.badTable[lang](written ?? ''));
  assertApart(session, filesRead([], options), output);
  const { plans } = servicesOf(session);
  const catalogue = await loadPlan(plans, options.plan ?? defaultPlan(plans));
  const mapping = path === undefined ? NO_MAPPING : await loadMapping(io.cwd, catalogue, path);
  const columns = sqlColumns(options.column, mapping, session);
  const { writeSql } = await import('../../sql/writer.js');
  const isPlaceholder = written === undefined;
  const text = writeSql({
    dialect,
    table,
    isPlaceholder,
    columns,
    catalogue,
    mapping,
    path: path ?? null,
    lang,
  });
  if (text === null) throw usage(session, CLI.sql.mappedHeads[lang]());
  await writeReport(io, output ?? null, text);
}

function usage({ lang }: Session, text: string): UsageError {
  return new UsageError(`${CLI.usage.prefix[lang]()}${text}`);
}
