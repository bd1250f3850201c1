import type { Column, ColumnKind } from './table-source.js';

/** The columns of what stands behind `from`, by name and type. */
export async function describedColumns(
  query: (sql: string) => Promise<readonly (readonly unknown[])[]>,
  from: string,
): Promise<Column[]> {
  const described = await query(`describe select * from ${from}`);
  return described.map(([name, type]) => {
    return { name: String(name), type: String(type), kind: kindOf(String(type)) };
  });
}

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/\[\d*\]$|^(STRUCT|MAP|UNION|LIST|BLOB|BIT|VARIANT|GEOMETRY)\b/u, 'nested'],
  [/^(FLOAT|DOUBLE)$/u, 'float'],
  [/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL.*|BIGNUM|VARINT)$/u, 'number'],
  [/^(VARCHAR|ENUM.*|JSON)$/u, 'text'],
];

function kindOf(type: string): ColumnKind {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}

/** The text of a cell, `name` being its column; DuckDB writes the binary number 22 as `22.0`. */
export function textOf(kind: ColumnKind, name: string): string {
  const text = `coalesce(cast(${name} as varchar), '')`;
  return kind === 'float' ? `regexp_replace(${text}, '\\.0$', '')` : text;
}
