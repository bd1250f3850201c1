import type { Observation } from '../engine/observation.js';
import { exact, exactOf } from '../engine/value.js';
import { type Check, perObservation } from './check.js';
import { type Finding, finding } from './finding.js';

/** A rate must be what its own numerator and denominator give, as far as its digits show. */
export const ratioDiffers: Check = { stage: 'cell', run: context => perObservation(context, check) };

function check({ value, ratio, halfDigit, indicator, source }: Observation): Finding[] {
  const written = exactOf(value);
  if (written === null || ratio === null) return [];
  const given = ratio.numerator.div(ratio.denominator);
  if (written.sub(given).abs().compare(halfDigit) <= 0) return [];
  return [finding('ratio-differs', { indicator, value, ratio: exact(given) }, source)];
}
