import { expect, test } from 'vitest';
import { MARK_SYMBOLS, withSymbol } from '../../../../src/report/document/mark-symbols.js';
import { oneLine, textLines } from '../../../../src/report/document/text-lines.js';
import { widestLine } from '../../../../src/report/document/widest-line.js';

test('lines are told apart by any break', () => {
  expect(textLines('a\nb\r\nc\rd\u2028e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(oneLine('甲\n乙')).toBe('甲 乙');
  expect(textLines('')).toEqual(['']);
});

test('what no file may hold is written out or replaced', () => {
  expect(oneLine('\u0000\u001b\u200b\ufffe\uffff\ud800𠮷')).toBe(
    '\\u{0}\\u{1b}\\u{200b}\ufffd\ufffd\ufffd𠮷',
  );
});

test('a Chinese character is as wide as two others', () => {
  expect(widestLine('ab\n甲乙c')).toBe(5);
});

test('a mark stands before its word, in signs that differ where meanings do', () => {
  expect(withSymbol('pass', '提前实现')).toBe('√ 提前实现');
  expect(withSymbol('fail', '')).toBe('×');
  expect(withSymbol(null, '甲')).toBe('甲');
  const { pass, fail, unknown, none, warning, info } = MARK_SYMBOLS;
  expect(new Set([pass, fail, unknown, none, warning, info]).size).toBe(6);
});
