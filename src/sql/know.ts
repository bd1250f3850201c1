import type { Area, Indicator } from '../catalogue/types.js';
import { entriesById, entriesOf, rootArea } from '../engine/lookup.js';
import { decimalText, Rational } from '../engine/rational.js';
import { LabelReader } from '../intake/bulk/label.js';
import { wholeOf } from '../intake/bulk/labels.js';
import { halfWidth } from '../intake/cells.js';
import { unitsLike } from '../intake/observe/units.js';
import type { SheetContext } from '../intake/read-sheet.js';
import type { TableReader } from '../intake/read-table.js';
import type { Known, KnownArea, KnownIndicator, KnownUnit, KnownYear } from './known.js';
import { areaSpellings, indicatorSpellings, yearSpellings } from './spellings.js';

/** A decimal of more places, or a larger one, is left to the reader. */
const MOST_POWER = 8;

/** Asks the reader of all other tables what labels mean. @param table the result as it is read */
export function know(context: SheetContext, table: TableReader, lang: 'zh' | 'en'): Known {
  return new Knowing(context, table, lang).known();
}

class Knowing {
  readonly #context: SheetContext;
  readonly #reader: LabelReader;
  readonly #lang: 'zh' | 'en';
  /** An indicator that adds up, and the plan's own area: a label but for one text. */
  readonly #sure: { area: string; indicator: string; year: string; unit: string };

  constructor(context: SheetContext, table: TableReader, lang: 'zh' | 'en') {
    const { catalogue } = context;
    this.#context = context;
    this.#reader = new LabelReader(context, table);
    this.#lang = lang;
    const adds = entriesOf(catalogue).find(({ measure }) => measure !== 'rate' && measure !== 'milestone');
    this.#sure = {
      area: rootArea(catalogue).name.zh,
      indicator: adds?.id ?? '',
      year: `${catalogue.plan.firstYear}`,
      unit: adds?.unit ?? '',
    };
  }

  known(): Known {
    const { catalogue, mapping } = this.#context;
    const indicators = this.#indicators();
    const byId = new Map(indicators.map(({ id, known }) => [id, known] as const));
    const parts = entriesOf(catalogue).flatMap(({ id, partOf }) => {
      const [part, whole] = [byId.get(id), byId.get(partOf ?? '')];
      return part && whole ? [`${part.bit} ${whole.bit}`] : [];
    });
    return {
      areas: this.#areas(),
      indicators: [...byId.values()],
      years: this.#years(),
      units: this.#units(),
      isMapped: { area: mapping.areas.size > 0, indicator: mapping.indicators.size > 0 },
      ignored: { area: ignoredIn(mapping.areas), indicator: ignoredIn(mapping.indicators) },
      parts: [...new Set(parts)].map(pair => pair.split(' ').map(Number) as [number, number]),
    };
  }

  #areas(): KnownArea[] {
    const { catalogue, areas, mapping } = this.#context;
    const written = grouped(areaSpellings(catalogue, mapping.areas.keys()), text => areas.find(text)?.id);
    return catalogue.areas.map(area => ({
      name: this.#nameOf(area, text => areas.find(text)),
      isPlan: area.parent === null,
      written: written.get(area.id) ?? [],
    }));
  }

  #years(): KnownYear[] {
    const { firstYear, lastYear, baseYear, previousBaseYear } = this.#context.catalogue.plan;
    const inPlan = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
    return [...new Set([previousBaseYear, baseYear, ...inPlan])].map(year => {
      const isRead = (text: string) => this.#reader.read({ ...this.#sure, year: text })?.year === year;
      return { year, written: yearSpellings(year).filter(isRead) };
    });
  }

  #units(): KnownUnit[] {
    const entries = this.#adding();
    const firsts = entries.filter(({ unit }, i) => entries.findIndex(other => other.unit === unit) === i);
    return firsts.flatMap(entry =>
      [...new Set(['', ...unitsLike(entry.unit).map(halfWidth)])].flatMap(written => {
        const power = this.#power(entry.id, written);
        return power === null ? [] : [{ unit: entry.unit, written, power }];
      }),
    );
  }

  #adding(): Indicator[] {
    return entriesOf(this.#context.catalogue).filter(
      ({ measure, id }) =>
        measure !== 'rate' && measure !== 'milestone' && this.#context.indicators.find(id)?.id === id,
    );
  }

  /** Null where figures in a unit are none of the indicator. */
  #power(indicator: string, unit: string): number | null {
    const factor = this.#reader.read({ ...this.#sure, indicator, unit })?.factor;
    return factor === undefined ? null : powerOfTen(factor);
  }

  #indicators(): { readonly id: string; readonly known: KnownIndicator }[] {
    const { catalogue, indicators, mapping } = this.#context;
    const spellings = indicatorSpellings(catalogue, mapping.indicators.keys());
    const written = grouped(spellings, text => indicators.find(text)?.id);
    const byId = entriesById(catalogue);
    const named = entriesOf(catalogue).filter(({ id }) => written.has(id));
    const bits = bitsByWhole();
    const nameOf = (entry: Indicator) => this.#nameOf(entry, text => indicators.find(text));
    return named.map(entry => {
      const whole = wholeOf(entry, byId);
      const rule = this.#rule(entry);
      const known = {
        name: nameOf(entry),
        unit: entry.unit,
        whole: nameOf(whole),
        isPart: entry.partOf !== null,
        bit: bits(whole.id),
        ...rule,
        written: this.#spellingsOf(entry, rule, written.get(entry.id) ?? []),
      };
      return { id: entry.id, known };
    });
  }

  /** Without those that take a unit otherwise than the id does, as with what stands in brackets behind them. */
  #spellingsOf(
    { id, unit }: Indicator,
    { top }: Pick<KnownIndicator, 'top'>,
    texts: readonly string[],
  ): string[] {
    const units = ['', ...unitsLike(unit)];
    const powers = (text: string) => units.map(written => this.#power(text, written)).join();
    return texts.filter(text => top === null || powers(text) === powers(id));
  }

  /** For which areas figures are added up, and how large ones. */
  #rule({ id, unit }: Indicator): Pick<KnownIndicator, 'top' | 'isOfPlan'> {
    const { areas } = this.#context.catalogue;
    const limits = areas.map(area => {
      const label = this.#reader.read({ ...this.#sure, area: area.id, indicator: id, unit });
      return {
        isPlan: area.parent === null,
        limit: label?.area === area.id && label.factor.equals(1) ? label.limit : null,
      };
    });
    const added = limits.flatMap(({ limit }) => limit ?? []);
    const isOfPlan = limits.every(({ isPlan, limit }) => isPlan === (limit !== null));
    const [first] = added;
    if (first === undefined || (added.length < limits.length && !isOfPlan))
      return { top: null, isOfPlan: false };
    const least = added.reduce((a, b) => (a.compare(b) <= 0 ? a : b), first);
    return { top: decimalText(least), isOfPlan: isOfPlan && limits.length > 1 };
  }

  /** A name that the reader takes for just this entry. */
  #nameOf(entry: Area | Indicator, find: (text: string) => { readonly id: string } | null): string {
    const names = [entry.name[this.#lang], entry.name.zh];
    return names.find(name => find(name)?.id === entry.id) ?? entry.id;
  }
}

function grouped(
  texts: readonly string[],
  idOf: (text: string) => string | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const id = idOf(text);
    if (id !== undefined && text !== '') groups.set(id, [...(groups.get(id) ?? []), text]);
  }
  return groups;
}

function ignoredIn(meant: ReadonlyMap<string, string>): string[] {
  return [...meant].flatMap(([text, meaning]) => (meaning === 'ignored' ? [text] : []));
}

function powerOfTen(factor: Rational): number | null {
  for (let power = -MOST_POWER; power <= MOST_POWER; power += 1) {
    const ten = new Rational(10n ** BigInt(Math.abs(power)));
    if (factor.equals(power < 0 ? ten.inverse() : ten)) return power;
  }
  return null;
}

/** With more parts than these, two of them share a bit, and are left to the reader where both are given. */
const MOST_BITS = 40;

function bitsByWhole(): (whole: string) => number {
  const counts = new Map<string, number>();
  return whole => {
    const count = counts.get(whole) ?? 0;
    counts.set(whole, count + 1);
    return 2 ** Math.min(count, MOST_BITS);
  };
}
