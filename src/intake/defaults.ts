import type { Area, Catalogue } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import { type AsOf, openMonth } from '../engine/as-of.js';
import { rootArea } from '../engine/lookup.js';
import type { ObserveContext } from './observe.js';
import { type Period, periodsWithin } from './periods.js';
import type { TableContext } from './read-submission.js';
import type { Columns } from './shapes/shape.js';
import { knownYear, yearOfPeriod } from './year-of-period.js';

/** Where no column names the area: what the user said, else the file's name, else the plan's own area. */
export function assumeArea(
  context: TableContext,
  { table, roles }: Columns,
  given: Area | null,
): { area: Area; findings: Finding[] } {
  const root = rootArea(context.catalogue);
  if (roles.has('area')) return { area: root, findings: [] };
  const named = areaNamed(context, baseName(table.file));
  const area = given ?? named ?? root;
  const from = given ? 'option' : named ? 'file-name' : 'plan';
  return {
    area,
    findings: [
      finding(
        'area-assumed',
        { area: area.id, from },
        { file: table.file, line: table.header[0]?.line ?? 1 },
      ),
    ],
  };
}

/** The area whose name the file bears, alone, with a year, or among other words. */
function areaNamed({ areas }: TableContext, name: string): Area | null {
  const candidates = [
    name,
    name.replace(/[\s_-]*\d{4}(年度?)?$/u, ''),
    name.replace(/^\d{4}(年度?)?[\s_-]*/u, ''),
  ];
  const whole = candidates.map(candidate => areas.find(candidate)).find(area => area !== null);
  return whole ?? areas.within(name);
}

/** What `assumeYear` found. */
type Assumed = Pick<ObserveContext, 'year' | 'yearInName'> & { readonly findings: readonly Finding[] };

/** Where no column names the period: the one in the file's name, else what is to be judged, as the user gave it. */
export function assumeYear(context: TableContext, { table, roles, periods }: Columns): Assumed {
  const name = baseName(table.file);
  const yearInName = yearNamed(context.catalogue, name);
  const named = periodNamed(name, yearInName);
  const period = named ?? periodAsked(context.asOf);
  const isElsewhere = roles.has('year') || periods.length > 0;
  if (isElsewhere || period === null) return { year: null, yearInName, findings: [] };
  const place = { file: table.file, line: table.header[0]?.line ?? 1 };
  const year = yearOfPeriod(context, { period, written: name, place, year: yearInName });
  if (typeof year !== 'number') return { year: 'refused', yearInName, findings: [year] };
  const month = period.kind === 'to-date' ? period.month : null;
  const from = named === null ? 'option' : 'file-name';
  return { year, yearInName, findings: [finding('year-assumed', { year, month, from }, place)] };
}

/** The part of a year a file's name speaks of, 全市2023年1-9月, else its year; null where it names neither. */
function periodNamed(name: string, year: number | null): Period | null {
  const [part, ...more] = periodsWithin(name);
  if (!part) return year === null ? null : { kind: 'year', year };
  const isSame = (other: Period) =>
    other.kind === 'to-date' && part.kind === 'to-date' && other.month === part.month;
  return more.every(isSame) ? part : { kind: 'part' };
}

function periodAsked(asOf: AsOf | null): Period | null {
  if (asOf === null) return null;
  const month = openMonth(asOf);
  return month === null ? { kind: 'year', year: asOf.year } : { kind: 'to-date', year: asOf.year, month };
}

/** E.g. 2023 of `全市2023`; null where the name holds none, or several. */
function yearNamed(catalogue: Catalogue, name: string): number | null {
  const years = [...name.matchAll(/(?<!\d)\d{4}(?!\d)/gu)].map(match => Number(match[0]));
  const known = years.filter(year => knownYear(catalogue, year));
  return known.length === 1 ? (known[0] ?? null) : null;
}

function baseName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '');
}
