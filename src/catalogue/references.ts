import { claimedTwice } from './claims.js';
import { illMatched, illMatchedReadings } from './kinds.js';
import { nearest } from './located.js';
import type { Found, Parsed } from './parsed.js';
import { judged, previous, type Where } from './where.js';
import { brokenWholes } from './wholes.js';

/** Finds what no single key can show: ids used twice, references to nothing, keys that do not go together. */
export function crossCheck(parsed: Parsed): Found[] {
  return [
    ...years(parsed),
    ...duplicateIds(parsed),
    ...duplicateNumbers(parsed),
    ...readingIds(parsed),
    ...danglingReferences(parsed),
    ...illMatched(parsed),
    ...illMatchedReadings(parsed),
    ...brokenWholes(parsed),
    ...claimedTwice(parsed),
    ...areaTree(parsed),
  ];
}

function years({ plan }: Parsed): Found[] {
  if (!plan) return [];
  const { previousBaseYear, baseYear, firstYear, lastYear } = plan;
  const ordered = previousBaseYear < baseYear && baseYear < firstYear && firstYear <= lastYear;
  const written = `${previousBaseYear} < ${baseYear} < ${firstYear} <= ${lastYear}`;
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

/** A printed number is a name that submissions use. */
function duplicateNumbers({ indicators, baseline }: Parsed): Found[] {
  const rows = judged({ indicators, commitments: null }).map(({ entry, where }) => ({ row: entry, where }));
  return [rows, previous(baseline ?? [])].flatMap(group =>
    group.flatMap(({ row: { no }, where }, i) => {
      const first = group.slice(0, i).find(({ row }) => row.no === no)?.row;
      if (!first || no === null) return [];
      return [
        { where: [...where, 'no'] as const, detail: { code: 'duplicate-no' as const, no, by: first.id } },
      ];
    }),
  );
}

/** The plan as it stands is the reading `table`; each of the others says once what it changes in an entry. */
function readingIds({ plan }: Parsed): Found[] {
  return (plan?.readings ?? []).flatMap(({ id, overrides }, i): Found[] => [
    ...(id === 'table'
      ? [
          {
            where: ['plan.yaml', 'readings', i, 'id'] as const,
            detail: { code: 'reserved-reading' as const, id },
          },
        ]
      : []),
    ...overrides.flatMap(({ indicator }, j): Found[] =>
      overrides.findIndex(other => other.indicator === indicator) === j
        ? []
        : [
            {
              where: ['plan.yaml', 'readings', i, 'overrides', j, 'indicator'],
              detail: { code: 'override-twice', id: indicator, reading: id },
            },
          ],
    ),
  ]);
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
    ...notHeadline(parsed),
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

/** Only a row of the table of targets follows a row of the one before. */
function notHeadline({ commitments, baseline }: Parsed): Found[] {
  return previous(baseline ?? []).flatMap(({ row: { continuedBy }, where }) =>
    (commitments ?? []).some(({ id }) => id === continuedBy)
      ? [
          {
            where: [...where, 'continued_by'] as const,
            detail: { code: 'not-headline' as const, key: 'continued_by', id: continuedBy ?? '' },
          },
        ]
      : [],
  );
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
