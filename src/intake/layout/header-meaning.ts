import { bracketedUnit } from '../../catalogue/names.js';
import type { Cell } from '../cells.js';
import { headerPeriodOf } from '../observe/plan-period.js';
import { isUnitOf } from '../observe/units.js';
import type { HeaderContext } from './columns.js';
import { type Role, roleNamed } from './roles.js';

/** What a header may say of every figure below it. */
export type Dimension = 'indicator' | 'period' | 'area';

export interface HeaderMeaning {
  readonly role: Role | null;
  readonly across: Readonly<Partial<Record<Dimension, Cell>>>;
  readonly unit: Cell | null;
  readonly isKnown: boolean;
}

const UNKNOWN: HeaderMeaning = { role: null, across: {}, unit: null, isKnown: false };

/** What one header cell says: a role, a period, an indicator or an area, the first two also with a unit behind them; or a unit alone. */
export function meaningOf(context: HeaderContext, cell: Cell): HeaderMeaning {
  const meant = { ...cell, text: context.headerMeant(cell.text) };
  if (meant.text === cell.text) return ownMeaning(context, cell);
  const meaning = ownMeaning(context, meant);
  // A mapping that says what a column is does not unsay the unit behind its header.
  return { ...meaning, unit: meaning.unit ?? withoutUnit(context, cell)?.unit ?? null };
}

function ownMeaning(context: HeaderContext, cell: Cell): HeaderMeaning {
  if (isIgnored(context, cell)) return { ...UNKNOWN, role: 'ignored', isKnown: true };
  const bare = withoutUnit(context, cell);
  const whole = roleOrPeriod(context, cell);
  const plain = whole ?? (bare && roleOrPeriod(context, bare.cell));
  if (plain) return { ...UNKNOWN, ...plain, unit: whole ? null : (bare?.unit ?? null), isKnown: true };
  const named = nameAcross(context, cell);
  if (named) return { ...UNKNOWN, across: named, isKnown: true };
  const unit = isUnitOf(context.catalogue, bareUnit(cell.text))
    ? { ...cell, text: bareUnit(cell.text) }
    : null;
  return { ...UNKNOWN, unit, isKnown: unit !== null };
}

/** `(万人)` below an indicator, brackets or not. */
function bareUnit(text: string): string {
  return /^\(([^()]+)\)$/u.exec(text.normalize('NFKC').trim())?.[1] ?? text;
}

/** A name that a mapping passes over is passed over as a header too. */
function isIgnored({ indicators, areas }: HeaderContext, { text }: Cell): boolean {
  return indicators.isIgnored(text) || areas.isIgnored(text);
}

function roleOrPeriod(
  { catalogue }: HeaderContext,
  cell: Cell,
): Pick<HeaderMeaning, 'role' | 'across'> | null {
  const role = roleNamed(cell.text);
  if (role) return { role, across: {} };
  const period = headerPeriodOf(catalogue, cell.text);
  return period.kind === 'bad' ? null : { role: null, across: { period: cell } };
}

function nameAcross({ indicators, areas }: HeaderContext, cell: Cell): HeaderMeaning['across'] | null {
  if (indicators.find(cell.text)) return { indicator: cell };
  return areas.find(cell.text) ? { area: cell } : null;
}

/** `2023年(万人)` apart; brackets that hold no unit are part of what is said, e.g. `2023年(预计)`. */
function withoutUnit({ catalogue }: HeaderContext, cell: Cell): { cell: Cell; unit: Cell } | null {
  const unit = bracketedUnit(cell.text);
  if (unit === null || !isUnitOf(catalogue, unit)) return null;
  const text = cell.text
    .normalize('NFKC')
    .trim()
    .replace(/\([^()]*\)$/u, '');
  return { cell: { ...cell, text }, unit: { ...cell, text: unit } };
}
