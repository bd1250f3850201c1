import { type AsOf, parseAsOf } from '../engine/as-of.js';
import { CLI } from '../messages/cli.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/**
 * `2023`, or `2023-09` for the figures to the end of September; December ends the year.
 * @throws UsageError
 */
export function timeAsked(written: string | undefined, { lang }: Session): AsOf | null {
  if (written === undefined) return null;
  const asOf = parseAsOf(written);
  if (asOf === null) throw new UsageError(CLI.errors.asOfNotTime[lang](written));
  return asOf;
}
