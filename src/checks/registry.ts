import { allocationShort } from './allocation-short.js';
import { baseDiffers } from './base-differs.js';
import type { Check } from './check.js';
import { conflictingRows, duplicateRow, restatedValue } from './duplicates.js';
import type { FindingCode } from './finding.js';
import { implausibleMagnitude } from './implausible-magnitude.js';
import { missingAreas } from './missing-areas.js';
import { missingBinding, missingHeadline } from './missing-headline.js';
import { negativeValue } from './negative-value.js';
import { notCollectedHere } from './not-collected-here.js';
import { partExceedsWhole } from './part-exceeds-whole.js';
import { rateOutOfRange } from './rate-out-of-range.js';
import { ratioDiffers } from './ratio-differs.js';
import { suddenChange } from './sudden-change.js';
import { sumDiffers } from './sum-differs.js';

/** The codes that come from reading a file or from the whole run, not from a check of the data. */
export type ReadingCode =
  | 'unreadable-file'
  | 'bad-encoding'
  | 'empty-submission'
  | 'file-skipped'
  | 'sheet-skipped'
  | 'sheet-missing'
  | 'names-disagree'
  | 'formula-without-value'
  | 'error-value'
  | 'merged-value'
  | 'unrecognised-table'
  | 'duplicate-header'
  | 'unrecognised-column'
  | 'row-skipped'
  | 'ragged-row'
  | 'unknown-indicator'
  | 'unknown-area'
  | 'area-assumed'
  | 'year-assumed'
  | 'not-a-year'
  | 'year-outside'
  | 'part-of-a-year'
  | 'other-period'
  | 'not-the-whole-plan'
  | 'not-a-total'
  | 'year-missing'
  | 'not-a-number'
  | 'unit-mismatch'
  | 'unit-converted'
  | 'bad-ratio'
  | 'nothing-judged'
  | 'more-findings';

export type CheckCode = Exclude<FindingCode, ReadingCode>;

/** Every check, by the code of its findings. */
export const CHECKS = {
  'negative-value': negativeValue,
  'rate-out-of-range': rateOutOfRange,
  'implausible-magnitude': implausibleMagnitude,
  'ratio-differs': ratioDiffers,
  'duplicate-row': duplicateRow,
  'conflicting-rows': conflictingRows,
  'restated-value': restatedValue,
  'part-exceeds-whole': partExceedsWhole,
  'sum-differs': sumDiffers,
  'sudden-change': suddenChange,
  'base-differs': baseDiffers,
  'missing-binding': missingBinding,
  'missing-headline': missingHeadline,
  'missing-areas': missingAreas,
  'not-collected-here': notCollectedHere,
  'allocation-short': allocationShort,
} satisfies { [K in CheckCode]: Check };
