import type { Catalogue } from '../../catalogue/types.js';
import { type Cell, halfWidth } from '../cells.js';
import { isUnitOf } from '../observe/units.js';
import { distinctTexts } from './said.js';
import type { Table } from './table.js';

const UNIT_LINE = /(?:计量)?单位\s*[::]\s*([^\s,,;;、())]+)\s*\)?$/u;

/** The one unit that a line such as 单位:万人 above the header gives for the whole table; a list of units gives none. */
export function tableUnit(catalogue: Catalogue, { titles }: Table): Cell | null {
  const cells = titles.flatMap(distinctTexts).flatMap(cell => {
    const unit = UNIT_LINE.exec(halfWidth(cell.text))?.[1];
    return unit !== undefined && isUnitOf(catalogue, unit) ? [{ ...cell, text: unit }] : [];
  });
  return cells.length === 1 ? (cells[0] ?? null) : null;
}
