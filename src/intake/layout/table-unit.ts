import type { Catalogue } from '../../catalogue/types.js';
import { type Cell, halfWidth } from '../cells.js';
import { isUnitOf } from '../observe/units.js';
import { distinctTexts } from './said.js';
import type { Table } from './table.js';

const UNIT_LINE = /(?:计量)?单位\s*[::]\s*([^\s,,;;、())]+)\s*\)?$/u;

/**
 * The one unit that a line such as 单位:万人 above the header gives for the whole table, else that of the mapping. A
 * list of units gives none; what a table says of itself is nearer to it than a mapping for many.
 */
export function tableUnit(catalogue: Catalogue, table: Table, mapped: string | null): Cell | null {
  const { file, sheet, line, titles } = table;
  const cells = titles.flatMap(distinctTexts).flatMap(cell => {
    const unit = UNIT_LINE.exec(halfWidth(cell.text))?.[1];
    return unit !== undefined && isUnitOf(catalogue, unit) ? [{ ...cell, text: unit }] : [];
  });
  const [unit] = cells;
  if (unit && cells.length === 1) return unit;
  return mapped === null ? null : { file, sheet, line, column: 1, text: mapped };
}
