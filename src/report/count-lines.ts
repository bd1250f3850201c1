import type { Finding } from '../checks/finding.js';
import type { FigureDiff } from '../diff/figure-diff.js';
import type { Result } from '../engine/result.js';
import type { Verdict } from '../engine/status.js';
import type { FigureCounts } from '../messages/diff.js';
import { LINES, type VerdictCounts } from '../messages/report.js';
import type { Language } from '../messages/words.js';

/** The results of a report by what they are of. */
export interface Parts {
  readonly root: readonly Result[];
  readonly areas: readonly Result[];
  readonly commitments: readonly Result[];
}

export function partsOf(results: readonly Result[]): Parts {
  const headline = results.filter(r => r.indicator.attribute !== 'commitment');
  return {
    root: headline.filter(r => r.area.parent === null),
    areas: headline.filter(r => r.area.parent !== null),
    commitments: results.filter(r => r.indicator.attribute === 'commitment'),
  };
}

/** How the plan's own indicators, the areas and the commitments came out. */
export function countLines(
  { root, areas, commitments }: Parts,
  commitmentsWithoutData: number,
  lang: Language,
): string {
  const binding = root.filter(r => r.indicator.attribute === 'binding');
  const units = new Set(areas.map(r => r.area)).size;
  const lines = [
    root.length > 0 ? LINES.indicators[lang](tally(root)) : '',
    binding.length > 0 ? LINES.binding[lang](tally(binding)) : '',
    units > 0 ? LINES.areas[lang](units, tally(areas)) : '',
    commitments.length > 0 ? LINES.commitments[lang](tally(commitments)) : '',
    commitmentsWithoutData > 0 ? LINES.commitmentsWithoutData[lang](commitmentsWithoutData) : '',
  ];
  return lines.filter(line => line !== '').join('\n');
}

export function tally(results: readonly { readonly verdict: Verdict }[]): VerdictCounts {
  const count = (verdict: Verdict) => results.filter(r => r.verdict === verdict).length;
  return { pass: count('pass'), fail: count('fail'), unknown: count('unknown'), none: count('none') };
}

/** Those that are only counted count too. */
export function findingCounts(findings: readonly Finding[]): {
  error: number;
  warning: number;
  info: number;
} {
  const count = (severity: string) =>
    findings.filter(f => f.severity === severity).reduce((total, f) => total + countedIn(f), 0);
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function countedIn(found: Finding): number {
  return found.code === 'more-findings' ? found.args.count : 1;
}

/** How many figures became what, those that are not listed too. */
export function figureCounts(figures: FigureDiff): FigureCounts {
  const { changed, removed, added, unchanged, unreadable, restated } = figures;
  return {
    changed: changed.total,
    removed: removed.total,
    added: added.total,
    unchanged,
    unreadable,
    restated,
  };
}
