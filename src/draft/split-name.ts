/** A printed name taken apart: 其中:5.农民工培训人次(万人次). */
export interface SplitName {
  readonly no: number | null;
  /** Printed under 其中, or `of which`. */
  readonly isPart: boolean;
  readonly name: string;
  /** In brackets at the end; empty where there is none. */
  readonly unit: string;
}

const PART = /^(?:#\s*)?(?:其中|of which)\s*[:,，：]?\s*/iu;
const NUMBER = /^[(（]?(\d{1,5})\s*(?:[.、)）．](?!\d)|\s(?!\d))\s*/u;
const UNIT = /\s*[(（]([^()（）]{1,20})[)）]$/u;

/** @param ownUnit the unit of a column of its own: then brackets in the name hold another only if they hold the same */
export function splitName(no: string, written: string, ownUnit: string): SplitName {
  const ahead = PART.test(no) || PART.test(written);
  const bare = written.replace(PART, '');
  const [, number = null] = NUMBER.exec(bare) ?? /^\D{0,2}(\d{1,5})\D{0,2}$/u.exec(no) ?? [];
  const behind = bare.replace(NUMBER, '');
  const isPart = ahead || PART.test(behind);
  const rest = behind.replace(PART, '').trim();
  const [, unit = ''] = UNIT.exec(rest) ?? [];
  const isUnit = unit !== '' && (ownUnit === '' || unit.trim() === ownUnit);
  const name = isUnit ? rest.replace(UNIT, '').trim() : rest;
  return {
    no: number === null ? null : Number(number),
    isPart,
    name: name || rest,
    unit: ownUnit || unit.trim(),
  };
}
