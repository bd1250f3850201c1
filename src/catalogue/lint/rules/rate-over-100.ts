import { compareDecimals } from '../../decimals.js';
import { judged, keyOf } from '../../where.js';
import type { Rule } from '../rule.js';

/** A rate in per cent above 100. */
export const rateOver100: Rule<'rate-over-100'> = ({ catalogue }) =>
  judged(catalogue)
    .filter(({ entry }) => entry.measure === 'rate' && entry.unit.normalize('NFKC') === '%')
    .flatMap(({ entry: { id, base, target }, where }) =>
      [
        { key: 'base' as const, found: base?.value ?? null },
        { key: 'target' as const, found: target },
      ].flatMap(({ key, found }) =>
        found === null || compareDecimals(found, '100') <= 0
          ? []
          : [{ entries: [id], where: keyOf(where, key), args: { key, found } }],
      ),
    );
