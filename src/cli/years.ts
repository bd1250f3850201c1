import type { Catalogue } from '../catalogue/types.js';
import { yearsFrom } from '../engine/accumulate.js';
import { baseYears, knownYear } from '../intake/observe/year-of-period.js';
import { CLI } from '../messages/cli.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

const PART = /^(\d{4})(?:\s*-\s*(\d{4}))?$/u;

/**
 * `2023`, `2021-2023` and `2021,2023`, in order and each once.
 * @throws UsageError where one is no year, or none of the plan's
 */
export function yearsAsked(written: readonly string[], catalogue: Catalogue, { lang }: Session): number[] {
  const { template } = CLI;
  if (written.length === 0) throw new UsageError(template.yearMissing[lang]());
  const parts = written.flatMap(text => text.split(/[,，、]/u).map(part => part.trim()));
  const years = parts.flatMap(part => {
    const range = yearsOf(part, catalogue);
    if (range.length === 0) throw new UsageError(template.notYears[lang](part));
    return range;
  });
  const unknown = years.find(year => !knownYear(catalogue, year));
  if (unknown !== undefined) throw new UsageError(template.yearOutside[lang](unknown, knownYears(catalogue)));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Empty where it is no year and no range that runs forward; a range is cut at the plan's end and one beyond. */
function yearsOf(part: string, { plan }: Catalogue): number[] {
  const [, first = '', last = first] = PART.exec(part) ?? [];
  if (first === '') return [];
  const end = Math.min(Number(last), Math.max(Number(first), plan.lastYear + 1));
  return Array.from({ length: Math.max(0, end - Number(first) + 1) }, (_, i) => Number(first) + i);
}

function knownYears(catalogue: Catalogue): number[] {
  const { plan } = catalogue;
  return [...baseYears(plan), ...yearsFrom(plan.firstYear, plan.lastYear)];
}
