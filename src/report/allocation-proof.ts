import type { LeftOut } from '../allocate/choose-indicators.js';
import type { AllocationDraft } from '../allocate/draft.js';
import type { SharedIndicator } from '../allocate/share-indicator.js';
import type { Portion } from '../allocate/share-out.js';
import { ALLOCATION_RULES, ALLOCATION_WORDS, LEFT_OUT } from '../messages/allocate.js';
import type { Words } from '../messages/words.js';

/** That the areas' targets add up, a line an indicator; and what was not shared out, and why. */
export function allocationProof(draft: AllocationDraft, errors: number, words: Words): string[] {
  const { lang } = words;
  const reasons = Object.keys(LEFT_OUT) as LeftOut['why'][];
  return [
    ...draft.shared.map(shared => proofOf(shared, words)),
    ...reasons.flatMap(why => leftOutFor(why, draft, words)),
    ...(errors > 0 ? [ALLOCATION_WORDS.errors[lang](errors)] : []),
  ];
}

function leftOutFor(why: LeftOut['why'], { leftOut, catalogue }: AllocationDraft, words: Words): string[] {
  const ids = leftOut.filter(each => each.why === why).map(({ indicator }) => indicator.id);
  if (ids.length === 0) return [];
  return [LEFT_OUT[why][words.lang](words.indicators(ids), catalogue.plan.baseYear)];
}

const TOLD: readonly Portion['rule'][] = ['fixed', 'share', 'floor'];

function proofOf({ indicator, mayBeFiner, target, sum, rows }: SharedIndicator, words: Words): string {
  const { lang } = words;
  const { unit, id } = indicator;
  const [whole, total, difference] = [target, sum, sum.sub(target)].map(words.number);
  const args = [unit, whole ?? '', rows.length, total ?? '', difference ?? ''] as const;
  const counts = TOLD.map(rule => ({ rule, count: rows.filter(row => row.portion.rule === rule).length }));
  const told = counts
    .filter(({ count }) => count > 0)
    .map(({ rule, count }) => ALLOCATION_WORDS.counted[lang](words.text(ALLOCATION_RULES[rule]), count));
  const zeros = rows.filter(row => row.portion.target.equals(0)).length;
  const parts = [
    ALLOCATION_WORDS.proof[lang](words.indicator(id), ...args),
    ...(told.length > 0 ? [words.list(told)] : []),
    ...(zeros > 0 ? [ALLOCATION_WORDS.zero[lang](zeros, mayBeFiner)] : []),
  ];
  return parts.join(lang === 'zh' ? '；' : '; ');
}
