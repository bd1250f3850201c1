import { holds, type Truth } from './interval.js';
import type { Requirement } from './requirement.js';
import { isCeiling, type Schedule } from './schedule.js';
import { rangeOf, type Value } from './value.js';

/** Every status, in the order of reports. */
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
/**
 * How a value stands: `achieved` the target is met, at the end or, where it is no ceiling and not owed anew each year,
 * before it; `on-track` what is due now is met; `behind` it is not; `missed` the end has come without the target;
 * `unknown` the figures leave it open; `no-data` none were submitted; `no-target` the area has no target of its own;
 * `not-applicable` nothing is owed here or yet.
 */
export type Status = (typeof STATUSES)[number];

/** Every verdict. */
export const VERDICTS = ['pass', 'fail', 'unknown', 'none'] as const;
/** What a status comes to: `pass`, `fail`, `unknown`, which is neither, or `none`, where there is nothing to decide. */
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
