import { describe, expect, it } from 'vitest';
import type { ShareProblem } from '../../../src/allocate/share-problem.js';
import { rational } from '../../../src/engine/rational.js';
import type { AllocationProblem } from '../../../src/intake/area-rows.js';
import type { WeightProblem } from '../../../src/intake/weights.js';
import { ALLOCATION_RULES, ALLOCATION_WORDS, LEFT_OUT } from '../../../src/messages/allocate.js';
import { sharingMessage } from '../../../src/messages/allocate-problems.js';
import { wordsFor } from '../../../src/messages/words.js';
import { catalogue } from '../../helpers/intake-reading.js';

const at = { file: 'w.csv', line: 3 };
const indicator = 'work-injury-insured';
const area = 'jiangan';

const SHARE: { readonly [K in ShareProblem['problem']]: ShareProblem & { readonly problem: K } } = {
  'unknown-indicator': { problem: 'unknown-indicator', written: '就业', nearest: ['新增就业'] },
  'unknown-area': { problem: 'unknown-area', written: '江按', nearest: [] },
  'whole-area': { problem: 'whole-area', area: 'wuhan' },
  'nested-areas': { problem: 'nested-areas', area, within: 'jianghan' },
  'share-no-count': { problem: 'share-no-count', indicator },
  'city-only': { problem: 'city-only', indicator },
  'not-sharing': { problem: 'not-sharing', ...at, text: '江岸区' },
  'nothing-to-share': { problem: 'nothing-to-share' },
  'no-weight': { problem: 'no-weight', indicators: [indicator], areas: [area] },
  'no-base': { problem: 'no-base', indicators: [indicator], areas: [area], year: 2020 },
  'below-floor': {
    problem: 'below-floor',
    indicator,
    area,
    given: rational('10'),
    floor: rational('20.5'),
  },
  over: { problem: 'over', indicator, by: rational('1.5'), target: rational('380') },
  short: { problem: 'short', indicator, by: rational('1.5'), target: rational('380') },
};

const WEIGHT = [
  'weight-header',
  'weight-column',
  'weight-area',
  'weight-indicator',
  'weight-number',
  'weight-unit',
  'weight-twice',
] satisfies WeightProblem['problem'][];

const TABLE = [
  'unreadable',
  'header',
  'ragged',
  'area',
  'indicator',
  'number',
  'unit',
  'twice',
  'no-count',
  'share',
  'both',
] satisfies AllocationProblem['problem'][];

const problems = [
  ...Object.values(SHARE),
  ...WEIGHT.flatMap(problem => [
    { problem, ...at, text: '六十六', known: ['江岸区'] },
    { problem, ...at, line: null, text: '', known: [] },
  ]),
  ...TABLE.map(problem => ({ problem, ...at, text: problem === 'unreadable' ? 'sheet-missing' : '六十六' })),
];

describe.each(['zh', 'en'] as const)('in %s', lang => {
  const words = wordsFor(catalogue, lang);

  it.each(problems.map(problem => [problem.problem, problem] as const))('%s is worded', (_, problem) => {
    const sentence = sharingMessage(problem, words);
    expect(sentence).not.toMatch(/undefined|\[object|NaN|null/u);
    const own = sentence.replace(/江岸区|六十六|工伤保险参保人数|江按|就业|新增|汉/gu, '');
    if (lang === 'zh') expect(own).toMatch(/\p{Script=Han}/u);
    if (lang === 'zh') expect(own).not.toMatch(/\p{Script=Han}[,;?!]|[,;:?!]\p{Script=Han}/u);
    else expect(own.replace(/万人/gu, '')).not.toMatch(/\p{Script=Han}/u);
    if ('file' in problem) expect(sentence).toMatch(problem.line === null ? /^w\.csv / : /^w\.csv:3 /u);
  });

  it('rules, reasons and the proof are worded', () => {
    const { errors, zero, broken, proof } = ALLOCATION_WORDS;
    const said = [
      ...Object.values(ALLOCATION_RULES).map(rule => rule[lang]),
      ...Object.values(LEFT_OUT).map(phrase => phrase[lang]('x', 2020)),
      ...[errors, broken].flatMap(phrase => [phrase[lang](1), phrase[lang](2)]),
      ...[zero[lang](1, true), zero[lang](2, false)],
      proof[lang]('x', 'u', '3', 1, '3', '0'),
    ];
    for (const sentence of said) {
      expect(sentence).not.toMatch(/undefined|\b1 (?:areas|errors|problems)/u);
      expect(/\p{Script=Han}/u.test(sentence)).toBe(lang === 'zh');
    }
  });
});
