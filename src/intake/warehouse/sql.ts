import type { Relation } from './address.js';

/** A name in double quotes, as DuckDB and PostgreSQL take it. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The same as ClickHouse takes it. */
export function backticked(name: string): string {
  return `\`${name.replace(/[\\`]/gu, '\\$&')}\``;
}

/** What stands behind `from`; a comment at the end of a query ends with its line. */
export function fromOf(relation: Relation, quote: (name: string) => string): string {
  return relation.kind === 'table' ? relation.path.map(quote).join('.') : `(${relation.sql}\n)`;
}
