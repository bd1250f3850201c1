import type { Compiled, PlanTexts } from '../compile.js';
import type { Problem } from '../problems.js';
import type { Catalogue } from '../types.js';
import type { Place } from '../where.js';
import { answerOf, answersNothing } from './answers.js';
import { marksIn } from './marks.js';
import { RULES } from './registry.js';
import type { Found, Remark, RemarkCode } from './remark.js';
import { seedsIn } from './seeds.js';

/** Everything there is to say of a plan folder. */
export interface Linted {
  /** Null where there are problems. */
  readonly catalogue: Catalogue | null;
  /** What stops the plan. */
  readonly problems: readonly Problem[];
  /** What its makers must decide, with the choice by which they did; in the order of the files. With problems, marks alone. */
  readonly remarks: readonly Remark[];
}

/**
 * Reads the texts of a plan folder and looks at them with every rule.
 * @param seeds texts of the lists made from its document, by file name; null where there are none
 */
export async function lint(texts: PlanTexts, seeds: PlanTexts | null): Promise<Linted> {
  const { compile, FILE_ORDER } = await import('../compile.js');
  const compiled = compile(texts);
  const { catalogue, problems } = compiled;
  const marks = marksIn(texts).map(
    ({ text, ...place }): Remark => ({ code: 'todo', entries: [], args: { text }, choice: null, ...place }),
  );
  const remarks = [...marks, ...(catalogue ? remarksOn(catalogue, compiled, seeds) : [])];
  const order = ({ file }: Place) => FILE_ORDER.indexOf(file);
  const sorted = remarks.toSorted((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column);
  return { catalogue, problems, remarks: sorted };
}

function remarksOn(catalogue: Catalogue, { clauses, placeOf }: Compiled, seeds: PlanTexts | null): Remark[] {
  const plan = { catalogue, clauses, seeds: seeds && seedsIn(seeds) };
  const remark = (code: RemarkCode, { entries, where, args }: Found) =>
    ({ code, entries, args, choice: answerOf(catalogue, code, entries), ...placeOf(where) }) as Remark;
  const codes = Object.keys(RULES) as (keyof typeof RULES)[];
  const remarks = codes.flatMap(code => RULES[code](plan).map(found => remark(code, found)));
  const needless = answersNothing(catalogue, remarks).map(found => remark('answers-nothing', found));
  return [...remarks, ...needless];
}
