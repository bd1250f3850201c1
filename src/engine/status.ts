import { holds, type Truth } from './interval.js';
import type { Requirement } from './requirement.js';
import { isCeiling, type Schedule } from './schedule.js';
import { rangeOf, type Value } from './value.js';

export const STATUSES = [
  'achieved',
  'on-track',
  'behind',
  'missed',
  'unknown',
  'no-data',
  'no-target',
  'not-applicable',
] as const;
export type Status = (typeof STATUSES)[number];

export const VERDICTS = ['pass', 'fail', 'unknown', 'none'] as const;
export type Verdict = (typeof VERDICTS)[number];

const VERDICT_OF: Record<Status, Verdict> = {
  achieved: 'pass',
  'on-track': 'pass',
  behind: 'fail',
  missed: 'fail',
  unknown: 'unknown',
  'no-data': 'unknown',
  'no-target': 'none',
  'not-applicable': 'none',
};

export function verdictOf(status: Status): Verdict {
  return VERDICT_OF[status];
}

/** The status of a value against a requirement at one point of its schedule. */
export function statusOf(requirement: Requirement, schedule: Schedule, actual: Value): Status {
  const range = rangeOf(actual);
  if (range === null) return 'no-data';
  const met = holds(range, requirement.comparison, requirement.threshold);
  if (schedule.final) return choose(met, 'achieved', 'missed');
  if (met === 'yes' && canBeAchievedEarly(requirement, schedule)) return 'achieved';
  if (requirement.measure === 'milestone') return 'on-track';
  if (schedule.required === null) return 'unknown';
  return choose(holds(range, schedule.comparison, schedule.required), 'on-track', 'behind');
}

/** A ceiling, and what must be kept every year, can still be lost before the end. */
function canBeAchievedEarly(requirement: Requirement, { mode }: Schedule): boolean {
  return !isCeiling(requirement) && mode !== 'hold' && mode !== 'window';
}

function choose(truth: Truth, yes: Status, no: Status): Status {
  if (truth === 'maybe') return 'unknown';
  return truth === 'yes' ? yes : no;
}
