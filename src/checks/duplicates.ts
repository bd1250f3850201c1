import { groupBy, type Observation, observationKey, reports, sameFigure } from '../engine/observation.js';
import type { Check } from './check.js';
import { type Finding, finding } from './finding.js';

type Code = 'duplicate-row' | 'conflicting-rows' | 'restated-value';

/** Rows for one key that say the same. */
export const duplicateRow: Check = {
  stage: 'set',
  run: ({ observations }) => find(observations.all, 'duplicate-row'),
};

/** Rows of one file for one key that say different things. */
export const conflictingRows: Check = {
  stage: 'set',
  run: ({ observations }) => find(observations.all, 'conflicting-rows'),
};

/** Files that say different things for one key. */
export const restatedValue: Check = {
  stage: 'set',
  run: ({ observations }) => find(observations.all, 'restated-value'),
};

function find(all: readonly Observation[], code: Code): Finding[] {
  const groups = [...groupBy(all.filter(reports), observationKey).values()].filter(isWorthTelling);
  return groups.filter(group => codeOf(group) === code).map(group => report(code, group));
}

/** Cells that nobody can read have findings of their own. */
function isWorthTelling(group: readonly Observation[]): boolean {
  return group.length > 1 && group.some(o => o.value.kind !== 'unreadable');
}

function codeOf(group: readonly Observation[]): Code {
  const [first, ...rest] = group as [Observation, ...Observation[]];
  if (rest.every(row => sameFigure(row, first))) return 'duplicate-row';
  const byFile = [...groupBy(group, row => row.source.file).values()];
  const within = byFile.some(([one, ...more]) => one && more.some(row => !sameFigure(row, one)));
  return within ? 'conflicting-rows' : 'restated-value';
}

/** Points at the second row, and names all of them. */
function report(code: Code, group: readonly Observation[]): Finding {
  const second = group[1] as Observation;
  const others = group.filter(row => row !== second).map(row => row.source);
  const { indicator, area, year } = second;
  const values = group.map(row => row.source.text);
  if (code === 'duplicate-row') return finding(code, { indicator, area, year }, second.source, others);
  return finding(code, { indicator, area, year, values }, second.source, others);
}
