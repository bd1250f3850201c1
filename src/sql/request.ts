import type { Role } from '../intake/layout/roles.js';
import type { Known } from './known.js';

export const SQL_DIALECTS = ['duckdb', 'postgres', 'clickhouse'] as const;
export type SqlDialect = (typeof SQL_DIALECTS)[number];

/** The columns of the result, in order; those of a ratio only where the table has them. */
export const SQL_ROLES = [
  'area',
  'reporter',
  'indicator',
  'year',
  'value',
  'unit',
  'numerator',
  'denominator',
  'note',
] as const satisfies readonly Role[];
export type SqlRole = (typeof SQL_ROLES)[number];

/** Without these there is nothing to add up. */
export const NEEDED: readonly SqlRole[] = ['area', 'reporter', 'indicator', 'year', 'value'];

/** The name of a column in the table, null where the table has none. */
export type SqlColumns = Readonly<Record<SqlRole, string | null>>;

/** What the statement says in words. */
export interface SqlWords {
  readonly heads: Readonly<Record<SqlRole, string>>;
  /** The reporting unit of what is added up; of parts, another, as nobody holds them against their wholes. */
  readonly added: string;
  readonly addedParts: string;
  /** Around how many rows were added up, and how many of them were converted. */
  readonly note: readonly [before: string, between: string, after: string];
  /** What stands above each step. */
  readonly steps: Readonly<Record<SqlStep, string>>;
}

export type SqlStep = 'labels' | 'source' | 'understood' | 'strange' | 'doubtful' | 'sorted' | 'result';

export interface SqlRequest {
  readonly dialect: SqlDialect;
  /** The name of the table and of those it lies in. */
  readonly table: readonly string[];
  readonly columns: SqlColumns;
  readonly known: Known;
  readonly words: SqlWords;
}

/** The roles of the result. */
export function rolesOf({ columns }: Pick<SqlRequest, 'columns'>): SqlRole[] {
  const isRatio = (role: SqlRole) => role === 'numerator' || role === 'denominator';
  return SQL_ROLES.filter(role => !isRatio(role) || columns[role] !== null);
}
