import type { Finding } from '../checks/finding.js';
import { groupBy } from '../engine/observation.js';
import { type Capped, capped } from './capped.js';

/** What makes a submission unfit and what no longer does. */
export interface ErrorDiff {
  /** In order of place in the newer submission. */
  readonly added: Capped<Finding>;
  readonly gone: number;
}

/**
 * The errors of a newer submission that the older one did not have, and how many of the older one's are gone. Rows
 * move and files change their names, so an error is the same where it says the same of the same cell text; of several
 * that do, those in the same cell belong together first.
 * @param strict warnings count as errors.
 */
export function compareErrors(
  before: readonly Finding[],
  after: readonly Finding[],
  strict: boolean,
): ErrorDiff {
  const counts = ({ severity }: Finding) => severity === 'error' || (strict && severity === 'warning');
  const apart = unmatched(before.filter(counts), after.filter(counts), f => `${cell(f)} ${said(f)}`);
  const left = unmatched(apart.before, apart.after, said);
  return { added: capped(left.after), gone: left.before.length };
}

interface Sides {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** What is left of both when the findings of each key are paired off, first with first. */
function unmatched(
  before: readonly Finding[],
  after: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Sides {
  const older = groupBy(before, keyOf);
  const newer = groupBy(after, keyOf);
  const matched = (groups: Map<string, Finding[]>, key: string) => groups.get(key)?.length ?? 0;
  const rest = (groups: Map<string, Finding[]>, others: Map<string, Finding[]>) =>
    new Set([...groups].flatMap(([key, found]) => found.slice(matched(others, key))));
  const restOf = { before: rest(older, newer), after: rest(newer, older) };
  return { before: before.filter(f => restOf.before.has(f)), after: after.filter(f => restOf.after.has(f)) };
}

function cell({ place: { sheet, line, column } }: Finding): string {
  return JSON.stringify([sheet, line, column]);
}

function said({ code, args, place: { text } }: Finding): string {
  return JSON.stringify([code, args, text], (_, value) => (typeof value === 'bigint' ? `${value}` : value));
}
