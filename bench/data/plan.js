/**
 * What of the plan on board a person would copy into two small tables before writing a script: the names of areas,
 * indicators and years, and what each indicator that adds up owes. Nothing here knows a plan.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** The plan that is meant where none is named, compiled. */
export function readPlan() {
  const id = readFileSync(join(HOME, 'data', 'plans', 'default'), 'utf8').trim();
  return JSON.parse(readFileSync(join(HOME, 'dist', 'plans', `${id}.json`), 'utf8'));
}

/** The whole area, those below it, and the headline counts that they report and that have a path from year to year. */
export function jobOf({ plan, areas, indicators }) {
  const counts = indicators.filter(
    ({ measure, reportedBy, operator, base }) =>
      reportedBy === 'district' &&
      ['>', '>='].includes(operator) &&
      (measure === 'flow' || (['stock', 'annual'].includes(measure) && base?.operator === '=')),
  );
  const root = areas.find(({ parent }) => parent === null);
  return { plan, root, areas: areas.filter(({ parent }) => parent !== null), indicators: counts };
}

/** kind,name,id: every name that the table may use, without those that would need quotes. */
export function namesCsv({ plan, areas, indicators }) {
  const { baseYear, previousBaseYear, firstYear, lastYear } = plan;
  const years = [previousBaseYear, baseYear, ...yearsOf({ firstYear, lastYear })];
  const lines = [
    ...areas.flatMap(a => [a.name.zh, ...a.aliases, a.code, a.id].map(name => ['area', name, a.id])),
    ...indicators.flatMap(i =>
      [i.name.zh, ...i.aliases, String(i.no), i.id].map(name => ['indicator', name, i.id]),
    ),
    ...[...new Set(years)].map(year => ['year', String(year), String(year)]),
  ].filter(([, name]) => name !== null && !/[,"]/u.test(name));
  return csv(['kind', 'name', 'id'], lines);
}

/**
 * indicator,unit,adds_years,start,target,way,final,first_year,last_year: what is owed grows from `start` to `target` along a straight line;
 * `way` and `final` are the comparisons before and in the last year.
 */
export function targetsCsv({ plan: { firstYear, lastYear }, indicators }) {
  const lines = indicators.map(indicator => {
    const { id, unit, measure, target, operator } = indicator;
    const [start, way] = pathOf(indicator);
    return [id, unit, measure === 'flow' ? 1 : 0, start, target, way, operator, firstYear, lastYear];
  });
  const header = [
    'indicator',
    'unit',
    'adds_years',
    'start',
    'target',
    'way',
    'final',
    'first_year',
    'last_year',
  ];
  return csv(header, lines);
}

/** A total grows from 0; a target that the base has met is held; one that it has not is climbed to. */
function pathOf({ measure, base, target, operator, every }) {
  if (measure === 'flow') return ['0', '>='];
  const [from, to] = [Number(base.value), Number(target)];
  const isHeld = every === 1 || from > to || (from === to && operator === '>=');
  return isHeld ? [target, operator] : [base.value, '>='];
}

export function yearsOf({ firstYear, lastYear }) {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
}

function csv(header, lines) {
  return [header, ...lines].map(line => `${line.join(',')}\n`).join('');
}
