import { type Role, roleNamed } from '../layout/roles.js';
import type { Column } from './table-source.js';

/** By what rows are put in order first; what has none of these roles comes last. */
const FIRST: readonly Role[] = ['area', 'indicator', 'year', 'unit', 'reporter', 'value'];

/**
 * The columns in the order in which their texts put rows in order, byte by byte: what a figure is of, who reports it, the
 * figure, and the rest. Rows of one label stand together, so that a line can be told without numbering every row.
 */
export function orderOf(columns: readonly Pick<Column, 'name'>[]): readonly number[] {
  const ranks = columns.map(({ name }) => {
    const role = roleNamed(name);
    const at = role === null ? -1 : FIRST.indexOf(role);
    return at === -1 ? FIRST.length : at;
  });
  return [...columns.keys()].sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b);
}

/** In that order. */
export function compareTexts(order: readonly number[], a: readonly string[], b: readonly string[]): number {
  for (const i of order) {
    const told = compareBytes(a[i] ?? '', b[i] ?? '');
    if (told !== 0) return told;
  }
  return 0;
}

/** UTF-16 sorts rare characters otherwise than UTF-8, which databases compare. */
export function compareBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
