import { serialToDate } from './hucre.js';
import type { DateFormat, NumberFormat } from './number-format.js';
import { plainDecimal } from './plain-decimal.js';

/** 9999-12-31, the last day a spreadsheet program shows. */
const LAST_SERIAL = 2_958_466;
const MIDNIGHT = 'T00:00:00';
const SECONDS_A_DAY = 86_400;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Whether a stored value is a number as files write them: some programs put words there. */
export function isNumber(value: string): boolean {
  return NUMBER.test(value);
}

/** A number as its format shows it, but with every digit: `2.9163%`, `22.10`, `2023-12-31`, `2023`. */
export function shown(value: number, format: NumberFormat, date1904 = false): string {
  if (format.kind === 'date') return momentShown(value, format, date1904);
  const section = format.sections.find(({ applies }) => applies(value));
  if (!section) return plainDecimal(value);
  return plainDecimal(value, section.shift, section.decimals) + section.suffix;
}

function momentShown(serial: number, format: DateFormat, date1904: boolean): string {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return plainDecimal(serial);
  if (format.time === 'elapsed') return elapsed(serial);
  if (format.date === 'none') return elapsed(serial % 1);
  if (serial < 1 && !date1904) return plainDecimal(serial);
  return isoShown(serialToDate(serial, date1904).toISOString(), format);
}

/** A moment in ISO notation, cut to what the format shows of it; midnight is not told. */
export function isoShown(iso: string, { date, time }: DateFormat): string {
  if (date === 'none') return iso.slice(11, 19);
  if (date === 'year') return iso.slice(0, 4);
  if (date === 'month') return iso.slice(0, 7);
  return time === 'none' || iso.startsWith(MIDNIGHT, 10) ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Hours, minutes and seconds; hours may go beyond a day. */
function elapsed(days: number): string {
  const seconds = Math.round(days * SECONDS_A_DAY);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}
