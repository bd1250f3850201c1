import { growthOf } from './growth.js';
import { holds } from './interval.js';
import type { Assessment, OtherMethod } from './method.js';
import { Rational } from './rational.js';
import { type Assessed, formulaReason, judgingReason } from './reasons.js';
import { scheduleAt } from './schedule.js';
import { exactOf, rangeOf } from './value.js';

/** Progress by another method than the schedule's, or the reason why it has none. */
export function assessmentOf(method: OtherMethod, assessed: Assessed): Assessment {
  const unjudged = judgingReason(assessed);
  const reason = unjudged ?? formulaReason(method, assessed);
  const isAchieved = method === 'cagr' && unjudged === null && isMet(assessed);
  const number = reason === null ? NUMBERS[method](assessed) : NO_NUMBER;
  const band = isAchieved ? 'target-achieved' : number.band;
  return { method, ...inputsOf(assessed), ...number, band, reason };
}

type Numbers = Pick<Assessment, 'actualGrowth' | 'requiredGrowth' | 'ratio' | 'band'>;

const NO_NUMBER: Numbers = { actualGrowth: null, requiredGrowth: null, ratio: null, band: null };

const NUMBERS: Readonly<Record<OtherMethod, (assessed: Assessed) => Numbers>> = {
  cagr: assessed => {
    const { actual, required, ratio, band } = growthOf({ ...known(assessed), ...timesOf(assessed) });
    return { actualGrowth: actual, requiredGrowth: required, ratio, band };
  },
  distance: assessed => {
    const { base, value, target } = known(assessed);
    return { ...NO_NUMBER, ratio: value.sub(base).div(target.sub(base)) };
  },
};

/** The figures of a formula that applies, which are exact then. */
function known({ requirement, value }: Assessed) {
  const base = exactOf(requirement.base) as Rational;
  return { base, value: exactOf(value) as Rational, target: requirement.threshold };
}

function isMet({ requirement, value }: Assessed): boolean {
  const range = rangeOf(value);
  return range !== null && holds(range, requirement.comparison, requirement.threshold) === 'yes';
}

function inputsOf(assessed: Assessed) {
  const { requirement, value, isJudged } = assessed;
  const target = isJudged ? requirement.threshold : null;
  return { base: requirement.base, value, target, ...timesOf(assessed) };
}

function timesOf({ requirement, asOf }: Assessed) {
  const years = new Rational(requirement.due - requirement.baseYear);
  return { elapsed: scheduleAt(requirement, asOf).share.mul(years), years };
}
