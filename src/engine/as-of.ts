import { Rational } from './rational.js';

/**
 * The time judged at: the end of a year, or of one of its months (1-12; 12 and null both say the whole year). At a
 * month, the figures of that year are those from January to the end of the month, or as they stood then.
 */
export interface AsOf {
  readonly year: number;
  readonly month: number | null;
}

/** `2023`, or `2023-09` for the end of September; null where it is neither. */
export function parseAsOf(written: string): AsOf | null {
  const [, year, month] = /^(\d{4})(?:-(0?[1-9]|1[0-2]))?$/.exec(written) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), month: month === undefined ? null : Number(month) };
}

export function endOf(year: number): AsOf {
  return { year, month: null };
}

export function isWholeYear({ month }: AsOf): boolean {
  return month === null || month === 12;
}

/** The month of a year that is not over yet, else null. */
export function openMonth(asOf: AsOf): number | null {
  return isWholeYear(asOf) ? null : asOf.month;
}

/** How much of the year judged has gone: above 0, and 1 for the whole of it. */
export function shareOfYear({ month }: AsOf): Rational {
  return new Rational(month ?? 12, 12);
}

/** The years gone since the end of another; below 0 before it. */
export function yearsSince(year: number, asOf: AsOf): Rational {
  return new Rational(asOf.year - year - 1).add(shareOfYear(asOf));
}

/** Whether all of a year has gone. */
export function isOver(year: number, asOf: AsOf): boolean {
  return year < asOf.year || (year === asOf.year && isWholeYear(asOf));
}

/** When half of a plan has gone: the end of a year, or of June in the middle one. */
export function midTermOf({
  firstYear,
  lastYear,
}: {
  readonly firstYear: number;
  readonly lastYear: number;
}): AsOf {
  const years = lastYear - firstYear + 1;
  const whole = Math.floor(years / 2);
  return years % 2 === 0 ? endOf(firstYear + whole - 1) : { year: firstYear + whole, month: 6 };
}
