import { roleNamed } from '../intake/layout/roles.js';
import type { Mapping } from '../intake/mapping.js';
import { CLI } from '../messages/cli.js';
import { SQL_HEADS } from '../messages/sql.js';
import { NEEDED, SQL_ROLES, type SqlColumns, type SqlRole } from '../sql/request.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** What a table has that says nothing of its columns. */
const USUAL: readonly SqlRole[] = ['area', 'reporter', 'indicator', 'year', 'value', 'unit'];

/**
 * The columns of the table: as the options name them, else as a mapping does, else by their usual names.
 * @param asked `role=name` each; the name is empty where there is no such column
 * @throws UsageError
 */
export function sqlColumns(
  asked: readonly string[],
  { header }: Pick<Mapping, 'header'>,
  session: Session,
): SqlColumns {
  const names = new Map<SqlRole, string | null>(USUAL.map(role => [role, SQL_HEADS[role].zh]));
  for (const [name, meaning] of header) {
    const role = roleOf(meaning);
    if (role) names.set(role, name);
  }
  const said = asked.map(written => pairOf(written, session));
  for (const [role, name] of said) names.set(role, name);
  const twice = said.find(([role], i) => said.findIndex(([other]) => other === role) < i);
  if (twice) throw usage(session, CLI.sql.columnTwice[session.lang](headOf(twice[0], session)));
  const lacking = NEEDED.find(role => names.get(role) === null);
  if (lacking) throw usage(session, CLI.sql.columnNeeded[session.lang](headOf(lacking, session)));
  return Object.fromEntries(SQL_ROLES.map(role => [role, names.get(role) ?? null])) as SqlColumns;
}

function pairOf(written: string, session: Session): readonly [SqlRole, string | null] {
  const { lang } = session;
  const at = written.indexOf('=');
  if (at === -1) throw usage(session, CLI.sql.badColumn[lang](written));
  const role = roleOf(written.slice(0, at));
  const roles = SQL_ROLES.map(one => headOf(one, session));
  if (role === null) throw usage(session, CLI.sql.unknownRole[lang](written.slice(0, at), roles));
  const name = written.slice(at + 1);
  return [role, name === '' ? null : name];
}

function roleOf(written: string): SqlRole | null {
  const role = roleNamed(written);
  return SQL_ROLES.find(one => one === role) ?? null;
}

function headOf(role: SqlRole, { lang }: Session): string {
  return SQL_HEADS[role][lang];
}

function usage({ lang }: Session, text: string): UsageError {
  return new UsageError(`${CLI.usage.prefix[lang]()}${text}`);
}
