import type { Indicator } from '../catalogue/types.js';
import { givenValue, type Observation } from '../engine/observation.js';
import { rangeOf } from '../engine/value.js';
import type { EachCheck } from './check.js';
import { type Finding, finding } from './finding.js';

/** All of a whole, by the unit a share of it is given in. */
export const WHOLE_OF_UNIT: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 };

/** A share of a whole is at most all of it. */
export const rateOutOfRange: EachCheck = { stage: 'cell', each: () => check };

function check(o: Observation, { id, unit }: Indicator): Finding | null {
  const whole = WHOLE_OF_UNIT[unit];
  if (whole === undefined) return null;
  const value = givenValue(o);
  const low = rangeOf(value)?.low;
  if (!low || low.at.compare(whole) < 0) return null;
  const above = low.at.compare(whole) > 0 || low.open;
  return above ? finding('rate-out-of-range', { indicator: id, value, unit }, o.source) : null;
}
