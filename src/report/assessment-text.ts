import { BAND_STARTS } from '../engine/growth.js';
import { type Assessment, type OtherMethod, REASONS } from '../engine/method.js';
import type { Result } from '../engine/result.js';
import { exact } from '../engine/value.js';
import { BAND_NAMES, METHOD_HEADS, METHOD_LINES, REASON_MESSAGES } from '../messages/methods.js';
import type { Words } from '../messages/words.js';
import { percentShown, shown } from './figures.js';

/** The method asked for beside the schedule, null where there is none. */
export function otherMethod(results: readonly Result[]): OtherMethod | null {
  return results.find(r => r.assessment !== null)?.assessment?.method ?? null;
}

const SHOWN: Readonly<Record<OtherMethod, (ratio: NonNullable<Assessment['ratio']>) => string>> = {
  cagr: ratio =>
    shown(
      ratio,
      BAND_STARTS.map(({ from }) => from),
    ),
  distance: ratio => percentShown(exact(ratio)),
};

/** `0.9011`, `62.5%`; `—` where the method has no number. */
export function ratioShown({ method, ratio }: Assessment): string {
  return ratio === null ? '—' : SHOWN[method](ratio);
}

export function bandShown({ band }: Assessment, { lang }: Words): string {
  return band === null ? '—' : BAND_NAMES[band][lang];
}

/** Number and band in one: `0.9011 进展中等`. */
export function assessmentShown(assessment: Assessment, words: Words): string {
  const { ratio, band } = assessment;
  if (band === null) return ratioShown(assessment);
  return ratio === null
    ? bandShown(assessment, words)
    : `${ratioShown(assessment)} ${bandShown(assessment, words)}`;
}

/** Without those that the status says already. */
const TOLD = REASONS.filter(reason => reason !== 'not-judged' && reason !== 'no-value');

/** Why results have no number, a line a reason. */
export function withoutNumber(results: readonly Result[], words: Words): string[] {
  const method = otherMethod(results);
  if (method === null) return [];
  const head = METHOD_HEADS[method][words.lang];
  return TOLD.flatMap(reason => {
    const names = results.filter(r => r.assessment?.reason === reason).map(r => nameOf(r, words));
    const told = REASON_MESSAGES[reason][words.lang];
    return names.length === 0 ? [] : [METHOD_LINES.without[words.lang](head, told, words.list(names))];
  });
}

function nameOf({ area, indicator }: Result, words: Words): string {
  const where = area.parent === null ? '' : `${words.area(area.id)} `;
  return where + words.indicator(indicator.id);
}
