import type { Area, Catalogue } from './catalogue/types.js';
import { type AsOf, openMonth } from './engine/as-of.js';
import { areaMatcher } from './intake/observe/matchers.js';

/**
 * Thrown where what was asked for cannot be carried out:
 * - `unknown-area`: no area has the name; `known` are the nearest names.
 * - `unknown-reading`: the plan has no such reading; `known` are those it has.
 * - `not-a-time`: neither a year nor a month of one.
 * - `as-of-outside`: the plan does not run then; `known` are its first and its last year.
 * - `read-otherwise`: a submission can be judged at the end of a month only where it was read as of that month, and then
 *   at no other time; `known` is what it was read as of, empty where that was no month.
 * - `no-baseline`: the plan holds no table of the plan before it.
 * - `other-plan`: the submission was read by another plan, `known`, whose ids may mean something else.
 */
export class RequestError extends Error {
  readonly problem:
    | 'unknown-area'
    | 'unknown-reading'
    | 'not-a-time'
    | 'as-of-outside'
    | 'no-baseline'
    | 'read-otherwise'
    | 'other-plan';
  /** What was asked for, as written. */
  readonly written: string;
  readonly known: readonly string[];

  constructor(problem: RequestError['problem'], written: string, known: readonly string[]) {
    super(`${problem}: ${written}`);
    this.problem = problem;
    this.written = written;
    this.known = known;
  }
}

/** @throws RequestError where no area has the name. */
export function areaAsked(catalogue: Catalogue, written: string | null): Area | null {
  if (written === null) return null;
  const matcher = areaMatcher(catalogue.areas);
  const area = matcher.find(written);
  if (!area) throw new RequestError('unknown-area', written, matcher.nearest(written));
  return area;
}

/** @throws RequestError where the plan has no such reading. */
export function assertReadings({ readings }: Catalogue, asked: readonly string[]): void {
  const known = readings.map(reading => reading.id);
  const unknown = asked.find(reading => !known.includes(reading));
  if (unknown !== undefined) throw new RequestError('unknown-reading', unknown, ['table', ...known]);
}

/** Each once, without `table`, which is always there and changes nothing. */
export function distinctReadings(asked: readonly string[]): string[] {
  return [...new Set(asked)].filter(reading => reading !== 'table');
}

/** @throws RequestError where the plan has no such year. */
export function assertAsOf({ plan }: Catalogue, asOf: AsOf | null): void {
  if (asOf === null) return;
  const { year, month } = asOf;
  const inYear = month === null || (Number.isInteger(month) && month >= 1 && month <= 12);
  if (inYear && year >= plan.firstYear && year <= plan.lastYear) return;
  throw new RequestError('as-of-outside', writtenTime(asOf), [`${plan.firstYear}`, `${plan.lastYear}`]);
}

/**
 * Figures to the end of a month were taken for what they are when they were read, or were not taken at all.
 * @throws RequestError where a submission read as of one time is to be judged at another that it does not fit
 */
export function assertReadAsOf(read: AsOf | null, asOf: AsOf | null): void {
  const open = (time: AsOf | null) => (time !== null && openMonth(time) !== null ? writtenTime(time) : null);
  if (asOf === null || open(read) === open(asOf)) return;
  throw new RequestError('read-otherwise', writtenTime(asOf), open(read) === null ? [] : [`${open(read)}`]);
}

/** @throws RequestError where a submission was read by another plan */
export function assertReadBy(read: string, { plan }: Catalogue): void {
  if (read !== plan.id) throw new RequestError('other-plan', plan.id, [read]);
}

function writtenTime({ year, month }: AsOf): string {
  return month === null ? `${year}` : `${year}-${`${month}`.padStart(2, '0')}`;
}
