import type { Text } from '../catalogue/types.js';
import type { FindingArgs, FindingCode } from '../checks/finding.js';
import type { Words } from './words.js';

type Sentence<A> = (args: A, words: Words) => string;

/**
 * The sentences of one finding code: what was found and expected, how to mend it, what the code means, and
 * what to do about such findings in general.
 */
export interface FindingMessage<K extends FindingCode> {
  readonly message: { readonly zh: Sentence<FindingArgs[K]>; readonly en: Sentence<FindingArgs[K]> };
  readonly fix: { readonly zh: Sentence<FindingArgs[K]>; readonly en: Sentence<FindingArgs[K]> };
  readonly meaning: Text;
  readonly action: Text;
}

export type FindingMessages<K extends FindingCode = FindingCode> = { readonly [C in K]: FindingMessage<C> };

/** The fix and the action of a code whose findings are all mended alike; written as a fix is. */
export function plainFix(text: Text): {
  readonly fix: { readonly zh: () => string; readonly en: () => string };
  readonly action: Text;
} {
  return { fix: { zh: () => text.zh, en: () => text.en }, action: sentence(text) };
}

/** A fix has no full stop and, in English, no capital; an action has both. */
export function sentence({ zh, en }: Text): Text {
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}
