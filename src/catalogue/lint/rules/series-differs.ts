import { compareDecimals } from '../../decimals.js';
import type { Figure } from '../../types.js';
import { keyOf } from '../../where.js';
import type { Rule } from '../rule.js';
import { type Succession, successions } from '../successors.js';

/** Two rows said to be one series that have another unit, another kind, or another figure for the same year. */
export const seriesDiffers: Rule<'series-differs'> = ({ catalogue }) =>
  successions(catalogue)
    .filter(({ row }) => row.comparable)
    .flatMap(succession =>
      differences(succession).map(args => ({
        entries: [succession.row.id, succession.next.id],
        where: keyOf(succession.where, args.key === 'base' ? 'outcome' : args.key),
        args,
      })),
    );

function differences({ row, next }: Succession) {
  const compared = [
    { key: 'unit' as const, found: row.unit, other: next.unit, same: row.unit === next.unit },
    { key: 'measure' as const, found: row.measure, other: next.measure, same: row.measure === next.measure },
    {
      key: 'base' as const,
      found: row.outcomePrinted,
      other: next.basePrinted ?? '',
      same: agree(row.outcome, next.base),
    },
  ];
  return compared.filter(({ same }) => !same).map(({ key, found, other }) => ({ key, found, other }));
}

/** What is not printed contradicts nothing. */
function agree(a: Figure | null, b: Figure | null): boolean {
  return a === null || b === null || (a.operator === b.operator && compareDecimals(a.value, b.value) === 0);
}
