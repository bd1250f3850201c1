import {
  areaAsked,
  assertAsOf,
  assertReadAsOf,
  assertReadBy,
  assertReadings,
  distinctReadings,
} from '../asked.js';
import { assess } from '../assess.js';
import { latestEnd } from '../engine/evaluate.js';
import { FAIL_ON, type FailOn } from '../engine/exit-code.js';
import { METHODS, type Method } from '../engine/method.js';
import type { Report } from '../report/model.js';
import { assertOneOf } from './one-of.js';
import type { Plan } from './plan.js';
import type { Submission } from './submission.js';
import { asOfGiven, type Time } from './time.js';

/** What a submission is checked at, and of what. */
export interface CheckOptions {
  /** The time; left out: that which the submission was read as of, else the end of its latest plan year. */
  readonly asOf?: Time | null;
  /**
   * The only area, by any of its names; null: the plan's own area and every area that submits; left out: the area
   * the submission was read for.
   */
  readonly area?: string | null;
  /** Whether a warning makes a submission unfit, as an error does; false when left out. */
  readonly strict?: boolean;
}

/** How a submission is judged. */
export interface JudgeOptions extends CheckOptions {
  /** Readings of the document other than the table's, by their ids. */
  readonly readings?: readonly string[];
  /** Whose failure gives exit code 1; `any` when left out. */
  readonly failOn?: FailOn;
  /** Keep commitments of the prose without data among the results; false when left out. */
  readonly commitments?: boolean;
  /** How progress is measured beside the status, which rests on the `schedule` always. */
  readonly method?: Method;
}

/**
 * Checks a submission and judges every indicator, as `plancheck check` does. Pure: it reads nothing, and the same plan,
 * submission and options give an equal report.
 * @throws RequestError where area, time or reading is none of the plan, or the submission was read by another
 * plan or as of a time that does not fit,
 * RangeError where a choice is none of those listed
 */
export function judge(plan: Plan, submission: Submission, options: JudgeOptions = {}): Report {
  return assessed('check', plan, submission, options);
}

/** Checks a submission and judges nothing, as `plancheck validate` does; otherwise like `judge`. */
export function validate(plan: Plan, submission: Submission, options: CheckOptions = {}): Report {
  return assessed('validate', plan, submission, { ...options, failOn: 'never' });
}

function assessed(
  kind: Report['kind'],
  { catalogue, allocation }: Plan,
  submission: Submission,
  options: JudgeOptions,
): Report {
  const { failOn = 'any', strict = false, commitments = false, method = 'schedule' } = options;
  assertOneOf('failOn', failOn, FAIL_ON);
  assertOneOf('method', method, METHODS);
  assertReadBy(submission.plan, catalogue);
  const area = options.area === undefined ? submission.area : areaAsked(catalogue, options.area);
  const asOf = asOfGiven(options.asOf ?? submission.asOf) ?? latestEnd(catalogue, submission.submitted);
  const readings = distinctReadings(options.readings ?? []);
  assertReadings(catalogue, readings);
  assertAsOf(catalogue, asOf);
  assertReadAsOf(submission.asOf, asOf);
  const judging = { kind, readings, failOn, strict, commitments, method };
  return assess({ catalogue, area, allocation }, submission, judging, asOf);
}
