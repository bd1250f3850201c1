/**
 * A name reduced to what identifies it: full-width and half-width, upper and lower case, spaces, dashes, quotes,
 * a leading printed number or 其中, and a unit in trailing brackets make no difference.
 */
export function nameKey(written: string): string {
  return bareName(written)
    .toLowerCase()
    .replace(/[\s"'“”‘’·、,，_]|(?<!\d)[-–—]|[-–—](?!\d)/gu, '');
}

/** The name without numbering, 其中 and the unit in trailing brackets. */
export function bareName(written: string): string {
  return written
    .normalize('NFKC')
    .trim()
    .replace(/^\s*(其中\s*[::]?)?\s*(\d+(?:\s*[.、．](?!\d)|\s)\s*)?(其中\s*[::]?)?\s*/u, '')
    .replace(/\([^()]*\)$/u, '')
    .trim();
}

/** What no bracket comes of, however it is normalised: nearly all names of a submission end so. */
const OPEN_END = /[\u4e00-\u9fff\w%]$/;

/** The unit in the trailing brackets of a name, null where there is none. */
export function bracketedUnit(written: string): string | null {
  if (OPEN_END.test(written)) return null;
  const match = /\(([^()]*)\)$/u.exec(written.normalize('NFKC').trim());
  return match?.[1]?.trim() ?? null;
}

/** The same for an area, where brackets count: 经开区(汉南) is not any 经开区. */
export function areaKey(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’·_-]/gu, '');
}
