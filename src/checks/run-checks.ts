import { type Observation, Observations } from '../engine/observation.js';
import { UNREADABLE } from '../engine/value.js';
import type { Check, CheckContext } from './check.js';
import type { Finding } from './finding.js';
import { CHECKS } from './registry.js';

/** The findings of every check, and the observations with every condemned cell made unreadable. */
export function runChecks(context: CheckContext): { findings: Finding[]; observations: Observations } {
  const checks: Check[] = Object.values(CHECKS);
  const cellFindings = checks.filter(check => check.stage === 'cell').flatMap(check => check.run(context));
  const observations = condemn(context.observations, cellFindings);
  const left = { ...context, observations };
  const setFindings = checks.filter(check => check.stage === 'set').flatMap(check => check.run(left));
  return { findings: [...cellFindings, ...setFindings], observations };
}

/** A cell with an error of its own is never judged by. */
function condemn(observations: Observations, findings: readonly Finding[]): Observations {
  const condemned = new Set(findings.filter(f => f.severity === 'error').map(f => cellKey(f.place)));
  if (condemned.size === 0) return observations;
  return new Observations(
    observations.all.map(
      (o): Observation => (condemned.has(cellKey(o.source)) ? { ...o, value: UNREADABLE, ratio: null } : o),
    ),
  );
}

function cellKey(place: {
  file: string | null;
  sheet: string | null;
  line: number | null;
  column: number | null;
}) {
  return [place.file, place.sheet, place.line, place.column].join('\n');
}
