/** How wide a column may be. */
export interface WidthWish {
  /** Below this its content breaks where it should not. */
  readonly least: number;
  /** What shows all of its content in single lines. */
  readonly most: number;
}

export function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Every column as wide as it wishes, but none wider than `widest` unless its content would break. */
export function cappedWidths(wishes: readonly WidthWish[], widest: number): readonly number[] {
  return wishes.map(({ least, most }) => Math.max(least, Math.min(most, widest)));
}

/**
 * Widths that add up to no more than `room` where that can be: the widest columns give way first.
 * @param narrowest no column is capped below this, whatever the room
 */
export function levelledWidths(
  wishes: readonly WidthWish[],
  room: number,
  widest: number,
  narrowest: number,
): readonly number[] {
  for (let level = widest; level > narrowest; level -= 1) {
    const widths = cappedWidths(wishes, level);
    if (sumOf(widths) <= room) return widths;
  }
  return cappedWidths(wishes, narrowest);
}
