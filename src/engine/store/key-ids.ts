/** What a figure is of, but for the reporting unit. */
export interface EntryKey {
  readonly area: string;
  readonly indicator: string;
  readonly year: number;
}

/** The same in one text. */
export function keyText({ area, indicator, year }: EntryKey): string {
  return `${area}\n${indicator}\n${year}`;
}

type Years = Map<number, number>;

/** Small whole numbers for areas' indicators' years, in order of first appearance. */
export class KeyIds {
  readonly #ids = new Map<string, Map<string, Years>>();
  readonly #keys: EntryKey[] = [];

  get size(): number {
    return this.#keys.length;
  }

  idOf({ area, indicator, year }: EntryKey): number {
    const years = this.#years(area, indicator);
    const known = years.get(year);
    if (known !== undefined) return known;
    years.set(year, this.size);
    return this.#keys.push({ area, indicator, year }) - 1;
  }

  /** Null where nothing has been given for the key. */
  find({ area, indicator, year }: EntryKey): number | null {
    return this.#ids.get(area)?.get(indicator)?.get(year) ?? null;
  }

  keyOf(id: number): EntryKey {
    return this.#keys[id] as EntryKey;
  }

  #years(area: string, indicator: string): Years {
    const indicators = this.#ids.get(area) ?? new Map<string, Years>();
    const years = indicators.get(indicator) ?? new Map<number, number>();
    if (indicators.size === 0) this.#ids.set(area, indicators);
    if (years.size === 0) indicators.set(indicator, years);
    return years;
  }
}
