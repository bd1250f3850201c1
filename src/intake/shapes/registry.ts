import { long } from './long.js';
import type { Shape } from './shape.js';
import { wideIndicators } from './wide-indicators.js';
import { wideYears } from './wide-years.js';

/** Every shape, in the order in which they are tried. */
export const SHAPES: readonly Shape[] = [long, wideYears, wideIndicators];
