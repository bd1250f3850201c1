import { describe, expect, it } from 'vitest';
import { ANSWERABLE } from '../../../src/catalogue/lint/answerable.js';
import type { Remark, RemarkArgs, RemarkCode } from '../../../src/catalogue/lint/remark.js';
import { remarkMessage } from '../../../src/messages/remarks.js';

const DIFFERING = { found: '>=', other: '>' };

const ARGS: { readonly [K in RemarkCode]: RemarkArgs[K] } = {
  'brackets-without-sum': { printed: '[380]', measure: 'stock' },
  'base-meets-target': { base: '9', operator: '>=', target: '6' },
  'bound-as-base': { key: 'base', printed: '<4' },
  'direction-open': { printed: '[100]' },
  'direction-implied': { printed: '[380]', operator: '>=' },
  'operator-differs': DIFFERING,
  'repeats-differ': { key: 'pending', found: 'true', other: 'false' },
  'part-exceeds-whole': { key: 'target', ...DIFFERING },
  'part-unit-differs': DIFFERING,
  'printed-as-part': { isRate: true },
  'definition-changed': {},
  'series-differs': { key: 'unit', ...DIFFERING },
  'looser-than-before': DIFFERING,
  'several-readings': { reading: 'text' },
  approximate: { printed: '30场左右' },
  'words-as-figure': { printed: '全覆盖', target: '100' },
  'issued-late': { issued: '2021-12-16', firstYear: 2021 },
  'yearly-level': { due: 2025 },
  'name-kind': { name: '新增', kind: 'flow', measure: 'stock' },
  'name-unit': { name: '人数', unit: '万人次' },
  'printed-differs': { key: 'target', printed: '[380]', found: '38' },
  'rate-over-100': { key: 'target', found: '670' },
  'place-not-in-seeds': { place: '表9' },
  'clause-not-in-seeds': { key: 'c9' },
  'clause-left-out': { key: 'c9' },
  todo: { text: '定' },
  'answers-nothing': { choice: 'jobs', rule: 'approximate' },
};

describe('every remark is a sentence in both languages', () => {
  it.each(Object.keys(ARGS) as RemarkCode[])('%s', code => {
    const place = { file: 'plan.yaml', line: 1, column: 1 };
    const remark = { code, args: ARGS[code], entries: ['one', 'two'], choice: null, ...place } as Remark;
    const [zh, en] = [remarkMessage(remark, 'zh'), remarkMessage(remark, 'en')];
    expect(zh).toMatch(/\p{Script=Han}/u);
    if (code !== 'todo') expect(en.replace(/".*?"/gu, '')).not.toMatch(/\p{Script=Han}/u);
    for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|\[object|true|false/u);
    if ((ANSWERABLE as readonly string[]).includes(code))
      expect([zh.includes('one'), en.includes('one')]).toEqual([true, true]);
  });

  it('says of a count printed as a part that it may be one', () => {
    const remark = {
      code: 'printed-as-part',
      args: { isRate: false },
      entries: ['one', 'two'],
    } as unknown as Remark;
    expect(remarkMessage(remark, 'en')).toContain('partOf');
  });
});
