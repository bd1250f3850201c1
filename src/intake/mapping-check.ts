import type { Located } from '../catalogue/located.js';
import type { Problem, ProblemDetail } from '../catalogue/problems.js';
import type { Catalogue } from '../catalogue/types.js';
import { meaningOf } from './layout/header-meaning.js';
import { roleMatcher } from './layout/roles.js';
import type { MappedPeriod, Mapping } from './mapping.js';
import type { MappingEntries, ReadMapping } from './mapping-file.js';
import { areaMatcher, indicatorMatcher } from './observe/matchers.js';
import { Names } from './observe/names.js';
import { parseHeaderPeriod, parsePeriod } from './observe/periods.js';
import { isUnitOf } from './observe/units.js';
import { baseYears, knownYear } from './observe/year-of-period.js';

type Path = readonly string[];
type Fault = ProblemDetail & { readonly path: Path };
type Meanings = Readonly<Record<string, string>>;

/** The mapping that the entries of a file make, or every one of them that means nothing in the plan. */
export function mappingAgainst(catalogue: Catalogue, located: Located, entries: MappingEntries): ReadMapping {
  const faults = [
    ...faultyColumns(catalogue, entries),
    ...faultyNames(catalogue, entries),
    ...faultyWhole(catalogue, entries),
  ];
  const problems = faults.map(
    ({ path, ...detail }): Problem => ({
      ...(detail as ProblemDetail),
      file: located.file,
      ...located.locate(path),
    }),
  );
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { mapping: problems.length === 0 ? mappingOf(catalogue, entries) : null, problems };
}

function faultyColumns(catalogue: Catalogue, { columns }: MappingEntries): Fault[] {
  const indicators = indicatorMatcher(catalogue);
  const areas = areaMatcher(catalogue.areas);
  const context = {
    catalogue,
    indicators: new Names(indicators),
    areas: new Names(areas),
    headerMeant: (written: string) => written,
  };
  const nearest = (meaning: string) =>
    [roleMatcher(), indicators, areas].flatMap(matcher => matcher.nearest(meaning))[0] ?? null;
  return Object.entries(columns ?? {}).flatMap(([header, meaning]): Fault[] => {
    const path = ['columns', header];
    const cell = { file: '', sheet: null, line: 1, column: 1, text: meaning };
    if (!meaningOf(context, cell).isKnown) return [unknown(path, meaning, nearest(meaning))];
    const period = parseHeaderPeriod(meaning);
    return 'year' in period && period.year !== null && !knownYear(catalogue, period.year)
      ? [outside(catalogue, path, meaning)]
      : [];
  });
}

function faultyNames(catalogue: Catalogue, { indicators, areas }: MappingEntries): Fault[] {
  return [
    ...faultyAmong(indicatorMatcher(catalogue), 'indicators', indicators ?? {}),
    ...faultyAmong(areaMatcher(catalogue.areas), 'areas', areas ?? {}),
  ];
}

interface Finder {
  find(written: string): object | null;
  nearest(written: string): string[];
}

function faultyAmong(matcher: Finder, key: string, meanings: Meanings): Fault[] {
  return Object.entries(meanings)
    .filter(([, meaning]) => meaning !== 'ignored' && !matcher.find(meaning))
    .map(([name, meaning]) => unknown([key, name], meaning, matcher.nearest(meaning)[0] ?? null));
}

/** What is said of whole tables. */
function faultyWhole(catalogue: Catalogue, { area, year, unit }: MappingEntries): Fault[] {
  const areas = areaMatcher(catalogue.areas);
  const faults: Fault[] = [];
  if (area && !areas.find(area)) faults.push(unknown(['area'], area, areas.nearest(area)[0] ?? null));
  if (year && !periodOf(catalogue, year)) faults.push(outside(catalogue, ['year'], year));
  if (unit && !isUnitOf(catalogue, unit)) faults.push(unknown(['unit'], unit, null));
  return faults;
}

function unknown(path: Path, id: string, nearest: string | null): Fault {
  return { code: 'unknown-reference', key: path.join('.'), id, nearest, path };
}

function outside({ plan }: Catalogue, path: Path, written: string): Fault {
  const expected = [...baseYears(plan), `${plan.firstYear}-${plan.lastYear}`].join(' | ');
  return { code: 'bad-value', key: path.join('.'), found: JSON.stringify(written), expected, path };
}

/** A known year, or one to the end of a month. */
function periodOf(catalogue: Catalogue, written: string): MappedPeriod | null {
  const period = parsePeriod(written);
  if (period.kind !== 'year' && period.kind !== 'to-date') return null;
  const { year } = period;
  return year !== null && knownYear(catalogue, year) ? { written, period, year } : null;
}

function mappingOf(catalogue: Catalogue, entries: MappingEntries): Mapping {
  const { columns, indicators, areas, area, year, unit, sheets, header } = entries;
  return {
    header: mapOf(columns),
    indicators: mapOf(indicators),
    areas: mapOf(areas),
    area: area ? areaMatcher(catalogue.areas).find(area) : null,
    period: year ? periodOf(catalogue, year) : null,
    unit: unit ?? null,
    sheets: sheets ?? [],
    headerLines: [header ?? []].flat(),
  };
}

function mapOf(meanings: Meanings | null | undefined): Map<string, string> {
  return new Map(Object.entries(meanings ?? {}).map(([written, meaning]) => [written.trim(), meaning]));
}
