import { type Cell, isBlank, type Row } from '../intake/cells.js';
import { headerKey } from '../intake/layout/roles.js';
import { DraftError } from './draft-error.js';
import { type HeaderRole, headerRole } from './header-role.js';
import { cellName } from './plain-text.js';

type ColumnRole = 'no' | 'name' | 'english' | 'unit' | 'attribute' | 'group' | 'note' | 'base' | 'target';

/** Where the columns of a table of targets stand, and what its header says of years. */
export interface Columns {
  /** Rows above the header, and how many rows header and titles take. */
  readonly titles: readonly Row[];
  readonly rowsUsed: number;
  readonly line: number;
  readonly at: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The header, to be known again where the table goes on under a second one. */
  readonly key: string;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly unused: readonly string[];
}

/** As many rows as may stand above a header. */
const MOST_TITLES = 60;

/**
 * The first row with a column of names and one of figures; or two, where the second holds the years.
 * @throws DraftError
 */
export function findColumns(file: string, rows: readonly Row[]): Columns {
  let named: Row | null = null;
  for (const [i, row] of rows.slice(0, MOST_TITLES).entries()) {
    if (!rolesOf(row).some(role => role?.role === 'name')) continue;
    named ??= row;
    const below = rows[i + 1] ?? [];
    if (isSecondHeader(row, below)) return columnsOf(file, rows, i, joined(row, below), i + 2);
    if (hasFigures(row)) return columnsOf(file, rows, i, row, i + 1);
  }
  const line = named?.[0]?.line;
  throw new DraftError([
    line === undefined ? { problem: 'no-header', file } : { problem: 'no-target', file, line },
  ]);
}

function rolesOf(row: Row): (HeaderRole | null)[] {
  return row.map(cell => headerRole(cell.text));
}

function hasFigures(row: Row): boolean {
  return rolesOf(row).some(role => role !== null && 'year' in role);
}

/** Below the names of columns, nothing but years and what is merged down from above. */
function isSecondHeader(row: Row, below: Row): boolean {
  const own = below.filter((cell, i) => !isBlank(cell) && cell.text !== row[i]?.text);
  return own.length > 0 && own.every(({ text }) => hasFigures([{ text } as Cell]));
}

/** Two rows of headers as one; a cell merged over both is one of them. */
function joined(above: Row, below: Row): Row {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const [a, b] = [above[i], below[i]];
    const texts = [a?.text ?? '', b?.text ?? ''].filter((text, at, all) => all.indexOf(text) === at);
    return { ...((a ?? b) as Cell), text: texts.join('') };
  });
}

function columnsOf(file: string, rows: readonly Row[], top: number, header: Row, rowsUsed: number): Columns {
  const roles = rolesOf(header);
  const figures = chooseFigures(file, header, roles);
  const at: Partial<Record<ColumnRole, number>> = {};
  for (const [i, found] of roles.entries()) if (found && !('year' in found)) at[found.role] ??= i;
  const { base, target } = figures;
  if (target === null) throw new DraftError([{ problem: 'no-target', file, line: header[0]?.line ?? 1 }]);
  const used = new Set([...Object.values(at), base?.index, target.index]);
  return {
    titles: rows.slice(0, top),
    rowsUsed,
    line: header[0]?.line ?? 1,
    at: { ...at, target: target.index, ...(base ? { base: base.index } : {}) },
    key: rowKey(header),
    baseYear: base?.year ?? null,
    targetYear: target.year,
    unused: header.filter((cell, i) => !used.has(i) && !isBlank(cell)).map(({ text }) => text),
  };
}

interface FigureColumn {
  readonly index: number;
  readonly role: 'base' | 'target' | 'figure';
  readonly year: number | null;
}

/** Of columns with nothing but a year, the last year is the target and the one before it the base. */
function chooseFigures(file: string, header: Row, roles: readonly (HeaderRole | null)[]) {
  const figures = roles.flatMap((found, index): FigureColumn[] =>
    found && 'year' in found ? [{ index, ...found }] : [],
  );
  const years = figures.filter(({ role }) => role === 'figure');
  const latest = Math.max(...years.map(({ year }) => year ?? 0));
  const named = figures.filter(({ role }) => role === 'target');
  const targets = named.length > 0 ? named : years.filter(({ year }) => year === latest);
  const target = alone(file, header, 'target', targets);
  const bases = figures.filter(({ role }) => role === 'base');
  const before = years.filter(
    ({ index, year }) => index !== target?.index && isBefore(year, target?.year ?? null),
  );
  return { target, base: alone(file, header, 'base', bases.length > 0 ? bases : before) };
}

function isBefore(year: number | null, target: number | null): boolean {
  return target === null || (year ?? 0) < target;
}

function alone(
  file: string,
  header: Row,
  kind: 'base' | 'target',
  found: readonly FigureColumn[],
): FigureColumn | null {
  if (found.length < 2) return found[0] ?? null;
  const columns = found.flatMap(({ index }) => {
    const cell = header[index];
    return cell ? [{ cell: cellName(cell), header: cell.text }] : [];
  });
  throw new DraftError([{ problem: 'several-columns', file, kind, columns }]);
}

/** A header printed again differs in blanks at most. */
export function rowKey(row: Row): string {
  return row
    .map(({ text }) => headerKey(text).replaceAll(' ', ''))
    .join('\t')
    .trimEnd();
}
