import { closeSync, openSync, readSync } from 'node:fs';
import { type BulkTable, textsOf } from './bulk-table.js';
import { cellsOf } from './row-texts.js';
import type { CodedLabel } from './statements.js';

/** Where a file is looked into, evenly, and how many bytes each time. */
const PLACES = 96;
const BYTES = 1 << 13;

/**
 * The labels of some rows of a file, with every unit in which the indicator occurs: nearly all there are. What they do not
 * show is found out later.
 */
export function sampledLabels(table: BulkTable, f: number): CodedLabel['texts'][] {
  const sampled = new Map(sampledRows(table, f).map(texts => [texts.join('\n'), texts] as const));
  const units = new Map<string, Set<string>>();
  for (const [, , indicator, , unit] of sampled.values())
    units.set(indicator, (units.get(indicator) ?? new Set()).add(unit));
  return [...sampled.values()].flatMap(([file, area, indicator, year]) =>
    [...(units.get(indicator) ?? [])].map(unit => [file, area, indicator, year, unit] as const),
  );
}

/** A line that is cut is left out. */
function sampledRows(table: BulkTable, f: number): CodedLabel['texts'][] {
  const { file, delimiter } = table;
  const handle = openSync(file.path, 'r');
  const bytes = Buffer.allocUnsafe(BYTES);
  const found: CodedLabel['texts'][] = [];
  try {
    for (let place = 0; place < PLACES; place += 1) {
      const at = Math.floor((Math.max(file.size - BYTES, 0) / PLACES) * place);
      const length = readSync(handle, bytes, 0, BYTES, at);
      const lines = bytes.toString('utf8', 0, length).split(/\r?\n/u).slice(1, -1);
      for (const line of lines) {
        const cells = cellsOf(line, delimiter);
        if (cells?.length === table.width) found.push(textsOf(table, f, cells));
      }
      if (file.size <= BYTES) break;
    }
  } finally {
    closeSync(handle);
  }
  return found;
}
