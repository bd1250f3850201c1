import { NO_MAPPING } from '../../src/intake/mapping.js';
import { areaMatcher, indicatorMatcher } from '../../src/intake/observe/matchers.js';
import { Names } from '../../src/intake/observe/names.js';
import type { SheetContext } from '../../src/intake/read-sheet.js';
import { catalogue } from './intake-reading.js';

/** What sheets are read against where nothing was said beside the files. */
export function bulkContext(): SheetContext {
  return {
    catalogue,
    indicators: new Names(indicatorMatcher(catalogue)),
    areas: new Names(areaMatcher(catalogue.areas)),
    headerMeant: written => written,
    area: null,
    asOf: null,
    mapping: NO_MAPPING,
  };
}
