import type { Entries } from './compile.js';
import { nearest } from './located.js';
import { nameKey } from './names.js';
import type { Problem, ProblemDetail } from './problems.js';
import type { Catalogue, Indicator } from './types.js';

/** Finds what no single file can show: ids used twice, references to nothing, aliases claimed twice. */
export function crossCheck(catalogue: Catalogue, entries: Entries): Problem[] {
  const at = (file: string, path: readonly PropertyKey[]) => ({
    file,
    ...(entries[file]?.locate(path) ?? { line: 1, column: 1 }),
  });
  const findings = [
    ...years(catalogue),
    ...duplicateIds(catalogue),
    ...danglingReferences(catalogue),
    ...missingTargets(catalogue),
    ...claimedTwice(catalogue),
    ...rootAreas(catalogue),
  ];
  return findings.map(({ where: [file, ...path], detail }) => ({ ...detail, ...at(file, path) }));
}

/** A file and the path of the entry in it. */
type Where = readonly [file: string, ...path: PropertyKey[]];

interface Found {
  readonly where: Where;
  readonly detail: ProblemDetail;
}

/** Every headline indicator and commitment with its place in the files. */
function judged({ indicators, commitments }: Catalogue): { entry: Indicator; where: Where }[] {
  return [
    ...indicators.map((entry, i) => ({ entry, where: ['indicators.yaml', i] as const })),
    ...commitments.map((entry, i) => ({ entry, where: ['commitments.csv', i] as const })),
  ];
}

function years({ plan }: Catalogue): Found[] {
  const { previousBaseYear, baseYear, firstYear, lastYear } = plan;
  const ordered = previousBaseYear < baseYear && baseYear < firstYear && firstYear <= lastYear;
  const written = `${previousBaseYear} < ${baseYear} < ${firstYear} <= ${lastYear}`;
  const where: Where = ['plan.yaml', 'firstYear'];
  return ordered ? [] : [{ where, detail: { code: 'years-disorder', years: written } }];
}

function duplicateIds(catalogue: Catalogue): Found[] {
  const rows = (file: string, list: readonly { id: string }[]) =>
    list.map(({ id }, i) => ({ id, where: [file, i, 'id'] as const }));
  const groups = [
    judged(catalogue).map(({ entry, where }) => ({ id: entry.id, where: [...where, 'id'] as Where })),
    rows('baseline.csv', catalogue.baseline),
    rows('areas.csv', catalogue.areas),
  ];
  return groups.flatMap(group =>
    group
      .filter(({ id }, i) => group.findIndex(other => other.id === id) < i)
      .map(({ id, where }) => ({ where, detail: { code: 'duplicate-id' as const, id } })),
  );
}

function danglingReferences(catalogue: Catalogue): Found[] {
  const entries = judged(catalogue);
  const ids = entries.map(({ entry }) => entry.id);
  const areaIds = catalogue.areas.map(area => area.id);
  const refer = (where: Where, key: string, id: string | null, known: readonly string[]): Found[] => {
    if (id === null || known.includes(id)) return [];
    const detail = { code: 'unknown-reference' as const, key, id, nearest: nearest(id, known) };
    return [{ where: [...where, key] as Where, detail }];
  };
  return [
    ...entries.flatMap(({ entry, where }) => [
      ...refer(where, 'parent', entry.parent, ids),
      ...refer(where, 'partOf', entry.partOf, ids),
      ...entry.repeats.flatMap(id => refer(where, 'repeats', id, ids)),
    ]),
    ...catalogue.baseline.flatMap((row, i) =>
      refer(['baseline.csv', i], 'continued_by', row.continuedBy, ids),
    ),
    ...catalogue.areas.flatMap((area, i) => refer(['areas.csv', i], 'parent', area.parent, areaIds)),
    ...catalogue.overrides.flatMap(o => refer(['plan.yaml', 'readings'], 'indicator', o.indicator, ids)),
    ...catalogue.choices.flatMap((choice, i) =>
      choice.indicators.flatMap(id => refer(['plan.yaml', 'choices', i], 'indicators', id, ids)),
    ),
  ];
}

/** Only a milestone has nothing to reach. */
function missingTargets(catalogue: Catalogue): Found[] {
  return judged(catalogue)
    .filter(({ entry }) => (entry.target === null) !== (entry.operator === 'done'))
    .map(({ entry, where }) => ({
      where: [...where, 'target'] as Where,
      detail: { code: 'no-target', id: entry.id },
    }));
}

/** A name may stand twice only where one entry repeats the other: its data then belong to the first. */
function claimedTwice(catalogue: Catalogue): Found[] {
  const claims = new Map<string, Indicator>();
  const found: Found[] = [];
  for (const { entry, where } of judged(catalogue)) {
    for (const name of [entry.name.zh, entry.name.en, ...entry.aliases]) {
      const first = claims.get(nameKey(name));
      if (first === undefined) claims.set(nameKey(name), entry);
      else if (first.id !== entry.id && !areRepeats(first, entry)) {
        found.push({ where, detail: { code: 'alias-claimed-twice', alias: name, by: first.id } });
      }
    }
  }
  return found;
}

function areRepeats(a: Indicator, b: Indicator): boolean {
  return a.repeats.includes(b.id) || b.repeats.includes(a.id);
}

function rootAreas({ areas }: Catalogue): Found[] {
  const count = areas.filter(area => area.parent === null).length;
  return count === 1 ? [] : [{ where: ['areas.csv'], detail: { code: 'no-root-area', count } }];
}
