import type { Match, Matcher } from './matchers.js';

/** Enough for every name of a plan; what a hostile file makes up beyond it is looked up each time. */
const MOST_REMEMBERED = 10_000;

/** Looks names up for one file, with the meanings a mapping gives them, and remembers what it was asked. */
export class Names<T extends { readonly id: string }> {
  readonly #matcher: Matcher<T>;
  readonly #meant: ReadonlyMap<string, string>;
  readonly #asked = new Map<string, Match<T> | null>();

  /** @param meant what a mapping says a name means, by the name as written */
  constructor(matcher: Matcher<T>, meant: ReadonlyMap<string, string> = new Map()) {
    this.#matcher = matcher;
    this.#meant = meant;
  }

  find(written: string): T | null {
    return this.match(written)?.entry ?? null;
  }

  match(written: string): Match<T> | null {
    const known = this.#asked.get(written);
    if (known !== undefined) return known;
    const meant = this.#meant.get(written.trim());
    const found = this.#matcher.match(meant ?? written);
    const match = found && meant !== undefined ? { ...found, how: 'mapping' as const } : found;
    this.#remember(written, match);
    return match;
  }

  #remember(written: string, match: Match<T> | null): void {
    if (this.#asked.size < MOST_REMEMBERED) this.#asked.set(written, match);
  }

  within(text: string): T | null {
    return this.#matcher.within(text);
  }

  nearest(written: string): string[] {
    return this.#matcher.nearest(written);
  }

  /** The same names, asked nothing yet. */
  afresh(): Names<T> {
    return new Names(this.#matcher, this.#meant);
  }

  /** Every name asked for so far, in the order first asked. */
  asked(): ReadonlyMap<string, Match<T> | null> {
    return this.#asked;
  }

  /** True where a mapping says that a name is to be passed over. */
  isIgnored(written: string): boolean {
    const isIgnored = this.#meant.get(written.trim()) === 'ignored';
    if (isIgnored) this.#remember(written, null);
    return isIgnored;
  }
}
