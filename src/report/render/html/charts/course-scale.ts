import type { Rational } from '../../../../engine/rational.js';
import type { CourseChart } from '../../../document/charts.js';
import { ticksFor } from './ticks.js';

export const WIDTH = 340;
export const HEIGHT = 210;
export const LEFT = 52;
export const RIGHT = 326;
export const TOP = 14;
export const BOTTOM = 182;

/** Where years and values stand in the drawing. */
export interface CourseScale {
  readonly ticks: readonly Rational[];
  x(index: number): number;
  y(value: Rational): number;
}

export function courseScale({ years, actual, required, target, reference }: CourseChart): CourseScale {
  const values = [...actual, ...required, target, ...reference.map(point => point.value)];
  const ticks = ticksFor(values.filter(value => value !== null));
  const low = ticks[0];
  const span = low ? ticks.at(-1)?.sub(low) : undefined;
  const step = years.length > 1 ? (RIGHT - LEFT - 16) / (years.length - 1) : 0;
  return {
    ticks,
    x: index => rounded(LEFT + 8 + (years.length > 1 ? index * step : (RIGHT - LEFT) / 2)),
    y: value =>
      low && span ? rounded(BOTTOM - value.sub(low).div(span).valueOf() * (BOTTOM - TOP)) : BOTTOM,
  };
}

/** To a tenth of a pixel, which is finer than anyone sees. */
function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
