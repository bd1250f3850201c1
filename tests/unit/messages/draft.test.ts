import { describe, expect, test } from 'vitest';
import type { Todo, TodoArgs, TodoCode } from '../../../src/draft/todo.js';
import { todoText } from '../../../src/messages/draft-todos.js';

/** Arguments that are no words of either language. */
const ARGS: { readonly [K in TodoCode]: TodoArgs[K] } = {
  'plan-name': {},
  document: {},
  title: {},
  issued: {},
  'first-year': { year: 2026 },
  'base-year': { year: 2026 },
  about: {},
  'area-name': {},
  bare: { rows: [4, 7] },
  'reported-by': {},
  'no-attributes': {},
  'brackets-unexplained': {},
  'column-unused': { header: 'H7' },
  'row-left-out': { line: 12, text: 'H7' },
  'line-unread': { line: 12, text: 'H7' },
  'stock-in-brackets': { printed: '[38]' },
  'yearly-in-brackets': { printed: '[38]' },
  'rate-in-brackets': { printed: '[38]' },
  'total-or-yearly': {},
  'kind-open': { bracketed: true },
  'lower-better': { printed: '38' },
  'below-base': { base: '9.03', target: '6' },
  'unit-missing': {},
  'unit-differs': { unit: 'H7' },
  'words-as-target': { printed: 'H7' },
  'words-as-base': { printed: 'H7' },
  'attribute-open': { found: 'H7' },
  'name-twice': { name: 'H7' },
  'part-open': { whole: 'H7' },
  'part-without-whole': {},
};

describe('what a draft leaves open', () => {
  test.each(Object.keys(ARGS) as TodoCode[])('%s is one line in both languages, with what it names', code => {
    const found = { code, args: ARGS[code] } as Todo;
    const [zh, en] = [todoText(found, 'zh'), todoText(found, 'en')];
    expect(zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/u);
    for (const text of [zh, en]) {
      expect(text).not.toMatch(/\n|undefined|\[object|TODO/u);
      for (const value of Object.values(found.args)) {
        if (typeof value !== 'boolean')
          expect(text).toContain(Array.isArray(value) ? String(value[0]) : String(value));
      }
    }
  });
});
