import type { z } from 'zod';
import { claimedTwice } from './claims.js';
import { type Located, nearest } from './located.js';
import type { Problem, ProblemDetail } from './problems.js';
import type { planSchema } from './schema.js';
import type { Area, BaselineRow, Indicator } from './types.js';

/** What the files of a plan hold, each null where its own file is wrong. */
export interface Parsed {
  readonly plan: z.output<typeof planSchema> | null;
  readonly indicators: readonly Indicator[] | null;
  readonly commitments: readonly Indicator[] | null;
  readonly baseline: readonly BaselineRow[] | null;
  readonly areas: readonly Area[] | null;
}

/** A file and the path of an entry in it. */
export type Where = readonly [file: string, ...path: PropertyKey[]];

export interface Found {
  readonly where: Where;
  readonly detail: ProblemDetail;
}

/** Finds what no single file can show: ids used twice, references to nothing, names claimed twice. */
export function crossCheck(
  parsed: Parsed,
  located: Readonly<Record<string, Located | undefined>>,
): Problem[] {
  const found = [
    ...years(parsed),
    ...duplicateIds(parsed),
    ...danglingReferences(parsed),
    ...missingTargets(parsed),
    ...partsOfThemselves(parsed),
    ...claimedTwice(parsed),
    ...areaTree(parsed),
  ];
  return found.map(({ where: [file, ...path], detail }) => ({
    ...detail,
    file,
    ...(located[file]?.locate(path) ?? { line: 1, column: 1 }),
  }));
}

/** Every headline indicator and commitment with its place in the files. */
export function judged({ indicators, commitments }: Parsed): { entry: Indicator; where: Where }[] {
  return [
    ...(indicators ?? []).map((entry, i) => ({ entry, where: ['indicators.yaml', i] as const })),
    ...(commitments ?? []).map((entry, i) => ({ entry, where: ['commitments.csv', i] as const })),
  ];
}

function years({ plan }: Parsed): Found[] {
  if (!plan) return [];
  const { previousBaseYear, baseYear, firstYear, lastYear } = plan;
  const isAfter = previousBaseYear === null || previousBaseYear < baseYear;
  const ordered = isAfter && baseYear < firstYear && firstYear <= lastYear;
  const before = previousBaseYear === null ? '' : `${previousBaseYear} < `;
  const written = `${before}${baseYear} < ${firstYear} <= ${lastYear}`;
  const where: Where = ['plan.yaml', 'firstYear'];
  return ordered ? [] : [{ where, detail: { code: 'years-disorder', years: written } }];
}

interface Identified {
  readonly id: string;
  readonly where: Where;
}

function duplicateIds(parsed: Parsed): Found[] {
  const rows = (where: Where, list: readonly { id: string }[] | null | undefined): Identified[] =>
    (list ?? []).map(({ id }, i) => ({ id, where: [...where, i, 'id'] as unknown as Where }));
  const groups = [
    judged(parsed).map(({ entry, where }) => ({ id: entry.id, where: [...where, 'id'] as unknown as Where })),
    rows(['baseline.csv'], parsed.baseline),
    rows(['areas.csv'], parsed.areas),
    rows(['plan.yaml', 'readings'], parsed.plan?.readings),
    rows(['plan.yaml', 'choices'], parsed.plan?.choices),
  ];
  return groups.flatMap(group =>
    group
      .filter(({ id }, i) => group.findIndex(other => other.id === id) < i)
      .map(({ id, where }) => ({ where, detail: { code: 'duplicate-id' as const, id } })),
  );
}

interface Reference {
  readonly where: Where;
  readonly key: string;
  readonly id: string | null;
}

function danglingReferences(parsed: Parsed): Found[] {
  const { indicators, commitments, areas } = parsed;
  const entries = indicators && commitments ? [...indicators, ...commitments].map(entry => entry.id) : null;
  const places = areas?.map(area => area.id) ?? null;
  return [
    ...unknown(toEntries(parsed), entries),
    ...unknown(
      (areas ?? []).map((area, i) => ({ where: ['areas.csv', i, 'parent'], key: 'parent', id: area.parent })),
      places,
    ),
  ];
}

/** Nothing is said of references into a file that is itself wrong. */
function unknown(references: readonly Reference[], known: readonly string[] | null): Found[] {
  if (known === null) return [];
  return references.flatMap(({ where, key, id }) => {
    if (id === null || known.includes(id)) return [];
    return [{ where, detail: { code: 'unknown-reference' as const, key, id, nearest: nearest(id, known) } }];
  });
}

/** Every reference to an indicator or commitment. */
function toEntries(parsed: Parsed): Reference[] {
  const { plan, indicators, commitments, baseline } = parsed;
  const at = (key: string, id: string | null, ...where: [string, ...PropertyKey[]]): Reference => ({
    where,
    key,
    id,
  });
  return [
    ...(indicators ?? []).flatMap((entry, i) => [
      at('parent', entry.parent, 'indicators.yaml', i, 'parent'),
      at('partOf', entry.partOf, 'indicators.yaml', i, 'partOf'),
      ...entry.repeats.map((id, j) => at('repeats', id, 'indicators.yaml', i, 'repeats', j)),
    ]),
    ...(commitments ?? []).flatMap((entry, i) => [
      at('part_of', entry.partOf, 'commitments.csv', i, 'part_of'),
      ...entry.repeats.map(id => at('repeats', id, 'commitments.csv', i, 'repeats')),
    ]),
    ...(baseline ?? []).map((row, i) =>
      at('continued_by', row.continuedBy, 'baseline.csv', i, 'continued_by'),
    ),
    ...(plan?.readings ?? []).flatMap(({ overrides }, i) =>
      overrides.map((o, j) =>
        at('indicator', o.indicator, 'plan.yaml', 'readings', i, 'overrides', j, 'indicator'),
      ),
    ),
    ...(plan?.choices ?? []).flatMap((choice, i) =>
      choice.indicators.map((id, j) => at('indicators', id, 'plan.yaml', 'choices', i, 'indicators', j)),
    ),
  ];
}

/** Only a milestone has nothing to reach. */
function missingTargets(parsed: Parsed): Found[] {
  return judged(parsed)
    .filter(({ entry }) => (entry.target === null) !== (entry.operator === 'done'))
    .map(({ entry, where }) => ({
      where: [...where, 'target'] as unknown as Where,
      detail: { code: 'no-target', id: entry.id },
    }));
}

function partsOfThemselves(parsed: Parsed): Found[] {
  return judged(parsed)
    .filter(({ entry }) => entry.partOf === entry.id || entry.parent === entry.id)
    .map(({ entry, where }) => ({ where, detail: { code: 'part-of-itself', id: entry.id } }));
}

/** One area is the plan's own, and every other lies in it. */
function areaTree({ areas }: Parsed): Found[] {
  if (!areas) return [];
  const count = areas.filter(area => area.parent === null).length;
  if (count !== 1) return [{ where: ['areas.csv'], detail: { code: 'no-root-area', count } }];
  const parents = new Map(areas.map(area => [area.id, area.parent] as const));
  return areas.flatMap(({ id }, i) =>
    isInLoop(id, parents)
      ? [{ where: ['areas.csv', i, 'parent'] as const, detail: { code: 'area-loop', id } }]
      : [],
  );
}

function isInLoop(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  let above = parents.get(id) ?? null;
  for (let steps = 0; above !== null; steps += 1) {
    if (steps > parents.size) return true;
    above = parents.get(above) ?? null;
  }
  return false;
}
