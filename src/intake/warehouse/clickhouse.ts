import type { Address } from './address.js';
import { ClickHouse } from './clickhouse-http.js';
import type { Env } from './env.js';
import { CompactRows } from './json-lines.js';
import { orderOf } from './order.js';
import { CLICKHOUSE } from './push/clickhouse-dialect.js';
import { backticked, fromOf } from './sql.js';
import type { Batch, Column, ColumnKind, TableSource } from './table-source.js';

/** Long statements need settings that a user who may change none is not given. */
const MOST_LABELS = 20_000;
const LABELS_OF_LOCKED = 400;

/**
 * A table or a query of ClickHouse, also a Distributed one, read over HTTP. Rows have no order there; they are put in
 * that of their texts, so that the same rows give the same lines.
 * @throws WarehouseError
 */
export async function openClickHouse(address: Address, env: Env): Promise<TableSource> {
  const server = new ClickHouse(address, env);
  const from = fromOf(address.relation, backticked);
  const { meta } = JSON.parse(await server.text(`select * from ${from} limit 0 format JSON`)) as Described;
  const columns = meta.map(({ name, type }): Column => ({ name, type, kind: kindOf(bare(type)) }));
  const sql = `${selectOf(columns, from)} format JSONCompact`;
  const query = async (text: string) => {
    const rows: string[][] = [];
    for await (const batch of batchesOf(server, `${text} format JSONCompact`))
      rows.push(...batch.map(row => row.map(String)));
    return rows;
  };
  const mostLabels = server.isLocked ? LABELS_OF_LOCKED : MOST_LABELS;
  const push = { dialect: CLICKHOUSE, from, texts: columns.map(textOf), mostLabels, query };
  return { columns, batches: () => batchesOf(server, sql), close: async () => server.close(), push };
}

interface Described {
  readonly meta: readonly { readonly name: string; readonly type: string }[];
}

/** `Nullable(Float64)` is a Float64. */
function bare(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/u.exec(type)?.[1];
  return inner === undefined ? type : bare(inner);
}

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(Array|Tuple|Nested|Map|AggregateFunction|JSON|Object)\b/u, 'nested'],
  [/^Float/u, 'float'],
  [/^(U?Int|Decimal)/u, 'number'],
  [/^(String|FixedString|Enum|Nothing)/u, 'text'],
];

function kindOf(type: string): ColumnKind {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}

/** Its names must be none of the table: here a name that is given counts everywhere in the statement. */
function selectOf(columns: readonly Column[], from: string): string {
  const names = columns.map((_, i) => `plancheck_${i}`);
  const texts = columns.map((column, i) => `${textOf(column)} as ${names[i]}`);
  return `select ${texts.join(', ')} from ${from} order by ${orderOf(columns)
    .map(i => names[i])
    .join(', ')}`;
}

function textOf({ name, type }: Column): string {
  const text = /^FixedString/u.test(bare(type)) ? 'toStringCutToZero' : 'toString';
  return `ifNull(${text}(${backticked(name)}), '')`;
}

async function* batchesOf(server: ClickHouse, sql: string): AsyncIterable<Batch> {
  const rows = new CompactRows();
  for await (const piece of server.pieces(sql)) yield rows.take(piece);
  rows.finish();
  if (!rows.isWhole) throw server.brokenOff(rows.complaint);
}
