import type { z } from 'zod';
import { checkTable } from './check-table.js';
import { readCsv } from './csv-file.js';
import { toArea, toBaselineRow, toCommitment } from './entries.js';
import { deepFreeze } from './freeze.js';
import { halfNotes } from './kinds.js';
import { check, type Located } from './located.js';
import type { Parsed } from './parsed.js';
import type { Problem } from './problems.js';
import { crossCheck } from './references.js';
import { areaSchema, baselineSchema, commitmentSchema, indicatorsSchema, planSchema } from './schema.js';
import type { Catalogue, Override, Text } from './types.js';
import type { Place, Where } from './where.js';
import { readYaml } from './yaml-file.js';

/** The files of a plan folder, by what they hold. */
export const PLAN_FILES = {
  plan: 'plan.yaml',
  indicators: 'indicators.yaml',
  commitments: 'commitments.csv',
  baseline: 'baseline.csv',
  areas: 'areas.csv',
} as const;

/** File name -> text. */
export type PlanTexts = Readonly<Record<string, string>>;

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

function readFiles(texts: PlanTexts) {
  const problems: Problem[] = [];
  const located: Record<string, Located> = {};
  const yaml = <T extends z.ZodType>(file: string, schema: T): z.output<T> | null => {
    const read = readWith(readYaml, file, texts);
    if (Array.isArray(read)) problems.push(...read);
    return Array.isArray(read) ? null : kept(read, check(read, schema));
  };
  const table = <T extends z.ZodObject>(file: string, row: T): z.output<T>[] | null => {
    const read = readWith(readCsv, file, texts);
    if (Array.isArray(read)) problems.push(...read);
    return Array.isArray(read) ? null : kept(read, checkTable(read, row));
  };
  const kept = <T>(read: Located, checked: { data: T; problems: Problem[] }): T => {
    located[read.file] = read;
    problems.push(...checked.problems);
    return checked.data;
  };
  const plan = yaml(PLAN_FILES.plan, planSchema);
  const indicators = yaml(PLAN_FILES.indicators, indicatorsSchema);
  const commitments = table(PLAN_FILES.commitments, commitmentSchema);
  const baseline = table(PLAN_FILES.baseline, baselineSchema);
  const areas = table(PLAN_FILES.areas, areaSchema);
  const parsed: Parsed = {
    plan,
    indicators: indicators?.map(entry => ({ ...entry, due: entry.due ?? plan?.lastYear ?? 0 })) ?? null,
    commitments: commitments?.map(toCommitment) ?? null,
    baseline: baseline?.map(toBaselineRow) ?? null,
    areas: areas?.map(toArea) ?? null,
  };
  const found = [
    ...halfNotes(PLAN_FILES.commitments, commitments ?? []),
    ...halfNotes(PLAN_FILES.baseline, baseline ?? []),
  ];
  return { parsed, clauses: commitments?.map(row => row.seed) ?? [], located, problems, found };
}

function readWith<T extends Located>(
  read: (file: string, text: string) => T | Problem[],
  file: string,
  texts: PlanTexts,
): T | Problem[] {
  const text = texts[file];
  if (text === undefined) return [{ code: 'file-missing', file, line: 1, column: 1 }];
  const garbled = text.indexOf('\ufffd');
  if (garbled !== -1) return [notText(file, text.slice(0, garbled))];
  return read(file, text.replace(/^\ufeff/u, ''));
}

/** Bytes that are no text were read as U+FFFD. */
function notText(file: string, before: string): Problem {
  const lines = before.split('\n');
  return { code: 'not-text', file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
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
