import { compareDecimals } from '../../decimals.js';
import type { Indicator } from '../../types.js';
import { keyOf } from '../../where.js';
import { isCeiling } from '../directions.js';
import { parts } from '../parts.js';
import type { Rule } from '../rule.js';

/** A part whose own base or target is larger than that of the whole it is said to lie in. */
export const partExceedsWhole: Rule<'part-exceeds-whole'> = ({ catalogue }) =>
  parts(catalogue)
    .filter(({ part, whole }) => part.unit === whole.unit)
    .flatMap(({ part, whole, where }) =>
      (['base', 'target'] as const).flatMap(key => {
        const [found, other] = [figure(part, key), figure(whole, key)];
        if (found === null || other === null || compareDecimals(found, other) <= 0) return [];
        return [{ entries: [part.id, whole.id], where: keyOf(where, key), args: { key, found, other } }];
      }),
    );

/** Only a floor and an exact base say how much there must be. */
function figure({ base, operator, target }: Indicator, key: 'base' | 'target'): string | null {
  if (key === 'target') return isCeiling(operator) ? null : target;
  return base?.operator === '=' ? base.value : null;
}
