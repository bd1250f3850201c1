import type { Finding, FindingOf } from '../../checks/finding.js';
import { FindingCollector } from '../../checks/finding-collector.js';

/** What is told once; a file with more findings than these has them counted, not listed. */
const MOST_REMEMBERED = 20_000;

/**
 * The findings of one file as they are told: each kind of conversion once, with how many figures it touched, and a
 * bad header or name once, however many figures rest on the cell.
 */
export class FileFindings {
  readonly #collector = new FindingCollector();
  readonly #conversions = new Map<string, FindingOf<'unit-converted'>>();
  readonly #told = new Set<string>();

  add(findings: readonly Finding[]): void {
    for (const told of findings) {
      if (told.code === 'unit-converted') this.#convert(told);
      else if (!this.#isRepeat(told)) this.#collector.add(told);
    }
  }

  list(): Finding[] {
    return [...this.#conversions.values(), ...this.#collector.list()];
  }

  #convert(told: FindingOf<'unit-converted'>): void {
    const key = [told.args.indicator, told.args.from, told.args.to].join('\n');
    const before = this.#conversions.get(key);
    const count = (before?.args.count ?? 0) + told.args.count;
    this.#conversions.set(key, before ? { ...before, args: { ...before.args, count } } : told);
  }

  #isRepeat({ code, place }: Finding): boolean {
    const key = [code, place.sheet, place.line, place.column].join('\n');
    if (this.#told.has(key)) return true;
    if (this.#told.size >= MOST_REMEMBERED) this.#told.clear();
    this.#told.add(key);
    return false;
  }
}
