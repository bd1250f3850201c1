import type { AsOf } from '../engine/as-of.js';
import { CLI } from '../messages/cli.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/**
 * `2023`, or `2023-09` for the figures to the end of September; December ends the year.
 * @throws UsageError
 */
export function timeAsked(written: string | undefined, { lang }: Session): AsOf | null {
  if (written === undefined) return null;
  const [, year, month] = /^(\d{4})(?:-(0?[1-9]|1[0-2]))?$/.exec(written) ?? [];
  if (year === undefined) throw new UsageError(CLI.errors.asOfNotTime[lang](written));
  return { year: Number(year), month: month === undefined ? null : Number(month) };
}
