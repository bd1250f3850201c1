import {
  bySource,
  type FigureKey,
  groupBy,
  type Observation,
  reports,
  sameFigure,
} from '../../src/engine/observation.js';
import { UNREADABLE } from '../../src/engine/value.js';

/** What `Observations` does, with an array and maps of groups: the second opinion on the compact store. */
export class PlainObservations {
  readonly all: readonly Observation[];
  readonly #groups: readonly (readonly Observation[])[];

  constructor(observations: readonly Observation[]) {
    this.all = [...observations].sort(bySource);
    this.#groups = [...groupBy(this.all, figureKey).values()];
  }

  find(key: FigureKey): Observation | null {
    const group = this.#groups.find(([first]) => first && figureKey(first) === figureKey(key));
    return group ? settled(group) : null;
  }

  entry(area: string, indicator: string, year: number) {
    const isOf = (o: Observation | undefined) =>
      o?.area === area && o.indicator === indicator && o.year === year;
    const all = this.#groups.filter(([first]) => isOf(first)).map(settled);
    return {
      own: all.find(o => o.reporter === null) ?? null,
      reporters: all.filter(o => o.reporter !== null),
    };
  }

  firsts(): Observation[] {
    return this.#groups.map(([first]) => first as Observation);
  }

  repeated(): (readonly Observation[])[] {
    return this.#groups.filter(group => group.length > 1);
  }
}

function figureKey({ area, reporter, indicator, year }: FigureKey): string {
  return JSON.stringify([area, reporter, indicator, year]);
}

function settled(rows: readonly Observation[]): Observation {
  const given = rows.filter(reports);
  const first = given[0] ?? (rows[0] as Observation);
  if (given.some(row => !sameFigure(row, first))) return { ...first, value: UNREADABLE, ratio: null };
  const halves = given.map(row => row.halfDigit).sort((a, b) => a.compare(b));
  return { ...first, halfDigit: halves[0] ?? first.halfDigit };
}
