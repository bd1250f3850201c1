import type { NumberFault } from '../../checks/finding.js';
import type { Comparison } from '../../engine/interval.js';
import { halfWidth } from '../cells.js';

/** A number as people type it. `percent` is the sign written behind it. */
export type ParsedNumber =
  | {
      readonly kind: 'number';
      readonly comparison: Comparison | '=';
      readonly decimal: string;
      readonly percent: '%' | '‰' | null;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad'; readonly reason: NumberFault; readonly number: string };

const NOT_REPORTED = /^(?:|[-—–―－/]+|…+|\.{3,}|空)$/u;
const NUMBER = /^([<>]=?)?\s*(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|-?\.\d+)\s*([%‰])?$/u;
/** A number with a unit behind it; 左右, 多 and the like make it no number at all. */
const WITH_UNIT = /^(\d[\d,]*(?:\.\d+)?)\s*(?!左右|上下|多|余|以)\p{Script=Han}/u;
const SCIENTIFIC = /^-?\d+(?:\.\d+)?e[+-]?\d+$/iu;
const MOST_DIGITS = 24;
const MOST_PLACES = 20;
/** What nearly all figures are: nothing of it has to be folded or taken apart. */
const DECIMAL = new RegExp(`^\\d{1,${MOST_DIGITS}}(?:\\.\\d{1,${MOST_PLACES}})?$`);

/** Reads full-width digits, thousands separators, %, bounds and printed brackets; never guesses. */
export function parseNumber(written: string): ParsedNumber {
  if (DECIMAL.test(written)) return { kind: 'number', comparison: '=', decimal: written, percent: null };
  const text = halfWidth(written).replace(/≥|≧/g, '>=').replace(/≤|≦/g, '<=');
  if (NOT_REPORTED.test(text)) return { kind: 'missing' };
  const match = NUMBER.exec(withoutBrackets(text));
  if (!match) return { kind: 'bad', ...fault(text) };
  const [, comparison = '=', digits = '', percent = null] = match;
  const decimal = digits.replaceAll(',', '').replace(/^(-?)\./, '$10.');
  if (isTooLong(decimal)) return { kind: 'bad', reason: 'too-long', number: '' };
  return {
    kind: 'number',
    comparison: comparison as Comparison | '=',
    decimal,
    percent: percent as '%' | '‰' | null,
  };
}

/** `[110]`, `>[110]` and `[>110]` as printed mean the number inside. */
function withoutBrackets(text: string): string {
  const match = /^([<>]=?)?\s*[[【]([^[\]【】]*)[\]】]$/u.exec(text);
  return match ? `${match[1] ?? ''}${match[2]?.trim()}` : text;
}

function isTooLong(decimal: string): boolean {
  const [whole = '', places = ''] = decimal.split('.');
  return whole.length > MOST_DIGITS || places.length > MOST_PLACES;
}

function fault(text: string): { reason: NumberFault; number: string } {
  if (SCIENTIFIC.test(text)) return { reason: 'scientific', number: '' };
  const unit = WITH_UNIT.exec(text);
  return unit ? { reason: 'unit-in-cell', number: unit[1] ?? '' } : { reason: 'not-a-number', number: '' };
}

const DONE = /^(?:已?完成|是|已建成|建成|done|yes|true|1|√|✓)$/iu;
const NOT_DONE = /^(?:未完成|尚未完成|否|未建成|not done|no|false|0|×|✗)$/iu;
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DATE = new RegExp(
  `^(\\d{4})(?:年${MONTH}月(?:${DAY}日)?|-${MONTH}(?:-${DAY})?|/${MONTH}(?:/${DAY})?)$`,
  'u',
);

/** A milestone's cell: done (or the date it was done), not done, not reported. */
export function parseMilestone(written: string): ParsedNumber {
  const text = halfWidth(written);
  if (NOT_REPORTED.test(text)) return { kind: 'missing' };
  const done = DONE.test(text) || DATE.test(text);
  if (!done && !NOT_DONE.test(text)) return { kind: 'bad', reason: 'milestone', number: '' };
  return { kind: 'number', comparison: '=', decimal: done ? '1' : '0', percent: null };
}

/** The year of the date a milestone was done on, null where the cell holds no date. */
export function milestoneYear(written: string): number | null {
  const year = DATE.exec(halfWidth(written))?.[1];
  return year === undefined ? null : Number(year);
}
