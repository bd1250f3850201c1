import type { AllocationDraft } from '../allocate/draft.js';
import type { SharedIndicator } from '../allocate/share-indicator.js';
import type { Portion } from '../allocate/share-out.js';
import type { Indicator } from '../catalogue/types.js';
import { ALLOCATION_RULES, ALLOCATION_WORDS } from '../messages/allocate.js';
import type { Words } from '../messages/words.js';

/** That the areas' targets add up, a line an indicator; and what was not shared out, and why. */
export function allocationProof(draft: AllocationDraft, errors: number, words: Words): string[] {
  const { rates, withoutBase, catalogue } = draft;
  const { lang } = words;
  const names = (indicators: readonly Indicator[]) => words.indicators(indicators.map(({ id }) => id));
  const say = ALLOCATION_WORDS;
  return [
    ...draft.shared.map(shared => proofOf(shared, words)),
    ...(rates.length > 0 ? [say.rates[lang](names(rates))] : []),
    ...(withoutBase.length > 0 ? [say.withoutBase[lang](catalogue.plan.baseYear, names(withoutBase))] : []),
    ...(errors > 0 ? [say.errors[lang](errors)] : []),
  ];
}

const TOLD: readonly Portion['rule'][] = ['fixed', 'share', 'floor'];

function proofOf({ indicator, target, sum, rows }: SharedIndicator, words: Words): string {
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
    ...(zeros > 0 ? [ALLOCATION_WORDS.zero[lang](zeros)] : []),
  ];
  return parts.join(lang === 'zh' ? '；' : '; ');
}
