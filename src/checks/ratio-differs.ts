import type { Observation } from '../engine/observation.js';
import { exact, exactOf } from '../engine/value.js';
import type { EachCheck } from './check.js';
import { type Finding, finding } from './finding.js';

/** A rate must be what its own numerator and denominator give, as far as its digits show. */
export const ratioDiffers: EachCheck = { stage: 'cell', each: () => check };

function check({ value, ratio, halfDigit, indicator, source }: Observation): Finding | null {
  const written = exactOf(value);
  if (written === null || ratio === null) return null;
  const given = ratio.numerator.div(ratio.denominator);
  if (written.sub(given).abs().compare(halfDigit) <= 0) return null;
  return finding('ratio-differs', { indicator, value, ratio: exact(given) }, source);
}
