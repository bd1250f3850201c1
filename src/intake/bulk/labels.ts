import type { Catalogue, Indicator } from '../../catalogue/types.js';
import { entriesOf } from '../../engine/lookup.js';
import type { Observation } from '../../engine/observation.js';
import type { Row } from '../cells.js';
import { baseYears } from '../observe/year-of-period.js';
import type { SheetContext } from '../read-sheet.js';
import type { BulkTable } from './bulk-table.js';
import { type Label, LabelReader, type LabelTexts } from './label.js';
import type { CodedLabel, FamilyKey, Frame } from './statements.js';

type Texts = CodedLabel['texts'];
type OfReporter = Pick<Observation, 'area' | 'indicator' | 'reporter'>;

/** The labels of some tables: what they mean, and the numbers by which the statements know them. */
export class Labels {
  readonly frame: Frame;
  readonly #context: SheetContext;
  readonly #readers: LabelReader[] = [];
  readonly #coder: Coder;
  /** The codes of labels; null for those that are not understood. */
  readonly #codes = new Map<string, number | null>();
  readonly #found: { readonly label: Label; readonly coded: CodedLabel }[] = [];

  constructor(context: SheetContext, tables: readonly Pick<BulkTable, 'table'>[]) {
    this.#coder = new Coder(context.catalogue);
    this.#context = context;
    this.frame = this.#coder.frame;
    for (const table of tables) this.addTable(table);
  }

  /** @returns its number, by which texts name it */
  addTable({ table }: Pick<BulkTable, 'table'>): number {
    return this.#readers.push(new LabelReader(this.#context, table)) - 1;
  }

  get coded(): readonly CodedLabel[] {
    return this.#found.map(({ coded }) => coded);
  }

  label(code: number): Label | null {
    return this.#found[code]?.label ?? null;
  }

  /** How many of these are new and understood. */
  add(all: Iterable<Texts>): number {
    const before = this.#found.length;
    for (const texts of all) this.#addOne(texts);
    return this.#found.length - before;
  }

  /** The code of a label, new or not; null where it is not understood. */
  codeOf(texts: Texts): number | null {
    this.#addOne(texts);
    return this.#codes.get(texts.join('\n')) ?? null;
  }

  #addOne(texts: Texts): void {
    const key = texts.join('\n');
    if (this.#codes.has(key)) return;
    const label = this.#readers[texts[0]]?.read(namedTexts(texts)) ?? null;
    this.#codes.set(key, label === null ? null : this.#found.length);
    if (label === null) return;
    const coded = { texts, code: this.#found.length, ...this.#coder.codesOf(label) };
    this.#found.push({ label, coded });
  }

  /** The reporting units of some observations, one an area and family. */
  reportersOf(observations: Iterable<OfReporter>): FamilyKey[] {
    const found = new Map<string, FamilyKey>();
    for (const observation of observations) {
      const key = this.familyOf(observation);
      if (key !== null) found.set(key.join('\n'), key);
    }
    return [...found.values()];
  }

  /** Null of an area's own figures. */
  familyOf({ area, indicator, reporter }: OfReporter): FamilyKey | null {
    if (reporter === null) return null;
    return [this.#coder.areaCode(area), this.#coder.family(indicator), reporter];
  }

  /** The same of rows of a table. */
  async reportersIn(file: number, rows: AsyncIterable<Row> | Iterable<Row>): Promise<FamilyKey[]> {
    const found: Observation[] = [];
    for await (const row of rows) {
      const observation = this.#readers[file]?.observe(row);
      if (observation) found.push(observation);
    }
    return this.reportersOf(found);
  }
}

function namedTexts([, area, indicator, year, unit]: Texts): LabelTexts {
  return { area, indicator, year, unit };
}

/** Gives areas, years, indicators and families of parts their numbers. */
class Coder {
  readonly frame: Frame;
  readonly #areas: ReadonlyMap<string, number>;
  readonly #years: ReadonlyMap<number, number>;
  readonly #places: ReadonlyMap<string, { readonly family: number; readonly slot: number }>;

  constructor(catalogue: Catalogue) {
    const { plan } = catalogue;
    const entries = entriesOf(catalogue);
    this.#areas = new Map(catalogue.areas.map(({ id }, i) => [id, i] as const));
    const inPlan = Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, i) => plan.firstYear + i);
    const years = [...new Set([...baseYears(plan), ...inPlan])];
    this.#years = new Map(years.map((year, i) => [year, i] as const));
    this.#places = placesOf(entries);
    const slots = Math.max(...[...this.#places.values()].map(({ slot }) => slot)) + 1;
    const slotOf = (id: string | null) => this.#places.get(id ?? '')?.slot ?? 0;
    const parts = entries.flatMap(({ id, partOf }) =>
      partOf === null ? [] : [[slotOf(id), slotOf(partOf)] as const],
    );
    this.frame = { slots, years: years.length, parts };
  }

  areaCode(area: string): number {
    return this.#areas.get(area) ?? -1;
  }

  family(indicator: string): number {
    return this.#places.get(indicator)?.family ?? -1;
  }

  codesOf({ area, indicator, year, factor, limit }: Label) {
    return {
      area: this.areaCode(area),
      family: this.family(indicator),
      slot: this.#places.get(indicator)?.slot ?? 0,
      year: this.#years.get(year) ?? 0,
      factor,
      limit,
    };
  }
}

/** Each whole with its parts, and theirs, in the order of the plan. */
function placesOf(entries: readonly Indicator[]) {
  const byId = new Map(entries.map(entry => [entry.id, entry] as const));
  const places = new Map<string, { family: number; slot: number }>();
  const sizes = new Map<number, number>();
  for (const entry of entries) {
    const family = entries.indexOf(wholeOf(entry, byId));
    const slot = sizes.get(family) ?? 0;
    sizes.set(family, slot + 1);
    places.set(entry.id, { family, slot });
  }
  return places;
}

/** What an entry is a part of, and what that is a part of, to the end; where they go in a circle, the first of them. */
export function wholeOf(entry: Indicator, byId: ReadonlyMap<string, Indicator>): Indicator {
  const passed = new Set<Indicator>();
  let whole = entry;
  for (
    let next: Indicator | undefined = entry;
    next && !passed.has(next);
    next = byId.get(next.partOf ?? '')
  ) {
    passed.add(next);
    whole = next;
  }
  const isCircle = byId.has(whole.partOf ?? '');
  return isCircle ? ([...byId.values()].find(one => passed.has(one)) as Indicator) : whole;
}
