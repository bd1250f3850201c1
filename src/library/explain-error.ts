import { libraryFailure } from '../messages/failures.js';
import type { Language } from '../messages/words.js';

/**
 * What is wrong and how to mend it, in one or several lines, for every error that the library documents; null for any
 * other error: a RangeError, say, is a mistake of the program itself.
 */
export function explainError(error: unknown, lang: Language = 'zh'): string | null {
  return libraryFailure(error, lang);
}
