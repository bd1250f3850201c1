import type { Indicator } from '../catalogue/types.js';
import { WHOLE_OF_UNIT } from '../checks/rate-out-of-range.js';
import { TEMPLATE_ENTRY, TEMPLATE_FIGURE, type TemplateColumn } from '../messages/template.js';
import type { Language } from '../messages/words.js';

/** What a cell takes: a number from 0 on, to `most` where that is known, or one of the words for done and not done. */
export type Entry =
  | { readonly kind: 'number'; readonly zeroAllowed: boolean; readonly most: number | null }
  | { readonly kind: 'choice' }
  | { readonly kind: 'text' };

/** The limits the checks keep; null where the cell is not to be filled in. */
export function entryOf({ measure, unit }: Indicator, column: TemplateColumn): Entry | null {
  const most = WHOLE_OF_UNIT[unit] ?? null;
  const isShare = measure === 'rate' && most !== null;
  switch (column) {
    case 'value':
      return measure === 'milestone' ? { kind: 'choice' } : { kind: 'number', zeroAllowed: true, most };
    case 'numerator':
      return isShare ? { kind: 'number', zeroAllowed: true, most: null } : null;
    case 'denominator':
      return isShare ? { kind: 'number', zeroAllowed: false, most: null } : null;
    default:
      return column === 'note' ? { kind: 'text' } : null;
  }
}

/** What may be typed into a cell, as a sentence. */
export function limitsText(indicator: Indicator, column: TemplateColumn, lang: Language): string {
  if (column === 'numerator' || column === 'denominator') return TEMPLATE_ENTRY[column][lang]();
  const entry = entryOf(indicator, column);
  if (entry?.kind === 'choice') return TEMPLATE_ENTRY.choice[lang]();
  if (entry?.kind !== 'number' || entry.most === null) return TEMPLATE_ENTRY.number[lang]();
  return TEMPLATE_ENTRY.share[lang](entry.most, indicator.unit);
}

/** Which figure of the year is meant; says so where it need not be given at all. */
export function figureText({ measure, pending }: Indicator, lang: Language): string {
  const figure = TEMPLATE_FIGURE[measure][lang];
  if (!pending) return figure;
  return [figure, TEMPLATE_ENTRY.pending[lang]()].join(lang === 'zh' ? '；' : '; ');
}
