import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/intake/decode.js';
import { figures, long, of, readFiles, readText, told } from '../../helpers/intake-reading.js';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? utf8(part) : part)));

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];
const ZIP = [0x50, 0x4b, 0x03, 0x04, 0x14, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1];
const UTF16 = [0xff, 0xfe, 0x30, 0x57, 0x0a, 0x00];

describe('a file that is no text', () => {
  it.each([
    ['a PNG', bytes(PNG), 'binary'],
    ['a PDF', bytes('%PDF-1.7\n'), 'binary'],
    ['a workbook', bytes(ZIP, [0, 0]), 'workbook'],
    ['a workbook cut short', bytes(ZIP), 'workbook'],
    ['an old workbook', bytes(OLE), 'workbook'],
    ['UTF-16', bytes(UTF16), 'binary'],
    ['text with a NUL', bytes(long('武汉市,1,2021,2\u00000,万人')), 'binary'],
  ])('is refused: %s', (_, contents, reason) => {
    const read = readText(contents, 'a.csv');
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unreadable-file -:-']);
    expect(of(read, 'unreadable-file')[0]).toMatchObject({ args: { reason }, place: { file: 'a.csv' } });
  });

  it('does not keep another from being read', () => {
    const read = readFiles({ 'a.csv': bytes(PNG), 'b.csv': long('武汉市,1,2021,20,万人') });
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).toEqual(['error unreadable-file -:-']);
  });

  it('is text where it only begins like one', () => {
    expect(decode('a.csv', bytes('PK,指标'))).toBe('PK,指标');
    expect(decode('a.csv', bytes([0x25, 0x50], 'x'))).toBe('%Px');
  });
});

describe('bytes that are not UTF-8', () => {
  const bad = (...parts: (string | number[])[]) => {
    const read = readText(bytes(...parts));
    const [found] = of(read, 'bad-encoding');
    return { told: told(read), args: found?.args };
  };

  it('are named by line, offset and value', () => {
    const before = '地区,指标\n武汉市,';
    expect(bad(before, [0xff], ',2021\n')).toEqual({
      told: ['error bad-encoding 2:-'],
      args: { offset: utf8(before).length, byte: '0xFF' },
    });
  });

  it('are found at the very start and the very end', () => {
    expect(bad([0xff]).args).toEqual({ offset: 0, byte: '0xFF' });
    expect(bad([0xff], 'abc\n')).toEqual({
      told: ['error bad-encoding 1:-'],
      args: { offset: 0, byte: '0xFF' },
    });
    expect(bad('abc\n', [0x0a, 0xfe])).toEqual({
      told: ['error bad-encoding 3:-'],
      args: { offset: 5, byte: '0xFE' },
    });
  });

  it('are the first of several', () => {
    expect(bad('汉汉汉', [0xff], '汉', [0xff], 'x'.repeat(1000)).args).toEqual({ offset: 9, byte: '0xFF' });
  });

  it('count behind a byte order mark and in any line end', () => {
    expect(bad([0xef, 0xbb, 0xbf], 'a\r\nb\r\n', [0xff])).toEqual({
      told: ['error bad-encoding 3:-'],
      args: { offset: 9, byte: '0xFF' },
    });
    expect(bad('a\rb\r', [0xff]).told).toEqual(['error bad-encoding 3:-']);
  });

  it('are no guess at GBK, and no character cut in two', () => {
    const gbk = [0xb5, 0xd8, 0xc7, 0xf8];
    expect(bad(gbk, ',x\n').told).toEqual(['error bad-encoding 1:-']);
    const cut = utf8('一\n汉').slice(0, -1);
    expect(bad(cut).told).toEqual(['error bad-encoding 2:-']);
  });
});
