import type { Area, Catalogue } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import { rootArea } from '../engine/lookup.js';
import { knownYear } from './observe.js';
import type { TableContext } from './read-submission.js';
import type { Columns } from './shapes/shape.js';

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

/** Where no column names the year: the one known year in the file's name, else the year to judge, as the user gave it. */
export function assumeYear(
  { catalogue }: TableContext,
  { table, roles, periods }: Columns,
  given: number | null,
): { year: number | null; findings: Finding[] } {
  if (roles.has('year') || periods.length > 0) return { year: null, findings: [] };
  const name = baseName(table.file);
  const place = { file: table.file, line: table.header[0]?.line ?? 1 };
  if (PART_OF_A_YEAR.test(name)) {
    return { year: null, findings: [finding('part-of-a-year', { written: name }, place)] };
  }
  const named = yearNamed(catalogue, name);
  const year = named ?? given;
  if (year === null) return { year, findings: [] };
  const from = named === null ? 'option' : 'file-name';
  return { year, findings: [finding('year-assumed', { year, from }, place)] };
}

/** 全市2023年1-9月, 三季度, Q3 in a file's name. */
const PART_OF_A_YEAR =
  /\d{1,2}\s*(?:[-–~至]\s*\d{1,2})?月|季度|[上下]半年|(?<![a-z])(?:Q[1-4]|H[12])(?!\d)/iu;

/** E.g. 2023 of `全市2023`; null where the name holds none, or several. */
function yearNamed(catalogue: Catalogue, name: string): number | null {
  const years = [...name.matchAll(/(?<!\d)\d{4}(?!\d)/gu)].map(match => Number(match[0]));
  const known = years.filter(year => knownYear(catalogue, year));
  return known.length === 1 ? (known[0] ?? null) : null;
}

function baseName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '');
}
