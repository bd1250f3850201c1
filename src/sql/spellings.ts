import type { Catalogue, Indicator } from '../catalogue/types.js';
import { halfWidth } from '../intake/cells.js';
import { areaMatcher, indicatorMatcher } from '../intake/observe/matchers.js';

/**
 * Ways of writing a label that databases are full of. The reader decides what each of them means; a text that is not
 * among them comes out of the statement row by row.
 */
export function areaSpellings({ areas }: Catalogue, mapped: Iterable<string>): string[] {
  const codes = areas.flatMap(({ code }) => (code ? [`${code}000000`] : []));
  return folded([...areaMatcher(areas).written, ...codes, ...mapped]);
}

export function indicatorSpellings(catalogue: Catalogue, mapped: Iterable<string>): string[] {
  const names = indicatorMatcher(catalogue).written;
  const printed = [...catalogue.indicators, ...catalogue.commitments].flatMap(printedSpellings);
  return folded([...names, ...printed, ...mapped]);
}

/** With the printed number before the name, and with the unit behind it. */
function printedSpellings({ no, name, unit }: Indicator): string[] {
  const names = no === null ? [name.zh] : [name.zh, `${no}.${name.zh}`];
  return names.flatMap(one => [one, `${one}(${unit})`]);
}

export function yearSpellings(year: number): string[] {
  const ends = [
    '',
    '年',
    '年度',
    '年末',
    '年底',
    '年全年',
    '-12',
    '-12-31',
    '/12/31',
    '12',
    '1231',
    '年12月',
  ];
  return ends.map(end => `${year}${end}`);
}

function folded(written: readonly string[]): string[] {
  return [...new Set(written.map(halfWidth))];
}
