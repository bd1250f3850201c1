import { type Finding, finding } from '../../checks/finding.js';
import type { Cell } from '../cells.js';
import type { Column } from './columns.js';
import { headerKey } from './roles.js';

/** Two columns of one name or one role: which of them counts nobody can know. */
export function duplicateHeaders(columns: readonly Column[]): Finding[] {
  const seen = new Map<string, Cell>();
  return columns.flatMap(column => {
    const cell = column.header.at(-1);
    if (!cell) return [];
    const key = keyOf(column);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, cell);
      return [];
    }
    return [finding('duplicate-header', { header: cell.text, first: first.column }, cell, [first])];
  });
}

/** Notes and what is passed over may stand in several columns, if under different names. */
function keyOf({ role, across, header, isKnown }: Column): string {
  const said = header.map(cell => headerKey(cell.text)).join('/');
  if (!isKnown || role === 'ignored' || role === 'note') return said;
  const groups = Object.entries(across).map(([dimension, cell]) => `${dimension} ${headerKey(cell.text)}`);
  return ['role', role ?? 'value', ...groups].join('/');
}
