import type { Area, Indicator } from '../catalogue/types.js';
import type { Judgement } from './judge.js';
import type { Alternative, Note } from './result.js';
import { exactOf, type Value } from './value.js';

/** What a reader must know beside the status, in a fixed order. */
export function notesOf(judgement: Judgement, alternatives: readonly Alternative[]): Note[] {
  return [
    ...applicability(judgement),
    ...absence(judgement),
    ...boundary(judgement),
    ...alternatives
      .filter(alternative => isWorthTelling(judgement, alternative))
      .map(alternative => ({ code: 'other-reading' as const, alternative })),
    ...target(judgement),
  ];
}

function applicability({ indicator, area, status, hasTarget, actual }: Judgement): Note[] {
  if (status === 'not-applicable')
    return [{ code: isCityOnly(indicator, area, actual) ? 'city-only' : 'pending' }];
  if (area.parent !== null && !hasTarget && actual.kind !== 'missing') return [{ code: 'no-allocation' }];
  return [];
}

/** Of a pending indicator nobody has figures of, pending is the reason to give. */
function isCityOnly({ pending, reportedBy }: Indicator, area: Area, actual: Value): boolean {
  return area.parent !== null && reportedBy === 'city' && !(pending && actual.kind === 'missing');
}

function absence({ used, actual, status, schedule, requirement }: Judgement): Note[] {
  if (actual.kind === 'unreadable') return [{ code: 'unreadable' }];
  if (actual.kind === 'missing' || requirement.measure === 'milestone') return [];
  const notes: Note[] = [];
  const years = used.filter(y => y.rolled.value.kind === 'missing').map(y => y.year);
  if (years.length > 0) notes.push({ code: 'years-missing', years });
  const areas = [...new Set(used.flatMap(y => y.rolled.missingAreas))];
  if (areas.length > 0) notes.push({ code: 'areas-missing', areas });
  if (status !== 'unknown') return notes;
  if (schedule.required === null) notes.push({ code: 'no-base' });
  else if (notes.length === 0) notes.push({ code: 'bound', value: actual });
  return notes;
}

function boundary({ actual, requirement, hasTarget }: Judgement): Note[] {
  const value = exactOf(actual);
  if (value === null || !hasTarget || !value.equals(requirement.threshold)) return [];
  const { threshold, operator, measure } = requirement;
  return measure === 'milestone' ? [] : [{ code: 'on-boundary', target: threshold, operator }];
}

/** Another measure is always told; another operator only where it turns the status. */
function isWorthTelling({ requirement, status, actual }: Judgement, other: Alternative): boolean {
  if (actual.kind === 'missing') return false;
  return other.status !== status || other.measure !== requirement.measure;
}

function target({ requirement, actual, indicator, hasTarget }: Judgement): Note[] {
  const { operator, threshold, targetHigh } = requirement;
  if (!hasTarget || actual.kind === 'missing') return [];
  if (operator === 'approx') return [{ code: 'approximate', threshold }];
  const value = exactOf(actual);
  if (targetHigh && value && value.compare(targetHigh) > 0)
    return [{ code: 'above-range', high: targetHigh }];
  return indicator.implied ? [{ code: 'implied' }] : [];
}
