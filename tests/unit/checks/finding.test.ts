import { expect, test } from 'vitest';
import { finding } from '../../../src/checks/finding.js';

test('a finding at a cell holds its place, and nothing else of it', () => {
  const place = { file: '合成.xlsx', sheet: '合成', line: 3, column: 4, text: '#REF!' };
  const merge = { line: 3, column: 4, rows: 1, columns: 2 };
  const cell = { ...place, fault: 'error-value', merge };
  expect(finding('error-value', { written: '#REF!' }, cell).place).toEqual(place);
});

test('what is not known of a place is null', () => {
  const nowhere = { file: null, sheet: null, line: null, column: null, text: null };
  expect(finding('year-missing', {}).place).toEqual(nowhere);
  expect(finding('year-missing', {}, { file: '合成.csv' }).place).toEqual({ ...nowhere, file: '合成.csv' });
});
