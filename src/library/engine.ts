/**
 * `plancheck/engine`: checks and judges figures that a program has. It imports nothing of Node and reads no file, clock
 * or locale, so that it runs in a browser as it is.
 */

export { RequestError } from '../asked.js';
export type { Answerable } from '../catalogue/lint/answerable.js';
export type * from '../catalogue/types.js';
export type {
  Differing,
  Finding,
  FindingArgs,
  FindingCode,
  FindingOf,
  NumberFault,
  Place,
  SaidIn,
  Severity,
  UnreadableReason,
} from '../checks/finding.js';
export type { YearValue } from '../engine/accumulate.js';
export type { AsOf } from '../engine/as-of.js';
export type { BaselineResult, BaselineSeries } from '../engine/baseline.js';
export type { CoursePoint } from '../engine/course.js';
export { FAIL_ON, type FailOn } from '../engine/exit-code.js';
export type { Band } from '../engine/growth.js';
export type { Comparison, End, Interval } from '../engine/interval.js';
export { type Assessment, METHODS, type Method, type OtherMethod, type Reason } from '../engine/method.js';
export type { Observation, Ratio, Source } from '../engine/observation.js';
export { FigureError, type FigureProblem, type PlainFigure } from '../engine/plain-figure.js';
export { decimalText, exactText, Rational, rational, roundedText } from '../engine/rational.js';
export type { Allocated } from '../engine/requirement.js';
export type { Alternative, Note, Result, YearsMet } from '../engine/result.js';
export type { Origin, Rolled } from '../engine/roll-up.js';
export type { Mode } from '../engine/schedule.js';
export { STATUSES, type Status, VERDICTS, type Verdict } from '../engine/status.js';
export type { Value } from '../engine/value.js';
export type { ExitCode, Report } from '../report/model.js';
export { type CheckOptions, type JudgeOptions, judge, validate } from './judge.js';
export type { Plan } from './plan.js';
export type { Submission } from './submission.js';
export { type FiguresOptions, submissionOf } from './submission-of.js';
export type { Time } from './time.js';
