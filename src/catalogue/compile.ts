import type { Before } from './before.js';
import { columnOf } from './cells.js';
import { deepFreeze } from './freeze.js';
import { parse } from './parse.js';
import type { Found, Parsed } from './parsed.js';
import { FORMS, PLAN_FILES, PlanFiles, type PlanTexts } from './plan-files.js';
import type { Problem, ProblemDetail } from './problems.js';
import { crossCheck } from './references.js';
import { extensionOf } from './succession.js';
import { successorProblems } from './successor-problems.js';
import type { Catalogue, Override, Text } from './types.js';
import type { FilePlace, Where } from './where.js';

export { extendedPlan } from './before.js';
export { nearest } from './located.js';
export { PLAN_FILES, type PlanTexts } from './plan-files.js';

export interface Compiled {
  /** Null where there are problems. */
  readonly catalogue: Catalogue | null;
  readonly problems: readonly Problem[];
  /** `seed` of each commitment, in their order. */
  readonly clauses: readonly string[];
  readonly placeOf: (where: Where) => FilePlace;
}

/**
 * Turns the texts of a plan folder into one frozen catalogue, or lists every problem of every file.
 * @param before the plan that it extends; null where it extends none
 */
export function compile(texts: PlanTexts, before: Before | null = null): Compiled {
  const files = new PlanFiles(texts);
  const { parsed, clauses } = parse(files, before);
  const placeOf = ([part, ...path]: Where): FilePlace => {
    const located = files.located[part];
    return { file: located?.file ?? FORMS[part][0], ...(located?.locate(path) ?? START) };
  };
  const placed = ({ where, detail }: Found): Problem => {
    const place = placeOf(where);
    return { ...spelled(detail, place.file), ...place };
  };
  const found = [...files.found, ...crossCheck(parsed), ...successorProblems(parsed, before)];
  const all = [...files.problems, ...found.map(placed)].sort(byPlace);
  const catalogue = all.length === 0 ? assemble(parsed) : null;
  return { catalogue: catalogue && deepFreeze(catalogue), problems: all, clauses, placeOf };
}

const START = { line: 1, column: 1 };

/** A key is called as its file writes it. */
function spelled(detail: ProblemDetail, file: string): ProblemDetail {
  const isNamed = detail.code === 'unknown-reference' || detail.code === 'not-headline';
  return isNamed && file.endsWith('.csv') ? { ...detail, key: columnOf(detail.key) } : detail;
}

function byPlace(a: Problem, b: Problem): number {
  const order = PLAN_FILES.indexOf(a.file) - PLAN_FILES.indexOf(b.file);
  return order || a.line - b.line || a.column - b.column;
}

function assemble(parsed: Parsed): Catalogue | null {
  const { plan, indicators, commitments, baseline, areas } = parsed;
  if (!plan || !indicators || !commitments || !baseline || !areas) return null;
  const { headings, readings, choices, extends: _, ...identity } = plan;
  const extension = extensionOf(parsed);
  return {
    plan: identity,
    ...(extension && { extends: extension }),
    indicators,
    commitments: commitments.map(entry => ({ ...entry, group: headingOf(headings, entry.place) })),
    baseline,
    areas,
    readings: readings.map(({ id, name }) => ({ id, name })),
    overrides: readings.flatMap(({ id, overrides }) =>
      overrides.map(o => withoutUndefined({ reading: id, ...o }) as Override),
    ),
    choices,
  };
}

type Heading = NonNullable<Parsed['plan']>['headings'][number];

/** The heading that a place stands under: `专栏4` of `专栏4-01`, which `专栏40-01` does not. */
function headingOf(headings: readonly Heading[], place: string): Text | null {
  const isUnder = (heading: string) =>
    place.startsWith(heading) && !goesOn(heading, place.slice(heading.length));
  return headings.find(heading => isUnder(heading.place))?.name ?? null;
}

/** Whether a number at the end of a heading is only the beginning of one: 4 of 40, 十 of 十一, I of IV. */
function goesOn(heading: string, rest: string): boolean {
  return [/\d/, /[〇零一二三四五六七八九十百]/, /[IVXLC]/].some(
    digit => digit.test(heading.at(-1) ?? '') && digit.test(rest.charAt(0)),
  );
}

/** Drops the keys whose value is undefined, so that a compiled plan and its JSON are the same. */
function withoutUndefined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
