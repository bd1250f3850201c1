import { describe, expect, it } from 'vitest';
import { ANSWERABLE } from '../../../../src/catalogue/lint/answerable.js';
import { lint } from '../../../../src/catalogue/lint/lint.js';
import { RULES } from '../../../../src/catalogue/lint/registry.js';
import { edited, TEXTS } from '../../../helpers/catalogue-texts.js';
import { remarksOn } from '../../../helpers/linted.js';

const CHOICE = 'indicators: [new-jobs]';
const answering = (rules: string, ids = 'new-jobs') =>
  edited(['plan.yaml', CHOICE, `indicators: [${ids}]\n    answers: [${rules}]`]);

describe('a remark and the choice that answers it', () => {
  it('belong together by the rule and every entry concerned', async () => {
    const answered = (await remarksOn(answering('several-readings'))).filter(({ choice }) => choice !== null);
    expect(answered.map(({ code, entries, choice }) => [code, entries, choice?.id])).toEqual([
      ['several-readings', ['new-jobs'], 'table-or-prose'],
    ]);
    const open = (await remarksOn(TEXTS)).filter(({ choice }) => choice !== null);
    expect(open).toEqual([]);
  });

  it('needs both of two entries', async () => {
    const one = await remarksOn(answering('part-unit-differs', 'city-games'));
    expect(one.find(({ code }) => code === 'part-unit-differs')?.choice).toBeNull();
    const both = await remarksOn(answering('part-unit-differs', 'city-games, new-jobs'));
    expect(both.find(({ code }) => code === 'part-unit-differs')?.choice?.id).toBe('table-or-prose');
  });

  it('a row of the plan before is named by its place', async () => {
    const texts = edited(
      ['plan.yaml', 'places: [表1]', 'places: [旧表]'],
      ['plan.yaml', CHOICE, 'indicators: []\n    answers: [bound-as-base]'],
    );
    const bounds = (await remarksOn(texts)).filter(({ code }) => code === 'bound-as-base');
    expect(bounds.map(({ choice }) => choice?.id)).toEqual(['table-or-prose', 'table-or-prose']);
  });

  it('an answer to nothing is open itself', async () => {
    const remarks = await remarksOn(answering('several-readings, rate-over-100'));
    expect(remarks.filter(({ code }) => code === 'answers-nothing')).toMatchObject([
      {
        args: { choice: 'table-or-prose', rule: 'rate-over-100' },
        choice: null,
        file: 'plan.yaml',
        line: 21,
      },
    ]);
  });

  it('an unknown rule is a problem', async () => {
    const { problems, remarks } = await lint(answering('approximat'), null);
    expect(problems).toMatchObject([
      { code: 'bad-value', nearest: 'approximate', file: 'plan.yaml', line: 21 },
    ]);
    expect(remarks).toEqual([]);
  });
});

describe('lists made from the document', () => {
  const seeds = {
    'table.csv': 'kind,place\nrow,表1\nrow,表2\nrow,旧表\n',
    'clauses.csv': 'key,place\nc1,正文\nc2,正文\nc3,正文\n',
    'broken.csv': 'a,"b\n',
  };

  it('hold places and clauses', async () => {
    const codes = async (lists: Record<string, string>) =>
      (await remarksOn(TEXTS, lists)).filter(({ code }) => /seeds|left-out/.test(code));
    expect(await codes(seeds)).toEqual([]);
    const other = { ...seeds, 'clauses.csv': 'key,place\nc1,正文\nc2,正文\nc4,正文\n' };
    expect(await codes(other)).toMatchObject([
      { code: 'clause-left-out', args: { key: 'c4' }, line: 1 },
      { code: 'clause-not-in-seeds', entries: ['platform'], args: { key: 'c3' }, line: 4, column: 2 },
    ]);
    const without = { ...seeds, 'table.csv': 'kind,place\nrow,表2\nrow,旧表\n' };
    expect((await codes(without)).map(({ entries, file, line }) => [entries[0], file, line])).toEqual([
      ['table-or-prose', 'plan.yaml', 19],
      ['new-jobs', 'indicators.yaml', 3],
    ]);
  });
});

describe('the rules', () => {
  it('are all in order of file and line', async () => {
    const files = ['plan.yaml', 'indicators.yaml', 'commitments.csv', 'baseline.csv', 'areas.csv'];
    const places = (await remarksOn(TEXTS)).map(({ file, line }) => files.indexOf(file) * 1000 + line);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('can be answered where they ask for a decision', () => {
    expect(ANSWERABLE.filter(code => !(code in RULES))).toEqual([]);
  });

  it('say nothing of a plan with problems', async () => {
    expect(await lint({}, null)).toMatchObject({ catalogue: null, remarks: [], problems: { length: 5 } });
  });
});
