import { describe, expect, test } from 'vitest';
import { READERS } from '../../../helpers/report-readers.js';
import { MIXED, reported } from '../../../helpers/reported.js';
import type { Told } from '../../../helpers/told.js';

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
const OTHERS = {
  '武汉市 1': { actual: '66', target: '110' },
  '武汉市 2': { actual: '', target: '6' },
  '武汉市 8': { actual: '', target: '305' },
  '武汉市 9': { actual: '≥100', target: '150' },
  '武汉市 14': { actual: '60.5', target: '60' },
  '武汉市 17': { actual: '>1000', target: '1061' },
  '江岸区 1': { actual: '≥1', target: '' },
};

async function read(format: string): Promise<{ told: Told; code: number }> {
  const { bytes, code } = await reported(format, MIXED);
  const reader = READERS[format];
  if (!reader) throw new Error(`no reader of ${format}`);
  return { told: reader.read(bytes), code };
}

describe.each(Object.entries(READERS))('%s', (format, { figuresOf }) => {
  test('says what the JSON says', async () => {
    const { told, code } = await read(format);
    expect(code).toBe(2);
    expect(told.verdicts).toEqual(VERDICTS);
    expect(told.severities).toEqual(SEVERITIES);
    const figures = Object.fromEntries(told.figures);
    expect(figures).toMatchObject(format === 'github' ? rounded(FAILING) : FAILING);
    if (figuresOf === 'all') expect(figures).toMatchObject(OTHERS);
    const json = (await read('json')).told.figures;
    expect(told.figures.size).toBe(figuresOf === 'all' ? json.size : VERDICTS.fail);
    if (format !== 'github') for (const [key, own] of told.figures) expect(own, key).toEqual(json.get(key));
  });

  test('is the same bytes again', async () => {
    const [first, second] = [await reported(format, MIXED), await reported(format, MIXED)];
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });
});

/** An annotation is read by people: four places, as in the table. */
function rounded(figures: typeof FAILING) {
  return { ...figures, '武汉市 16': { actual: '66.6667', target: '99' } };
}
