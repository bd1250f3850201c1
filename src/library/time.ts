import { RequestError } from '../asked.js';
import { type AsOf, parseAsOf } from '../engine/as-of.js';

/** A time to judge at: a year such as `2023`, or a month of one such as `'2023-09'`, to whose end figures run. */
export type Time = number | string | AsOf;

/** @throws RequestError where it is no time */
export function asOfGiven(time: Time | null): AsOf | null {
  if (time === null || typeof time === 'object') return time;
  const asOf = parseAsOf(String(time));
  if (asOf === null) throw new RequestError('not-a-time', String(time), []);
  return asOf;
}
