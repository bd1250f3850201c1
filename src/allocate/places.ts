import { placesOf } from '../engine/rational.js';

/** How much finer than the printed target parts are, unless told otherwise: shares of 1 % stay visible. */
const FINER = 2;

/**
 * Digits after the point of the parts: as asked, else two more than the target is printed with, but no parts of what
 * is counted; never fewer than the target and any fixed figure have.
 * @param most digits down to one of what is counted: 4 for 万人
 */
export function placesFor(
  target: string,
  fixed: readonly string[],
  { asked, most }: { readonly asked: number | null; readonly most: number },
): number {
  const printed = placesOf(target);
  return Math.max(printed, Math.min(asked ?? printed + FINER, most), ...fixed.map(placesOf));
}
