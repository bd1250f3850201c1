import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_LEAD } from '../../../../src/intake/bulk/plain-lead.js';
import { halfWidth } from '../../../../src/intake/cells.js';
import { isAboutTheForm } from '../../../../src/intake/layout/said.js';

const isPlain = (text: string) => new RegExp(PLAIN_LEAD, 'u').test(text);

const pieces = [
  ...[
    '注',
    '备注',
    '附注',
    '说明',
    '单位负责人',
    '填表人',
    '审核',
    'notes',
    'Note',
    'ｎｏｔｅ',
    'source',
    'date',
  ],
  ...['1', '12', ' ', '　', ':', '：', '.', '．', '、', '合成', '街道', 'ａ', 'x', '\n'],
];

test('a text that is plain begins no aside, and is not blank', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(texts, text => {
      fc.pre(isPlain(text));
      expect(isAboutTheForm(text)).toBe(false);
      expect(halfWidth(text)).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});

test.each(['1', '20261126-7', '2023-01-01 08:00:00', '合成街道', '合成（集团）', 'Company 12', 'A1'])(
  'plain: %s',
  text => {
    expect(isPlain(text)).toBe(true);
  },
);
