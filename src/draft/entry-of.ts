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

type Todos = Record<string, Todo[]>;

/** A row as an entry, without what it has to do with other rows. */
export function entryOf(row: IndicatorRow, split: SplitName, identity: Identity, group: Text): DraftEntry {
  const target = readPrinted(row.target);
  const base = readPrinted(row.base);
  const unit = unitOf(split, [target, base]);
  const bracketed = hasBrackets(row.target) || hasBrackets(row.base);
  const kind = kindOf(split.name, unit, row.target, bracketed);
  const told = targetOf(row.target, target, unit, split.name);
  const figure = baseOf(base);
  const todos: Todos = {};
  const open = (key: keyof DraftEntry, found: Todo | null) => {
    if (found) todos[key] = [...(todos[key] ?? []), found];
  };
  open('name', identity.isRenamed ? todo('name-twice', { name: split.name }) : null);
  open('unit', unit === UNKNOWN_UNIT ? todo('unit-missing', {}) : null);
  open('unit', unitFits(split.name, unit) || unit === UNKNOWN_UNIT ? null : todo('unit-differs', { unit }));
  for (const cell of [target, base]) open('unit', strangeUnit(cell, unit));
  open('attribute', attributeOf(row.attribute) ? null : todo('attribute-open', { found: row.attribute }));
  if (told.operator === 'done') open('target', todo('words-as-target', { printed: row.target }));
  else {
    open('measure', kind.open);
    open('operator', directionOf(told, figure, split.name, row.target));
    if (target.kind === 'words') open('target', todo('words-as-target', { printed: row.target }));
  }
  const isUnread = base.kind === 'words' || (base.kind === 'figure' && figure === null);
  open('base', isUnread ? todo('words-as-base', { printed: row.base }) : null);
  return {
    id: identity.id,
    no: identity.no,
    place: identity.place,
    group,
    name: identity.name,
    aliases: [],
    unit,
    measure: told.operator === 'done' ? 'milestone' : kind.measure,
    attribute: attributeOf(row.attribute) ?? 'anticipatory',
    ...told,
    printed: row.target,
    bracketed,
    base: figure,
    basePrinted: row.base || DASH,
    parent: null,
    partOf: null,
    reportedBy: 'district',
    pending: isNotYet(row.note),
    notes: row.note === '' ? [] : [same(row.note)],
    todos,
  };
}

function unitOf({ unit }: SplitName, cells: readonly PrintedCell[]): string {
  if (unit !== '') return unit;
  const printed = cells.map(cell => (cell.kind === 'figure' ? cell.unit : ''));
  return printed.find(Boolean) ?? UNKNOWN_UNIT;
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
    const operator = cell.operator ?? (LOWER_IS_BETTER.test(name) ? '<=' : '>=');
    return { operator, implied: cell.operator === null, target: cell.value, targetHigh: cell.high };
  }
  if (WHOLE.test(printed) && unit === '%')
    return { operator: '>=', implied: true, target: '100', targetHigh: null };
  return { operator: 'done', implied: false, target: null, targetHigh: null };
}

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
  if (LOWER_IS_BETTER.test(name)) return todo('lower-better', { printed });
  const isBelow = base !== null && /^\d/u.test(base) && compareDecimals(base, target) >= 0;
  return isBelow ? todo('below-base', { base, target }) : null;
}

const BOUNDS: readonly string[] = ['>', '>=', '<', '<='];

function baseOf(cell: PrintedCell): string | null {
  if (cell.kind !== 'figure') return null;
  if (cell.operator === null) return cell.value;
  return BOUNDS.includes(cell.operator) ? `${cell.operator}${cell.value}` : null;
}

function attributeOf(written: string): DraftEntry['attribute'] | null {
  if (/约束|binding|mandatory|obligatory/iu.test(written) && !/non-?binding|预期/iu.test(written))
    return 'binding';
  return /预期|anticipat|expect|indicative|guid|non-?binding/iu.test(written) && !/约束/u.test(written)
    ? 'anticipatory'
    : null;
}
