import type { Finding } from '../checks/finding.js';
import type { Words } from '../messages/words.js';
import { subjectOf } from './finding-subject.js';
import { placeText } from './place.js';

/** `not-a-number 江岸区.csv 第7行第4列`; without a place, `missing-headline 江岸区`: the same in every run. */
export function findingTitle(found: Finding, words: Words): string {
  const { area } = subjectOf(found);
  const where = placeText(found.place, words.lang) || (area === null ? '' : words.area(area));
  return where === '' ? found.code : `${found.code} ${where}`;
}
