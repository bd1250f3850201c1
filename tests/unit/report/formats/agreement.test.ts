import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../../../src/report/formats.js';
import { expectAgreement } from '../../../helpers/agreed.js';
import { READERS } from '../../../helpers/report-readers.js';
import { MIXED, reported } from '../../../helpers/reported.js';

describe.each(Object.entries(READERS))('%s', (format, reader) => {
  test('says what the JSON says', () => expectAgreement(format, reader));
});

// Excel and Word: tests/office.
const OFFICE: readonly string[] = ['xlsx', 'docx'];
test('no other format is left out', () => {
  expect(Object.keys(READERS).toSorted()).toEqual(
    FORMAT_NAMES.filter(name => !OFFICE.includes(name)).toSorted(),
  );
});

test.each(FORMAT_NAMES)('%s is the same bytes again', async format => {
  const [first, second] = [await reported(format, MIXED), await reported(format, MIXED)];
  expect(second.bytes.equals(first.bytes)).toBe(true);
});
