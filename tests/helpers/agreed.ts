import { expect } from 'vitest';
import type { ReportReader } from './report-readers.js';
import { READERS } from './report-readers.js';
import { MIXED, reported } from './reported.js';
import type { Told } from './told.js';

/**
 * Worked out by hand, as of 2023, of the city's 18 indicators: 1 (22 x 3 = 66, due 110 x 3/5), 9 (100 of 150 x 3/5 = 90)
 * and 14 (60.5 > 60) pass; 3 (5.2 < 5), 7 (300 of 333.24 + 46.76 x 3/5) and 16 (2/3 of cases) fail; 17 is above 1000,
 * and 1041.32 is due; 8 has no number, and nine more were not reported; 2 is pending. Of 江岸区, 14 fails (59), 1 has no
 * target, 2 is pending, and 15 were not reported. Errors: the cell of 8, and 江岸区 without 7 and 8.
 */
const VERDICTS = { pass: 3, fail: 4, unknown: 1 + 1 + 9 + 15, none: 1 + 2 };
const SEVERITIES = { error: 2, warning: 2, info: 1 };
const FAILING = {
  '武汉市 3': { actual: '5.2', target: '5' },
  '武汉市 7': { actual: '300', target: '380' },
  '武汉市 16': { actual: '66.666666666667', target: '99' },
  '江岸区 14': { actual: '59', target: '60' },
};
const OF_THE_CITY = {
  '武汉市 1': { actual: '66', target: '110' },
  '武汉市 2': { actual: '', target: '6' },
  '武汉市 8': { actual: '', target: '305' },
  '武汉市 9': { actual: '≥100', target: '150' },
  '武汉市 14': { actual: '60.5', target: '60' },
  '武汉市 17': { actual: '>1000', target: '1061' },
};
const OTHERS = { ...OF_THE_CITY, '江岸区 1': { actual: '≥1', target: '' } };

/** Figures told besides those that fail, and how many are told in all. */
const EXPECTED = {
  all: { others: OTHERS, size: 36 },
  city: { others: OF_THE_CITY, size: 18 + 1 },
  failing: { others: {}, size: 4 },
};

/** A format tells of one run, MIXED, what was worked out by hand, and figure for figure what the JSON tells. */
export async function expectAgreement(format: string, { read, figuresOf, rounds }: ReportReader) {
  const { bytes, code } = await reported(format, MIXED);
  const own = read(bytes);
  expect(code).toBe(2);
  expect(own.verdicts).toEqual(VERDICTS);
  expect(own.severities).toEqual(SEVERITIES);
  const { others, size } = EXPECTED[figuresOf];
  const failing = rounds ? { ...FAILING, '武汉市 16': { actual: '66.6667', target: '99' } } : FAILING;
  expect(Object.fromEntries(own.figures)).toMatchObject({ ...failing, ...others });
  expect(own.figures.size).toBe(size);
  const exact = await figuresInJson();
  for (const [key, figures] of own.figures) {
    const wanted = exact.get(key);
    expect(figures, key).toEqual(rounds && wanted ? rounded(wanted) : wanted);
  }
}

async function figuresInJson(): Promise<Told['figures']> {
  const { bytes } = await reported('json', MIXED);
  return READERS.json?.read(bytes).figures ?? new Map();
}

/** What people read: four places, as in the table. */
function rounded({ actual, target }: { actual: string; target: string }) {
  const places = (text: string) =>
    text.replace(/\d+\.\d{5,}/u, digits => String(Number(Number(digits).toFixed(4))));
  return { actual: places(actual), target: places(target) };
}
