import type { Text } from '../catalogue/types.js';
import type { FindingArgs, FindingCode } from '../checks/finding.js';
import type { Words } from './words.js';

type Sentence<A> = (args: A, words: Words) => string;

/** The sentences of one finding code: what was found and expected, how to mend it, and what the code means. */
export interface FindingMessage<K extends FindingCode> {
  readonly message: { readonly zh: Sentence<FindingArgs[K]>; readonly en: Sentence<FindingArgs[K]> };
  readonly fix: { readonly zh: Sentence<FindingArgs[K]>; readonly en: Sentence<FindingArgs[K]> };
  readonly meaning: Text;
}

export type FindingMessages<K extends FindingCode = FindingCode> = { readonly [C in K]: FindingMessage<C> };
