import type { Indicator } from '../../catalogue/types.js';
import type { EachCheck, Judgement } from '../../checks/check.js';
import type { Finding, FindingOf } from '../../checks/finding.js';
import { CHECKS } from '../../checks/registry.js';
import { entriesById } from '../../engine/lookup.js';
import type { Observation } from '../../engine/observation.js';
import { Observations } from '../../engine/observations.js';
import { Rational } from '../../engine/rational.js';
import type { EntryKey } from '../../engine/store/key-ids.js';
import { exact } from '../../engine/value.js';
import { WHOLE_PLAN } from '../../engine/whole-plan.js';
import type { Cell, Row } from '../cells.js';
import { rawFigures } from '../layout/raw-figures.js';
import { isAside } from '../layout/rows.js';
import { observe } from '../observe/observe.js';
import type { SheetContext } from '../read-sheet.js';
import type { TableReader } from '../read-table.js';
import { MOST_DIGITS, MOST_PLACES } from './plain-figure.js';

/** The texts by which a row says of what its figure is; the same texts mean the same in every row of a table. */
export interface LabelTexts {
  readonly area: string;
  readonly indicator: string;
  readonly year: string;
  readonly unit: string;
}

/** What such texts mean to the reader of all other rows. */
export interface Label extends EntryKey {
  /** A figure times this is in the indicator's unit. */
  readonly factor: Rational;
  /** Up to this figure no check of a single cell has anything to say: a power of ten. */
  readonly limit: Rational;
  /** Said once of all figures that are converted. */
  readonly converted: FindingOf<'unit-converted'> | null;
}

/** Reads a made-up row with some texts as the table reader would, and tries it on every check that looks at one cell. */
export class LabelReader {
  readonly #table: TableReader;
  readonly #judgements: readonly Judgement[];
  readonly #limits = new Map<string, Rational | null>();
  readonly #byId: ReadonlyMap<string, Indicator>;

  constructor({ catalogue, asOf }: SheetContext, table: TableReader) {
    this.#table = table;
    this.#byId = entriesById(catalogue);
    const context = { catalogue, asOf, observations: new Observations([]), area: null, allocation: [] };
    const checks = Object.values(CHECKS).filter((check): check is EachCheck => 'each' in check);
    this.#judgements = checks.map(check => check.each(context));
  }

  /** Null where figures with these texts have to be read one by one. */
  read(texts: LabelTexts): Label | null {
    const { context, layout } = this.#table;
    const row = this.#row(texts);
    const [raw, ...others] = rawFigures(layout, row);
    if (!context || !raw || others.length > 0 || isAside(layout.table, row)) return null;
    const { observation, findings } = observe(context, raw);
    const entry = this.#byId.get(observation?.indicator ?? '');
    if (!observation || !entry || !findings.every(isConversion)) return null;
    const { value, reporter, area, indicator, year } = observation;
    const adds = addsUp(entry) && year !== WHOLE_PLAN;
    if (value.kind !== 'exact' || reporter === null || !adds) return null;
    const limit = this.#limitOf(observation, entry, value.value);
    if (limit === null) return null;
    const converted = findings[0] ?? null;
    return { area, indicator, year, factor: value.value, limit, converted };
  }

  /** The observation that a row comes to, whatever is to be said about it; null where it is of nothing known. */
  observe(row: Row): Observation | null {
    const { context, layout } = this.#table;
    const [raw] = rawFigures(layout, row);
    return context && raw ? observe(context, raw).observation : null;
  }

  /** What figures with these texts are of, whatever is to be said about them; null where that is not known. */
  keyOf(texts: LabelTexts): EntryKey | null {
    return this.observe(this.#row(texts));
  }

  /** What a reporting unit would write, the figure 1, with the texts in their columns. */
  #row(texts: LabelTexts): Row {
    const { layout } = this.#table;
    const { file, sheet, line, width } = layout.table;
    const at = new Map([
      [layout.label('area'), texts.area],
      [layout.label('indicator'), texts.indicator],
      [layout.label('year'), texts.year],
      [layout.label('unit'), texts.unit],
      [layout.label('reporter'), 'x'],
      [valueColumn(this.#table), '1'],
    ]);
    return Array.from({ length: width }, (_, i): Cell => {
      return { file, sheet, line, column: i + 1, text: at.get(i) ?? '' };
    });
  }

  /** The same for every year, as none of these checks asks for it where nothing else was submitted. */
  #limitOf(observation: Observation, entry: Indicator, factor: Rational): Rational | null {
    const key = [observation.area, entry.id, factor.toFraction()].join('\n');
    const known = this.#limits.get(key);
    if (known !== undefined) return known;
    const limit = this.#limit(observation, entry, factor);
    this.#limits.set(key, limit);
    return limit;
  }

  /**
   * Checks of one cell hold a range against a range, so what passes at both ends passes between them. The limit has no
   * more digits than a plain figure.
   */
  #limit(observation: Observation, entry: Indicator, factor: Rational): Rational | null {
    const passes = (figure: Rational) => {
      const tried = { ...observation, value: exact(figure.mul(factor)) };
      return this.#judgements.every(judge => judge(tried, entry) === null);
    };
    if (!passes(new Rational(0)) || !passes(powerOfTen(-MOST_PLACES))) return null;
    for (let power = MOST_DIGITS - 1; power >= -MOST_PLACES; power -= 1)
      if (passes(powerOfTen(power))) return powerOfTen(power);
    return null;
  }
}

/** Whether figures of reporting units are added up. */
export function addsUp({ measure }: Indicator): boolean {
  return measure !== 'rate' && measure !== 'milestone';
}

export function valueColumn({ layout }: TableReader): number {
  return layout.slots[0]?.column.index ?? -1;
}

function powerOfTen(power: number): Rational {
  const ten = new Rational(10n ** BigInt(Math.abs(power)));
  return power < 0 ? ten.inverse() : ten;
}

function isConversion(told: Finding): told is FindingOf<'unit-converted'> {
  return told.code === 'unit-converted';
}
