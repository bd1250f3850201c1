import { deepFreeze } from './freeze.js';
import type { Parsed } from './parsed.js';
import { PLAN_FILES, type PlanTexts, readFiles } from './plan-files.js';
import type { Problem } from './problems.js';
import { crossCheck } from './references.js';
import type { Catalogue, Override, Text } from './types.js';
import type { Place, Where } from './where.js';

export { PLAN_FILES, type PlanTexts } from './plan-files.js';

export interface Compiled {
  /** Null where there are problems. */
  readonly catalogue: Catalogue | null;
  readonly problems: readonly Problem[];
  /** `seed` of each commitment, in their order. */
  readonly clauses: readonly string[];
  readonly placeOf: (where: Where) => Place;
}

/** Turns the texts of a plan folder into one frozen catalogue, or lists every problem of every file. */
export function compile(texts: PlanTexts): Compiled {
  const { parsed, clauses, located, problems, found } = readFiles(texts);
  const placeOf = ([file, ...path]: Where) => ({ file, ...(located[file]?.locate(path) ?? START) });
  const placed = [...found, ...crossCheck(parsed)].map(({ where, detail }) => ({
    ...detail,
    ...placeOf(where),
  }));
  const all = [...problems, ...placed].sort(byPlace);
  const catalogue = all.length === 0 ? assemble(parsed) : null;
  return { catalogue: catalogue && deepFreeze(catalogue), problems: all, clauses, placeOf };
}

const START = { line: 1, column: 1 };

export const FILE_ORDER: readonly string[] = Object.values(PLAN_FILES);

function byPlace(a: Problem, b: Problem): number {
  const order = FILE_ORDER.indexOf(a.file) - FILE_ORDER.indexOf(b.file);
  return order || a.line - b.line || a.column - b.column;
}

function assemble({ plan, indicators, commitments, baseline, areas }: Parsed): Catalogue | null {
  if (!plan || !indicators || !commitments || !baseline || !areas) return null;
  const { headings, readings, choices, ...identity } = plan;
  return {
    plan: identity,
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
