import { type Finding, moreFindings } from './finding.js';

/** More findings of one code in one file than these say nothing new; they are counted, and that is said. */
export const FINDINGS_KEPT = 1000;

interface Kept {
  count: number;
  /** The first that is not kept. */
  next: Finding | null;
}

/**
 * Takes findings one at a time, keeps the first thousand of each code, file and severity as they are and counts the
 * rest, in one more finding of the same severity. Whoever adds in order of place keeps the first by place.
 */
export class FindingCollector {
  readonly #findings: Finding[] = [];
  readonly #kept = new Map<string, Kept>();

  add(finding: Finding): void {
    const kept = this.#keptOf(finding);
    kept.count += 1;
    if (kept.count <= FINDINGS_KEPT) this.#findings.push(finding);
    else kept.next ??= finding;
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** Those kept in the order they were added, then one for each kind of which there were more. */
  list(): Finding[] {
    const more = [...this.#kept.values()].flatMap(({ count, next }) =>
      next === null ? [] : [moreFindings(next, count - FINDINGS_KEPT, FINDINGS_KEPT)],
    );
    return [...this.#findings, ...more];
  }

  #keptOf({ code, severity, place }: Finding): Kept {
    const key = [code, severity, place.file ?? ''].join('\n');
    const kept = this.#kept.get(key) ?? { count: 0, next: null };
    this.#kept.set(key, kept);
    return kept;
  }
}
