import type { Catalogue, Indicator } from '../../catalogue/types.js';
import { entriesOf } from '../../engine/lookup.js';
import type { Observation } from '../../engine/observation.js';
import type { EntryKey } from '../../engine/store/key-ids.js';
import type { Row } from '../cells.js';
import { baseYears } from '../observe/year-of-period.js';
import type { SheetContext } from '../read-sheet.js';
import type { BulkTable } from './bulk-table.js';
import { addsUp, type Label, LabelReader, type LabelTexts } from './label.js';
import type { CodedLabel, FamilyKey, Frame, LabelPlace, UnreadLabel } from './statements.js';

type Texts = CodedLabel['texts'];
type Reported = Pick<Observation, 'area' | 'indicator' | 'reporter'>;

/** The labels of some tables: what they mean, and the numbers by which the statements know them. */
export class Labels {
  readonly frame: Frame;
  readonly #context: SheetContext;
  readonly #readers: LabelReader[] = [];
  readonly #coder: Coder;
  /** The codes of labels; null for those that are not understood. */
  readonly #codes = new Map<string, number | null>();
  readonly #unread: UnreadLabel[] = [];
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

  /** Those with which no figure is added up. */
  get unread(): readonly UnreadLabel[] {
    return this.#unread;
  }

  label(code: number): Label | null {
    return this.#found[code]?.label ?? null;
  }

  /** How many of these are new, and known by now. */
  add(all: Iterable<Texts>): number {
    const known = () => this.#found.length + this.#unread.length;
    const before = known();
    for (const texts of all) this.#addOne(texts);
    return known() - before;
  }

  /** The code of a label, new or not; null where it is not understood. */
  codeOf(texts: Texts): number | null {
    this.#addOne(texts);
    return this.#codes.get(texts.join('\n')) ?? null;
  }

  #addOne(texts: Texts): void {
    const key = texts.join('\n');
    if (this.#codes.has(key)) return;
    this.#codes.set(key, null);
    // Another reader has such a line break as one character.
    if (key.includes('\r')) return;
    const reader = this.#readers[texts[0]];
    const label = reader?.read(namedTexts(texts)) ?? null;
    if (label === null) {
      const key = reader?.keyOf(namedTexts(texts)) ?? null;
      const isAlone = key === null || this.#coder.isAlone(key.indicator);
      this.#unread.push({ texts, place: isAlone ? null : this.#coder.placeOf(key) });
      return;
    }
    this.#codes.set(key, this.#found.length);
    const { factor, limit } = label;
    const coded = { texts, code: this.#found.length, ...this.#coder.placeOf(label), factor, limit };
    this.#found.push({ label, coded });
  }

  /** The reporting units of some observations, one an area and family. */
  reportersOf(observations: Iterable<Reported>): FamilyKey[] {
    const found = new Map<string, FamilyKey>();
    for (const observation of observations) this.#note(found, observation);
    return [...found.values()];
  }

  /** The same of rows of a table, and no more of them than asked for. */
  async reportersIn(
    file: number,
    rows: AsyncIterable<Row> | Iterable<Row>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<FamilyKey[]> {
    const found = new Map<string, FamilyKey>();
    for await (const row of rows) {
      if (found.size >= most) break;
      const observation = this.#readers[file]?.observe(row);
      if (observation) this.#note(found, observation);
    }
    return [...found.values()];
  }

  /** Null of an area's own figures, and where nothing is added up in the family. */
  familyOf({ area, indicator, reporter }: Reported): FamilyKey | null {
    if (reporter === null || this.#coder.isAlone(indicator)) return null;
    return [this.#coder.areaCode(area), this.#coder.family(indicator), reporter];
  }

  #note(found: Map<string, FamilyKey>, observation: Reported): void {
    const key = this.familyOf(observation);
    if (key !== null) found.set(key.join('\n'), key);
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
  /** The families of which something is added up. */
  readonly #added: ReadonlySet<number>;

  constructor(catalogue: Catalogue) {
    const { plan } = catalogue;
    const entries = entriesOf(catalogue);
    this.#areas = new Map(catalogue.areas.map(({ id }, i) => [id, i] as const));
    const inPlan = Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, i) => plan.firstYear + i);
    const years = [...new Set([...baseYears(plan), ...inPlan])];
    this.#years = new Map(years.map((year, i) => [year, i] as const));
    this.#places = placesOf(entries);
    this.#added = new Set(entries.filter(addsUp).map(({ id }) => this.family(id)));
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

  /** Whether nothing is added up in the whole family of an indicator: rows of it concern no other. */
  isAlone(indicator: string): boolean {
    return !this.#added.has(this.family(indicator));
  }

  placeOf({ area, indicator, year }: EntryKey): LabelPlace {
    return {
      area: this.areaCode(area),
      family: this.family(indicator),
      slot: this.#places.get(indicator)?.slot ?? 0,
      year: this.#years.get(year) ?? 0,
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
