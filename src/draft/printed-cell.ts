import type { Operator } from '../catalogue/types.js';
import { halfWidth } from '../intake/cells.js';

/** What a printed cell says. */
export type PrintedCell =
  | { readonly kind: 'none' }
  | { readonly kind: 'words' }
  | {
      readonly kind: 'figure';
      /** Null where none is printed. */
      readonly operator: Operator | null;
      readonly value: string;
      readonly high: string | null;
      /** What stands behind the figure: 万人, %; empty where nothing does. */
      readonly unit: string;
    };

const NONE = /^(?:|[-—–―－/\\]+|…+|\.{3,}|n\.?\/?a\.?|无)$/iu;

const BEFORE: readonly (readonly [words: RegExp, operator: Operator | null])[] = [
  [/^(?:>=|≥|≧|不低于|不少于|不小于|至少|at least|(?:not?|nor) (?:less|fewer|lower) than|minimum)/iu, '>='],
  [
    /^(?:<=|≤|≦|不超过|不高于|不大于|不多于|至多|最多|at most|not? (?:more|higher) than|not (?:exceed|above)\w*|up to|within|maximum)/iu,
    '<=',
  ],
  [/^(?:>|大于|高于|超过|多于|突破|more than|above|over|greater than)/iu, '>'],
  [/^(?:<|小于|低于|少于|less than|fewer than|below|under)/iu, '<'],
  [/^(?:约|大约|左右|about|around|approx(?:\.|imately)?|~|≈)/iu, 'approx'],
  [/^(?:=|控制在|保持在|稳定在|达到|力争|争取|to reach|reach|累计|共|total)/iu, null],
];

const BEHIND: readonly (readonly [words: RegExp, operator: Operator])[] = [
  [/(?:及以上|以上|or (?:more|above|higher)|\+)$/iu, '>='],
  [/(?:及以下|以下|以内|之内|or (?:less|fewer|below|lower))$/iu, '<='],
  [/(?:左右|上下)$/iu, 'approx'],
];

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const FIGURE = new RegExp(String.raw`^(${NUMBER})(?:\s*(?:[-—–~～]|至|到|to)\s*(${NUMBER}))?\s*(.*)$`, 'iu');
const DECIMAL = /^\d{1,24}(?:\.\d{1,12})?$/;

export function hasBrackets(printed: string): boolean {
  return /[[［【〔]/u.test(printed);
}

/** Reads `>[110]`, `<6`, `≥99%`, `110万人以上`, `5%以内`, `1至2`, `—`; what it does not know for sure is words. */
export function readPrinted(printed: string): PrintedCell {
  const text = halfWidth(printed)
    .replace(/[[\]【】〔〕]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (NONE.test(text)) return { kind: 'none' };
  const before = signsBefore(text);
  const [, low = '', high, tail = ''] = FIGURE.exec(before.rest) ?? [];
  const behind = BEHIND.find(([words]) => words.test(tail));
  const signs = [
    ...before.signs,
    ...(behind ? [behind[1]] : []),
    ...(high === undefined ? [] : ['range' as const]),
  ];
  const unit = (behind ? tail.replace(behind[0], '') : tail).trim();
  const figures = [low, ...(high === undefined ? [] : [high])].map(figure => figure.replaceAll(',', ''));
  if (signs.length > 1 || !figures.every(figure => DECIMAL.test(figure)) || !isUnit(unit))
    return { kind: 'words' };
  const [value = '', top = null] = figures;
  return { kind: 'figure', operator: signs[0] ?? null, value, high: top, unit };
}

function signsBefore(text: string): { signs: Operator[]; rest: string } {
  const signs: Operator[] = [];
  let rest = text;
  for (;;) {
    const found = BEFORE.find(([words]) => words.test(rest));
    if (!found || signs.length > 1) return { signs, rest };
    if (found[1] !== null) signs.push(found[1]);
    rest = rest.replace(found[0], '').trim();
  }
}

/** Words without a figure or sign among them, and few. */
function isUnit(text: string): boolean {
  return /^[^\d<>≥≤=()]{0,12}$/u.test(text) && !/[多余几]/u.test(text);
}
