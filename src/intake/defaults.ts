import type { Area, Catalogue } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import { knownYear } from './observe.js';
import type { TableContext } from './read-submission.js';
import type { Columns } from './shapes/shape.js';

/** Where no column names the area: what the user said, else the file's name, else the plan's own area. */
export function assumeArea(
  context: TableContext,
  { table, roles }: Columns,
  given: Area | null,
): { area: Area; findings: Finding[] } {
  const root = context.catalogue.areas.find(area => area.parent === null) as Area;
  if (roles.has('area')) return { area: root, findings: [] };
  const named = context.areas.find(baseName(table.file).replace(/[\s_-]*\d{4}年?(度)?$/u, ''));
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

/** The one known year in a file's name, e.g. `全市2023.csv`. */
export function yearOfFile(catalogue: Catalogue, file: string): number | null {
  const years = [...baseName(file).matchAll(/(?<!\d)\d{4}(?!\d)/gu)].map(match => Number(match[0]));
  const known = years.filter(year => knownYear(catalogue, year));
  return known.length === 1 ? (known[0] ?? null) : null;
}

function baseName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '');
}
