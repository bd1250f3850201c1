import { ONE, Rational, rational, roundedText } from './rational.js';
import { type Bounds, minus, quotient, rootBounds } from './roots.js';

/**
 * How far the growth reached is from the growth needed, in the bands of Open SDG and, before it, Statistics Canada:
 * https://open-sdg.readthedocs.io/en/latest/progress-methodology/
 */
export const BANDS = ['target-achieved', 'substantial', 'moderate', 'limited', 'deterioration'] as const;
export type Band = (typeof BANDS)[number];
export type GrowthBand = Exclude<Band, 'target-achieved'>;

/** Where each band begins, the best first; below the last is `deterioration`. */
export const BAND_STARTS: readonly { readonly band: GrowthBand; readonly from: Rational }[] = [
  { band: 'substantial', from: new Rational('0.95') },
  { band: 'moderate', from: new Rational('0.6') },
  { band: 'limited', from: new Rational(0) },
];

/** Base and target above 0 and not equal, the value not below 0; years since the base and until the target is due. */
export interface GrowthFigures {
  readonly base: Rational;
  readonly value: Rational;
  readonly target: Rational;
  readonly elapsed: Rational;
  readonly years: Rational;
}

/** Rates a year and their ratio, rounded to 12 places; the ratio to more where fewer would put it in another band. */
export interface Growth {
  readonly actual: Rational;
  readonly required: Rational;
  readonly ratio: Rational;
  readonly band: GrowthBand;
}

const PLACES = 12;
const FIRST_DIGITS = 40;

/**
 * The compound annual growth since the base over the one that leads from base to target. Roots are enclosed in bounds,
 * and worked out to more digits until both bounds say the same. That comes to an end: a growth ratio that equals the
 * start of a band, or the middle between two roundings, has rational roots, which are exact.
 */
export function growthOf(figures: GrowthFigures): Growth {
  for (let digits = FIRST_DIGITS; ; digits *= 2) {
    const { actual, required } = rates(figures, digits);
    const ratio = quotient(actual, required);
    const agreed = ratio && agreement(ratio, digits);
    if (agreed) return { actual: rounded(actual.low), required: rounded(required.low), ...agreed };
  }
}

function rates({ base, value, target, elapsed, years }: GrowthFigures, digits: number) {
  return {
    actual: minus(rootBounds(value.div(base), elapsed, digits), ONE),
    required: minus(rootBounds(target.div(base), years, digits), ONE),
  };
}

/** The band both bounds stand in, and the shortest rounding both share that stands in it too; else null. */
function agreement({ low, high }: Bounds, digits: number): Pick<Growth, 'ratio' | 'band'> | null {
  const band = bandOf(low);
  if (bandOf(high) !== band) return null;
  for (let places = PLACES; places < digits; places += 1) {
    const text = roundedText(low, places);
    if (text !== roundedText(high, places)) return null;
    const ratio = rational(text);
    if (bandOf(ratio) === band) return { ratio, band };
  }
  return null;
}

export function bandOf(ratio: Rational): GrowthBand {
  return BAND_STARTS.find(({ from }) => ratio.compare(from) >= 0)?.band ?? 'deterioration';
}

function rounded(rate: Rational): Rational {
  return rational(roundedText(rate, PLACES));
}
