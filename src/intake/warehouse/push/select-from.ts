import type { Asked } from './dialect.js';

/** A statement, its clauses in the order in which every database wants them. */
export function selectFrom(from: string, { select, where, groupBy, having, orderBy, limit }: Asked): string {
  return [
    `select ${select.join(', ')} from ${from}`,
    where && `where ${where}`,
    groupBy && `group by ${groupBy.join(', ')}`,
    having && `having ${having}`,
    orderBy && `order by ${orderBy.join(', ')}`,
    limit && `limit ${limit}`,
  ]
    .filter(Boolean)
    .join(' ');
}
