/** A text as DuckDB and PostgreSQL take it in a statement. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
