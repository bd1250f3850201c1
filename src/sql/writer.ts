import type { Catalogue } from '../catalogue/types.js';
import type { Mapping } from '../intake/mapping.js';
import { sheetContext } from '../intake/read-submission.js';
import {
  SQL_ADDED,
  SQL_ADDED_PARTS,
  SQL_HEAD,
  SQL_HEADS,
  SQL_NOTE,
  SQL_RUN,
  SQL_STEPS,
} from '../messages/sql.js';
import type { Language } from '../messages/words.js';
import { clickhouseStatement } from './clickhouse.js';
import { know } from './know.js';
import { madeUpTable } from './made-up-table.js';
import { rolesOf, type SqlColumns, type SqlDialect, type SqlRequest, type SqlWords } from './request.js';
import { standardStatement } from './standard.js';
import { DUCKDB_WORDS, POSTGRES_WORDS } from './standard-words.js';

/** What the user asks for. */
export interface SqlAsked {
  readonly dialect: SqlDialect;
  readonly table: readonly string[];
  /** Whether the name of the table is still to be filled in. */
  readonly isPlaceholder: boolean;
  readonly columns: SqlColumns;
  readonly catalogue: Catalogue;
  readonly mapping: Mapping;
  /** Where the mapping is. */
  readonly path: string | null;
  readonly lang: Language;
}

const STATEMENTS: Readonly<Record<SqlDialect, (request: SqlRequest) => string>> = {
  duckdb: request => standardStatement(request, DUCKDB_WORDS),
  postgres: request => standardStatement(request, POSTGRES_WORDS),
  clickhouse: clickhouseStatement,
};

/**
 * One statement that adds a long table up by area, indicator and year, below what there is to know of it. Its result is
 * a submission: the sums, and row by row whatever must not or cannot be added up. It reads, and writes nothing.
 * @returns null where the mapping would have the result misread
 */
export function writeSql(asked: SqlAsked): string | null {
  const { dialect, table, columns, catalogue, mapping, lang } = asked;
  const words = wordsIn(lang);
  const context = sheetContext(catalogue, { area: null, asOf: null, mapping });
  const made = madeUpTable(
    context,
    rolesOf(asked).map(role => words.heads[role]),
  );
  if (made === null) return null;
  const request = { dialect, table, columns, words, known: know(context, made, lang) };
  return `${commented(headOf(asked))}\n${STATEMENTS[dialect](request)}`;
}

function wordsIn(lang: Language): SqlWords {
  const each = <K extends string>(texts: Readonly<Record<K, Readonly<Record<Language, string>>>>) =>
    Object.fromEntries(
      Object.entries<Readonly<Record<Language, string>>>(texts).map(([key, text]) => [key, text[lang]]),
    ) as Record<K, string>;
  return {
    heads: each(SQL_HEADS),
    added: SQL_ADDED[lang],
    addedParts: SQL_ADDED_PARTS[lang],
    note: SQL_NOTE[lang],
    steps: each(SQL_STEPS),
  };
}

function headOf({ dialect, table, isPlaceholder, columns, catalogue, path, lang }: SqlAsked): string {
  return SQL_HEAD[lang]({
    plan: catalogue.plan.name[lang],
    table: table.join('.'),
    isPlaceholder,
    columns: rolesOf({ columns }).flatMap(role => columns[role] ?? []),
    run: SQL_RUN[dialect][lang],
    mapping: path,
  });
}

/** A name with a line break in it must not end the comment. */
function commented(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map(line => `-- ${line}\n`)
    .join('');
}
