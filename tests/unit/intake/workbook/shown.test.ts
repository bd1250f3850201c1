import { describe, expect, test } from 'vitest';
import { builtinFormat } from '../../../../src/intake/workbook/builtin-formats.js';
import { parseNumberFormat } from '../../../../src/intake/workbook/number-format.js';
import { plainDecimal } from '../../../../src/intake/workbook/plain-decimal.js';
import { shown } from '../../../../src/intake/workbook/shown.js';

describe('plainDecimal', () => {
  test.each([
    [22.099999999999998, '22.1'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
    [-0, '0'],
    [-5, '-5'],
    [100, '100'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [123456789012345680, '123456789012346000'],
    [0.999999999999999, '0.999999999999999'],
  ])('%d is %s', (value, text) => expect(plainDecimal(value)).toBe(text));

  test('moves the point without arithmetic', () => {
    expect(plainDecimal(0.0292, 2)).toBe('2.92');
    expect(plainDecimal(0.07, 2)).toBe('7');
    expect(plainDecimal(5, 2)).toBe('500');
    expect(plainDecimal(0, 2, 1)).toBe('0.0');
    expect(plainDecimal(123456, -4)).toBe('12.3456');
  });
});

describe('a number in a format', () => {
  test.each([
    [22.1, 'General', '22.1'],
    [22.1, '0.00', '22.10'],
    [22.126, '0.0', '22.126'],
    [22, '#,##0.00_ ', '22.00'],
    [22.1, '0.0#', '22.1'],
    [0.029163, '0.00%', '2.9163%'],
    [1, '0%', '100%'],
    [22.1, '0.0"%"', '22.1%'],
    [22.1, '0.00"万人"', '22.10'],
    [-5, '0.0;[Red](0.00)', '-5.00'],
    [0, '0.0;-0.0;"—"', '0'],
    [22.1, 'G/通用格式', '22.1'],
    [22.1, '0.00E+00', '22.1'],
    [0.5, '# ?/?', '0.5'],
    [22100, '0.0,', '22.1'],
    [123456, '0\\.0,', '12.3456'],
    [123456, '0!.0000"万"', '12.3456万'],
    [123456, '[>=10000]0!.0,"万";0', '12.3456万'],
    [456, '[>=10000]0!.0,"万";0', '456'],
    [2023, '0"年"', '2023'],
    [22.1, '[$¥-804]0.00', '22.10'],
    [22.1, '"d"0.0"m"', '22.1'],
  ])('%d in %s is %s', (value, code, text) => expect(shown(value, parseNumberFormat(code))).toBe(text));
});

describe('a moment in a format', () => {
  test.each([
    [45291, 'yyyy-mm-dd', '2023-12-31'],
    [45291, 'yyyy/m/d;@', '2023-12-31'],
    [45291, '[$-804]yyyy"年"m"月"d"日"', '2023-12-31'],
    [45291, 'yyyy年m月', '2023-12'],
    [45291, 'yyyy.mm', '2023-12'],
    [45291, 'mmm-yy', '2023-12'],
    [45291, 'yyyy"年"', '2023'],
    [45291, 'e', '2023'],
    [45291, 'm"月"d"日"', '2023-12-31'],
    [45291.25, 'yyyy-mm-dd hh:mm', '2023-12-31T06:00:00'],
    [45291.25, 'yyyy-mm-dd', '2023-12-31'],
    [0.25, 'h:mm', '06:00:00'],
    [0.25, 'mm:ss', '06:00:00'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [-1, 'yyyy-mm-dd', '-1'],
    [1e9, 'yyyy-mm-dd', '1000000000'],
  ])('%d in %s is %s', (value, code, text) => expect(shown(value, parseNumberFormat(code))).toBe(text));

  test.each([
    [14, '2023-12-31'],
    [17, '2023-12'],
    [22, '2023-12-31'],
    [31, '2023-12-31'],
    [57, '2023-12'],
    [0, '45291'],
    [49, '45291'],
    [99, '45291'],
  ])('format number %d', (id, text) => expect(shown(45291, parseNumberFormat(builtinFormat(id)))).toBe(text));

  test('a workbook may count from 1904', () => {
    expect(shown(43829, parseNumberFormat('yyyy-mm-dd'), true)).toBe('2023-12-31');
  });
});
