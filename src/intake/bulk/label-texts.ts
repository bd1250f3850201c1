import type { BulkTable } from './bulk-table.js';
import type { CodedLabel } from './statements.js';

/** The texts by which a row says of what its figure is, and of which file. */
function textsOf({ columns }: BulkTable, f: number, cells: readonly string[]): CodedLabel['texts'] {
  const at = (column: number) => cells[column] ?? '';
  return [f, at(columns.area), at(columns.indicator), at(columns.year), at(columns.unit)];
}

/**
 * The labels of some rows of a file, with every unit in which the indicator occurs: nearly all there are. What they do not
 * show is found out later.
 */
export function sampledLabels(table: BulkTable, f: number): CodedLabel['texts'][] {
  const rows = (table.rows.sample?.() ?? []).map(cells => textsOf(table, f, cells));
  const sampled = new Map(rows.map(texts => [texts.join('\n'), texts] as const));
  const units = new Map<string, Set<string>>();
  for (const [, , indicator, , unit] of sampled.values())
    units.set(indicator, (units.get(indicator) ?? new Set()).add(unit));
  return [...sampled.values()].flatMap(([file, area, indicator, year]) =>
    [...(units.get(indicator) ?? [])].map(unit => [file, area, indicator, year, unit] as const),
  );
}
