import { type Finding, finding } from '../../checks/finding.js';
import { type Cell, isBlank, isBlankRow, isCovered, type Row } from '../cells.js';
import { distinctTexts, isAboutTheForm } from './said.js';
import type { Table } from './table.js';

const ROW_TEXT = 60;

/** A row with more or fewer cells than the header; blank cells beyond it are only padding. */
export function raggedRow({ rows: header, isTrimmed }: Table, row: Row): Finding | null {
  const expected = Math.max(...header.map(filledLength));
  const width = Math.max(...header.map(cells => cells.length));
  const isWhole = row.length >= expected && filledLength(row) <= width;
  const [first] = row;
  if (isTrimmed || isWhole || !first) return null;
  const args = { found: row.length, expected };
  return finding('ragged-row', args, { ...first, column: null, text: rowText(row) });
}

function filledLength(row: Row): number {
  return row.findLastIndex(cell => !isBlank(cell)) + 1;
}

export function rowText(row: Row): string {
  const text = row.map(cell => cell.text).join(',');
  return text.length > ROW_TEXT ? `${text.slice(0, ROW_TEXT)}…` : text;
}

/** A row as long as the header, where the file leaves out blank cells at the end. */
export function padded({ rows: header, isTrimmed, file, sheet }: Table, row: Row): Row {
  const width = Math.max(...header.map(cells => cells.length));
  const line = row[0]?.line;
  if (!isTrimmed || line === undefined || row.length >= width) return row;
  const blank = (_: unknown, i: number): Cell => ({
    file,
    sheet,
    line,
    column: row.length + i + 1,
    text: '',
  });
  return [...row, ...Array.from({ length: width - row.length }, blank)];
}

/** A footnote, a signature, or a header printed once more: nothing in it is a figure. */
export function isAside({ rows: header }: Table, row: Row): boolean {
  const [first] = distinctTexts(row);
  return (first !== undefined && isAboutTheForm(first.text)) || header.some(cells => isSameText(cells, row));
}

function isSameText(a: Row, b: Row): boolean {
  return a.every((cell, i) => cell.text === (b[i]?.text ?? '')) && !isBlankRow(b);
}

/** Says that a row was passed over, by its label if it has one, else by what stands first in it. */
export function skipped(row: Row, label?: Cell): Finding {
  const [first] = distinctTexts(row);
  const isOwn = label && !isBlank(label) && !isCovered(label);
  const at = isOwn ? label : first;
  return finding('row-skipped', { label: at?.text ?? '' }, at ?? {});
}
