import type { DecimalText, Figure, Indicator } from '../../types.js';
import { judged, keyOf, previous, type Where } from '../../where.js';
import { isPrinted, printedFigures, printedSign } from '../printed-figures.js';
import type { PrintedKey } from '../remark.js';
import type { Rule } from '../rule.js';

/** A figure, operator or bracket of the entry that its own printed cell does not have. */
export const printedDiffers: Rule<'printed-differs'> = ({ catalogue }) => [
  ...judged(catalogue).flatMap(({ entry, where }) =>
    differences(where, entry.id, [
      ...targets(entry),
      ...operators(entry),
      ...(entry.basePrinted === null ? [] : figures('base', entry.base, entry.basePrinted)),
      ...(entry.attribute === 'commitment' ? [] : brackets(entry, [entry.printed, entry.basePrinted ?? ''])),
    ]),
  ),
  ...previous(catalogue.baseline).flatMap(({ row, where }) =>
    differences(where, row.id, [
      ...targets({ ...row, targetHigh: null, every: null }),
      ...operators(row),
      ...figures('base', row.base, row.basePrinted),
      ...figures('outcome', row.outcome, row.outcomePrinted),
      ...brackets(row, [row.printed, row.basePrinted, row.outcomePrinted]),
    ]),
  ),
];

interface Difference {
  readonly key: PrintedKey;
  readonly printed: string;
  readonly found: string;
}

function differences(where: Where, id: string, found: readonly Difference[]) {
  return found.map(args => ({ entries: [id], where: keyOf(where, args.key), args }));
}

type Targets = Pick<Indicator, 'printed' | 'target' | 'targetHigh' | 'every'>;

/** 每2年 prints how often; words without a figure are another rule's. */
function targets({ printed, target, targetHigh, every }: Targets): Difference[] {
  const rest = printedFigures(printed).filter(figure => figure !== String(every));
  const wrong = [target, targetHigh].filter(
    (figure): figure is DecimalText => figure !== null && rest.length > 0 && !isPrinted(figure, printed),
  );
  return wrong.map(found => ({ key: 'target', printed, found }));
}

function operators({ printed, operator }: Pick<Indicator, 'printed' | 'operator'>): Difference[] {
  const sign = printedSign(printed);
  return sign === null || sign === operator ? [] : [{ key: 'operator', printed, found: operator }];
}

function figures(key: 'base' | 'outcome', figure: Figure | null, printed: string): Difference[] {
  const [first, ...others] = printedFigures(printed);
  if (figure === null) return first === undefined ? [] : [{ key, printed, found: '—' }];
  const sign = printedSign(printed) ?? '=';
  const agrees = others.length === 0 && isPrinted(figure.value, printed) && sign === figure.operator;
  const found = `${figure.operator === '=' ? '' : figure.operator}${figure.value}`;
  return agrees ? [] : [{ key, printed, found }];
}

function brackets({ bracketed }: { bracketed: boolean }, cells: readonly string[]): Difference[] {
  const cell = cells.find(text => /[[［【〔]/u.test(text));
  if ((cell !== undefined) === bracketed) return [];
  return [{ key: 'bracketed', printed: cell ?? cells[0] ?? '', found: bracketed ? 'true' : 'false' }];
}
