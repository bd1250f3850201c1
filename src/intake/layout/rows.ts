import { type Finding, finding } from '../../checks/finding.js';
import { type Cell, halfWidth, isBlank, isBlankRow, isCovered, type Row } from '../cells.js';
import { distinctTexts, isAboutTheForm } from './said.js';
import type { Table } from './table.js';

const ROW_TEXT = 60;

/** A row with more or fewer cells than the header; blank cells beyond it are only padding. */
export function raggedRow({ width, filledWidth: expected, isTrimmed }: Table, row: Row): Finding | null {
  const [first] = row;
  if (isTrimmed || !first) return null;
  if (row.length >= expected && filledLength(row) <= width) return null;
  const args = { found: row.length, expected };
  return finding('ragged-row', args, { ...first, column: null, text: rowText(row, ROW_TEXT) });
}

export function filledLength(row: Row): number {
  return row.findLastIndex(cell => !isBlank(cell)) + 1;
}

/** The cells of a row side by side, at most so many characters of them. */
export function rowText(row: Row, most: number): string {
  const text = row.map(cell => cell.text).join(',');
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A row of so many cells at least, where the file leaves out blank ones at the end. */
export function padded(row: Row, width: number): Row {
  const [first] = row;
  if (!first || row.length >= width) return row;
  const { file, sheet, line } = first;
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
  const isAbout = first !== undefined && isAboutTheForm(first.text);
  return isAbout || numbersColumns(row) || header.some(cells => isSameText(cells, row));
}

/** Below the header of a statistical form, 甲, 乙 number the columns of names and 1, 2, 3 those of figures. */
function numbersColumns(row: Row): boolean {
  if (!row.some(cell => isStem(cell.text))) return false;
  const texts = distinctTexts(row).map(cell => halfWidth(cell.text));
  const numbers = texts.filter(text => !STEMS.includes(text));
  return numbers.length < texts.length && numbers.every((text, i) => text === String(i + 1));
}

const STEMS = ['甲', '乙', '丙', '丁', '戊', '己'];
const STEM = /^\s*[甲乙丙丁戊己]\s*$/u;

export function isStem(text: string): boolean {
  return STEM.test(text);
}

function isSameText(a: Row, b: Row): boolean {
  return a.every((cell, i) => cell.text === (b[i]?.text ?? '')) && !isBlankRow(b);
}

/** Says that a row was passed over, by its label if it has one, else by what stands first in it. */
export function skipped(row: Row, label?: Cell, isMapped = false): Finding {
  const [first] = distinctTexts(row);
  const isOwn = label && label.line === first?.line && !isBlank(label) && !isCovered(label);
  const at = isOwn ? label : first;
  return finding('row-skipped', { label: at?.text ?? '', isMapped }, at ?? {});
}
