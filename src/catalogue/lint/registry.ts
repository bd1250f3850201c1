import type { RemarkCode } from './remark.js';
import type { Rule } from './rule.js';
import { approximate } from './rules/approximate.js';
import { baseMeetsTarget } from './rules/base-meets-target.js';
import { boundAsBase } from './rules/bound-as-base.js';
import { bracketsWithoutSum } from './rules/brackets-without-sum.js';
import { clauseLeftOut } from './rules/clause-left-out.js';
import { clauseNotInSeeds } from './rules/clause-not-in-seeds.js';
import { definitionChanged } from './rules/definition-changed.js';
import { directionImplied } from './rules/direction-implied.js';
import { directionOpen } from './rules/direction-open.js';
import { issuedLate } from './rules/issued-late.js';
import { looserThanBefore } from './rules/looser-than-before.js';
import { nameKind } from './rules/name-kind.js';
import { nameUnit } from './rules/name-unit.js';
import { operatorDiffers } from './rules/operator-differs.js';
import { partExceedsWhole } from './rules/part-exceeds-whole.js';
import { partUnitDiffers } from './rules/part-unit-differs.js';
import { placeNotInSeeds } from './rules/place-not-in-seeds.js';
import { printedAsPart } from './rules/printed-as-part.js';
import { printedDiffers } from './rules/printed-differs.js';
import { rateOver100 } from './rules/rate-over-100.js';
import { repeatsDiffer } from './rules/repeats-differ.js';
import { seriesDiffers } from './rules/series-differs.js';
import { severalReadings } from './rules/several-readings.js';
import { wordsAsFigure } from './rules/words-as-figure.js';
import { yearlyLevel } from './rules/yearly-level.js';

/**
 * Every rule, by the code of its remarks. Marks are found in the text; what choices claim to answer is compared when
 * all others are known.
 */
export const RULES = {
  'brackets-without-sum': bracketsWithoutSum,
  'base-meets-target': baseMeetsTarget,
  'bound-as-base': boundAsBase,
  'direction-open': directionOpen,
  'direction-implied': directionImplied,
  'operator-differs': operatorDiffers,
  'repeats-differ': repeatsDiffer,
  'part-exceeds-whole': partExceedsWhole,
  'part-unit-differs': partUnitDiffers,
  'printed-as-part': printedAsPart,
  'definition-changed': definitionChanged,
  'series-differs': seriesDiffers,
  'looser-than-before': looserThanBefore,
  'several-readings': severalReadings,
  approximate,
  'words-as-figure': wordsAsFigure,
  'issued-late': issuedLate,
  'yearly-level': yearlyLevel,
  'name-kind': nameKind,
  'name-unit': nameUnit,
  'printed-differs': printedDiffers,
  'rate-over-100': rateOver100,
  'place-not-in-seeds': placeNotInSeeds,
  'clause-not-in-seeds': clauseNotInSeeds,
  'clause-left-out': clauseLeftOut,
} satisfies { [K in Exclude<RemarkCode, 'answers-nothing' | 'todo'>]: Rule<K> };
