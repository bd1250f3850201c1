import type { Catalogue } from '../../catalogue/types.js';
import { halfWidth } from '../cells.js';
import { headerPeriodText, type Period, parsePeriod } from './periods.js';

/** Ways of naming the whole of any plan; a plan may have names of its own, such as 十三五. */
const WHOLE = ['规划期', '规划期内', '全规划期', 'plan period', 'whole plan', 'whole period'];
const ENDING = /(?:时期|期间|累计|合计|总计)+$/u;
/** Of a column that is headed by the name alone nobody can tell whether it holds totals or targets. */
const TOTAL = /(?:累计|合计|总计)$/u;

/** What a period cell says, where the plan's own names for all of its years are known as well. */
export function periodOf(catalogue: Catalogue, written: string): Period {
  return inPlan(catalogue, written, parsePeriod(written));
}

/** The same of a column header; years that are not the whole plan are none there, as nothing is taken from them. */
export function headerPeriodOf(catalogue: Catalogue, written: string): Period {
  const text = headerPeriodText(written);
  const parsed = parsePeriod(text);
  const saysTotal = TOTAL.test(text) || text !== halfWidth(written);
  const period = saysTotal ? inPlan(catalogue, text, parsed) : parsed;
  return period.kind === 'years' && !isWholePlan(catalogue, period) ? { kind: 'bad' } : period;
}

export function isWholePlan(
  { plan }: Catalogue,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  return first === plan.firstYear && last === plan.lastYear;
}

function inPlan({ plan }: Catalogue, written: string, period: Period): Period {
  if (period.kind !== 'bad') return period;
  const { firstYear, lastYear, periodNames } = plan;
  const name = nameOf(written);
  const isNamed = WHOLE.includes(name) || periodNames.some(known => nameOf(known) === name);
  return isNamed ? { kind: 'years', first: firstYear, last: lastYear } : period;
}

/** Without quotes, and what may stand behind a name. */
function nameOf(written: string): string {
  return halfWidth(written)
    .replace(/["“”'‘’]/gu, '')
    .replace(ENDING, '')
    .trim()
    .toLowerCase();
}
