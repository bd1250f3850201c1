import type { Choice, Measure, Operator } from '../types.js';
import type { Place, Where } from '../where.js';

/** What each rule says of the entries it names; worded in `messages`. */
export interface RemarkArgs {
  readonly 'brackets-without-sum': { readonly printed: string; readonly measure: Measure };
  readonly 'base-meets-target': {
    readonly base: string;
    readonly operator: Operator;
    readonly target: string;
  };
  readonly 'bound-as-base': { readonly key: 'base' | 'outcome'; readonly printed: string };
  readonly 'direction-open': { readonly printed: string };
  readonly 'direction-implied': { readonly printed: string; readonly operator: Operator };
  readonly 'operator-differs': Differing;
  readonly 'repeats-differ': Differing & { readonly key: RepeatedKey };
  readonly 'part-exceeds-whole': Differing & { readonly key: 'base' | 'target' };
  readonly 'part-unit-differs': Differing;
  readonly 'printed-as-part': { readonly isRate: boolean };
  readonly 'definition-changed': Record<never, never>;
  readonly 'series-differs': Differing & { readonly key: 'unit' | 'measure' | 'base' };
  readonly 'looser-than-before': Differing;
  readonly 'several-readings': { readonly reading: string };
  readonly approximate: { readonly printed: string };
  readonly 'words-as-figure': { readonly printed: string; readonly target: string };
  readonly 'issued-late': { readonly issued: string; readonly firstYear: number };
  readonly 'yearly-level': { readonly due: number };
  readonly 'name-kind': { readonly name: string; readonly kind: Measure; readonly measure: Measure };
  readonly 'name-unit': { readonly name: string; readonly unit: string };
  readonly 'printed-differs': { readonly key: PrintedKey; readonly printed: string; readonly found: string };
  readonly 'rate-over-100': { readonly key: 'base' | 'target'; readonly found: string };
  readonly 'place-not-in-seeds': { readonly place: string };
  readonly 'clause-not-in-seeds': { readonly key: string };
  readonly 'clause-left-out': { readonly key: string };
  readonly todo: { readonly text: string };
  readonly 'answers-nothing': { readonly choice: string; readonly rule: string };
}

/** What the first entry has, and what the second has instead. */
interface Differing {
  readonly found: string;
  readonly other: string;
}

export type RepeatedKey = 'name' | 'target' | 'unit' | 'measure' | 'every' | 'due' | 'pending';
export type PrintedKey = 'target' | 'operator' | 'base' | 'outcome' | 'bracketed';

export type RemarkCode = keyof RemarkArgs;

/** What a rule found: the ids concerned, the first of them where the remark is made. */
export interface Found<K extends RemarkCode = RemarkCode> {
  readonly entries: readonly string[];
  readonly where: Where;
  readonly args: RemarkArgs[K];
}

/** A remark of a rule, with its place and the choice of the plan that answers it; null where none does. */
export type Remark = { [K in RemarkCode]: RemarkOf<K> }[RemarkCode];

export interface RemarkOf<K extends RemarkCode> extends Place {
  readonly code: K;
  readonly entries: readonly string[];
  readonly args: RemarkArgs[K];
  readonly choice: Choice | null;
}
