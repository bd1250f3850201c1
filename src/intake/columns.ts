import type { Indicator } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import { type Cell, isBlank, type Table } from './cells.js';
import { headerKey, type Role, roleOf } from './header.js';
import type { Matcher } from './matchers.js';
import { parseHeaderPeriod } from './periods.js';
import type { Columns, Shape } from './shapes/shape.js';

/** Takes each header cell for what it names: a role, a period or an indicator. */
export function readColumns(table: Table, matcher: Matcher<Indicator>): Columns {
  const roles = new Map<Role, number>();
  const periods: number[] = [];
  const indicators = new Map<number, Indicator>();
  const others: number[] = [];
  const spare: number[] = [];
  for (const [index, cell] of table.header.entries()) {
    const role = roleOf(cell);
    const indicator = matcher.find(cell.text);
    if (role && roles.has(role)) spare.push(index);
    else if (role) roles.set(role, index);
    else if (parseHeaderPeriod(cell.text).kind !== 'bad') periods.push(index);
    else if (indicator && !isBlank(cell)) indicators.set(index, indicator);
    else if (!isEmptyColumn(table, index)) others.push(index);
  }
  return { table, roles, periods, indicators, others, spare };
}

function isEmptyColumn(table: Table, index: number): boolean {
  return isBlank(table.header[index]) && table.rows.every(row => isBlank(row[index]));
}

/** What to say of every column that the shape takes nothing from; nothing is dropped without a word. */
export function leftOverColumns(columns: Columns, shape: Shape, matcher: Matcher<Indicator>): Finding[] {
  const others = new Set(columns.others);
  const unused = new Set(unusedBy(shape, columns));
  return columns.table.header.flatMap((header, index) => {
    if (others.has(index)) return [shape.leftOver(matcher.nearest(header.text), header)];
    return unused.has(index) ? [finding('unrecognised-column', { header: header.text }, header)] : [];
  });
}

/** Columns that mean something, but not in this shape. */
function unusedBy({ uses }: Shape, { table, roles, periods, indicators, spare }: Columns): number[] {
  const idle = [...roles].filter(([role]) => role !== 'ignored' && !uses.roles.includes(role));
  const known = [
    ...idle.map(([, index]) => index),
    ...spare.filter(index => !isIgnored(table, index)),
    ...(uses.periods ? [] : periods),
    ...(uses.indicators ? [] : indicators.keys()),
  ];
  return known.filter(index => table.rows.some(row => !isBlank(row[index])));
}

function isIgnored(table: Table, index: number): boolean {
  const header = table.header[index];
  return header !== undefined && roleOf(header) === 'ignored';
}

/** Two columns of one name or one role: which of them counts nobody can know. */
export function duplicateHeaders(table: Table): Finding[] {
  const seen = new Map<string, Cell>();
  return table.header.flatMap(cell => {
    if (isBlank(cell)) return [];
    const role = roleOf(cell);
    const key = role && role !== 'ignored' && role !== 'note' ? `role ${role}` : headerKey(cell);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, cell);
      return [];
    }
    return [finding('duplicate-header', { header: cell.text, first: first.column }, cell, [first])];
  });
}

/** A row with more or fewer cells than the header; blank cells beyond it are only padding. */
export function raggedRow(table: Table, row: readonly Cell[]): Finding | null {
  const expected = filledLength(table.header);
  if (row.length >= expected && filledLength(row) <= table.header.length) return null;
  const first = row[0];
  if (!first) return null;
  return finding(
    'ragged-row',
    { found: row.length, expected },
    { ...first, column: null, text: rowText(row) },
  );
}

function filledLength(row: readonly Cell[]): number {
  return row.findLastIndex(cell => !isBlank(cell)) + 1;
}

const ROW_TEXT = 60;

function rowText(row: readonly Cell[]): string {
  const text = row.map(cell => cell.text).join(',');
  return text.length > ROW_TEXT ? `${text.slice(0, ROW_TEXT)}…` : text;
}
