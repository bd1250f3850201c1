import { compareDecimals } from '../catalogue/decimals.js';
import { unitFits } from '../catalogue/name-kinds.js';
import type { Text } from '../catalogue/types.js';
import type { DraftEntry, DraftTarget } from './draft.js';
import { isRateUnit, kindOf } from './kind-of.js';
import { isNotYet, same } from './plain-text.js';
import { hasBrackets, type PrintedCell, readPrinted } from './printed-cell.js';
import type { SplitName } from './split-name.js';
import type { IndicatorRow } from './table-rows.js';
import { type Todo, todo } from './todo.js';

/** The identity of a row, which rests on all rows together. */
export interface Identity {
  readonly id: string;
  readonly no: number;
  readonly place: string;
  readonly name: Text;
  readonly isRenamed: boolean;
}

const UNKNOWN_UNIT = '?';
const DASH = '—';

/** The cells of a row, read. */
interface CellsRead {
  readonly target: PrintedCell;
  readonly base: PrintedCell;
  readonly unit: string;
  readonly bracketed: boolean;
}

/** A row as an entry, without what it has to do with other rows. */
export function entryOf(row: IndicatorRow, split: SplitName, identity: Identity, group: Text): DraftEntry {
  const { isRenamed, ...named } = identity;
  const cells = readCells(row, split);
  const { unit, bracketed } = cells;
  const target = targetOf(row.target, cells.target, unit, split.name);
  const kind = kindOf(split.name, unit, row.target, bracketed);
  const entry = {
    ...named,
    group,
    aliases: [],
    unit,
    measure: target.operator === 'done' ? ('milestone' as const) : kind.measure,
    attribute: attributeOf(row.attribute) ?? ('anticipatory' as const),
    ...target,
    printed: row.target,
    bracketed,
    base: baseOf(cells.base),
    basePrinted: row.base || DASH,
    parent: null,
    partOf: null,
    reportedBy: 'district' as const,
    pending: isNotYet(row.note),
    notes: row.note === '' ? [] : [same(row.note)],
  };
  const asFigure =
    target.operator === 'done' ? [] : [directionOf(target, entry.base, split.name, row.target)];
  const todos = {
    name: found(isRenamed ? todo('name-twice', { name: split.name }) : null),
    unit: found(...unitTodos(cells, split.name)),
    measure: found(target.operator === 'done' ? null : kind.open),
    attribute: found(attributeOf(row.attribute) ? null : todo('attribute-open', { found: row.attribute })),
    operator: found(...asFigure),
    target: found(cells.target.kind === 'words' ? todo('words-as-target', { printed: row.target }) : null),
    base: found(isUnread(cells.base) ? todo('words-as-base', { printed: row.base }) : null),
  };
  return { ...entry, todos: Object.fromEntries(Object.entries(todos).filter(([, open]) => open.length > 0)) };
}

function found(...open: readonly (Todo | null)[]): Todo[] {
  return open.filter(one => one !== null);
}

function readCells({ target, base }: IndicatorRow, { unit }: SplitName): CellsRead {
  const read = { target: readPrinted(target), base: readPrinted(base) };
  return {
    ...read,
    unit: unitOf(unit, [read.target, read.base]),
    bracketed: hasBrackets(target) || hasBrackets(base),
  };
}

function unitOf(unit: string, cells: readonly PrintedCell[]): string {
  if (unit !== '') return unit;
  const printed = cells.map(cell => (cell.kind === 'figure' ? cell.unit : ''));
  return printed.find(Boolean) ?? UNKNOWN_UNIT;
}

function unitTodos({ target, base, unit }: CellsRead, name: string): (Todo | null)[] {
  if (unit === UNKNOWN_UNIT) return [todo('unit-missing', {})];
  const ofName = unitFits(name, unit) ? null : todo('unit-differs', { unit });
  return [ofName, strangeUnit(target, unit), strangeUnit(base, unit)];
}

/** A figure that carries another unit than its row. */
function strangeUnit(cell: PrintedCell, unit: string): Todo | null {
  if (cell.kind !== 'figure' || cell.unit === '' || cell.unit === unit) return null;
  const bothRates = isRateUnit(cell.unit) && isRateUnit(unit) && !/[‰千]/u.test(cell.unit + unit);
  return bothRates ? null : todo('unit-differs', { unit: cell.unit });
}

const WHOLE = /^(?:基本)?(?:实现)?(?:全覆盖|应保尽保|full coverage)$/iu;

function targetOf(printed: string, cell: PrintedCell, unit: string, name: string): DraftTarget {
  if (cell.kind === 'figure') {
    const operator = cell.operator ?? (isLowerBetter(name) ? '<=' : '>=');
    return { operator, implied: cell.operator === null, target: cell.value, targetHigh: cell.high };
  }
  if (WHOLE.test(printed) && unit === '%')
    return { operator: '>=', implied: true, target: '100', targetHigh: null };
  return { operator: 'done', implied: false, target: null, targetHigh: null };
}

function isLowerBetter(name: string): boolean {
  return LOWER_IS_BETTER.test(name) && !UNDONE.test(name);
}

/** 能耗降低, 欠薪案件结案率: the more of it the better. */
const UNDONE = /结案|办结|处置|化解|解决|完成|下降|降低|减少|\b(?:reduc|closing|settled)/iu;
const LOWER_IS_BETTER =
  /失业率|死亡|事故|发生率|发案|排放|能耗|消耗|贫困|逾期|欠薪|投诉率|差距|比值|\b(?:unemployment|mortality|deaths?|accidents?|emissions?|poverty|arrears)\b/iu;

/** Of a figure without an operator: is higher better? What no name and no base speaks against is said for all together. */
function directionOf(
  { implied, target }: DraftTarget,
  base: string | null,
  name: string,
  printed: string,
): Todo | null {
  if (!implied || target === null) return null;
  if (isLowerBetter(name)) return todo('lower-better', { printed });
  const isBelow = base !== null && /^\d/u.test(base) && compareDecimals(base, target) >= 0;
  return isBelow ? todo('below-base', { base, target }) : null;
}

const BOUNDS: readonly string[] = ['>', '>=', '<', '<='];

function baseOf(cell: PrintedCell): string | null {
  if (cell.kind !== 'figure') return null;
  if (cell.operator === null) return cell.value;
  return BOUNDS.includes(cell.operator) ? `${cell.operator}${cell.value}` : null;
}

/** A base that is neither a value nor a bound nor a dash. */
function isUnread(cell: PrintedCell): boolean {
  return cell.kind === 'words' || (cell.kind === 'figure' && baseOf(cell) === null);
}

function attributeOf(written: string): DraftEntry['attribute'] | null {
  if (/约束|binding|mandatory|obligatory/iu.test(written) && !/non-?binding|预期/iu.test(written))
    return 'binding';
  return /预期|anticipat|expect|indicative|guid|non-?binding/iu.test(written) && !/约束/u.test(written)
    ? 'anticipatory'
    : null;
}
