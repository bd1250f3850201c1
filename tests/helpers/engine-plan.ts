import type { Area, Catalogue, Indicator, Override } from '../../src/catalogue/types.js';
import type { AsOf } from '../../src/engine/as-of.js';
import { judge } from '../../src/engine/judge.js';
import type { Method } from '../../src/engine/method.js';
import type { Observation, Ratio } from '../../src/engine/observation.js';
import { Observations } from '../../src/engine/observations.js';
import { Rational } from '../../src/engine/rational.js';
import type { Allocated } from '../../src/engine/requirement.js';
import type { Note, Result } from '../../src/engine/result.js';
import type { Rolled } from '../../src/engine/roll-up.js';
import { exact, fromInterval, MISSING, UNREADABLE, type Value } from '../../src/engine/value.js';

/** A plan small enough to judge in one's head: 2021-2025 on 2020, one city with the districts east, south, west. */

const same = (text: string) => ({ zh: text, en: text });

export function area(id: string, parent: string | null): Area {
  return { id, code: null, name: same(id), aliases: [], parent };
}

export const AREAS: readonly Area[] = [
  area('city', null),
  area('east', 'city'),
  area('south', 'city'),
  area('west', 'city'),
];

/** Unless told otherwise: a total of at least 100 over the five years, due in 2025, reported by the districts. */
export function indicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: 'i',
    no: 1,
    place: 'table-1',
    name: same('i'),
    aliases: [],
    unit: 'u',
    measure: 'flow',
    attribute: 'anticipatory',
    operator: '>=',
    implied: false,
    target: '100',
    targetHigh: null,
    printed: '100',
    bracketed: false,
    base: null,
    basePrinted: null,
    parent: null,
    partOf: null,
    reportedBy: 'district',
    every: null,
    due: 2025,
    pending: false,
    group: null,
    repeats: [],
    notes: [],
    ...overrides,
  };
}

export function plan(overrides: Partial<Catalogue> = {}): Catalogue {
  return {
    plan: {
      id: 'p',
      name: same('p'),
      document: 'd',
      title: 't',
      issued: '2021-01-01',
      firstYear: 2021,
      lastYear: 2025,
      baseYear: 2020,
      previousBaseYear: 2015,
      approxFloor: '0.9',
    },
    indicators: [],
    commitments: [],
    baseline: [],
    areas: AREAS,
    readings: [],
    overrides: [],
    choices: [],
    ...overrides,
  };
}

/** As a person writes it: `12.5`, `<4`, `>=285`; `—` not reported, `?` unreadable. */
export function figureOf(written: string): Value {
  if (written === '—') return MISSING;
  if (written === '?') return UNREADABLE;
  const [, sign = '', digits = ''] = /^([<>]=?)?(\d+(?:\.\d+)?)$/.exec(written) ?? [];
  if (digits === '') throw new Error(`not a figure: ${written}`);
  const end = { at: new Rational(digits), open: !sign.endsWith('=') };
  if (sign === '') return exact(end.at);
  if (sign.startsWith('>')) return fromInterval({ low: end, high: null });
  return fromInterval({ low: { at: new Rational(0), open: false }, high: end });
}

let lines = 0;

/** One submitted cell; `90/120` gives a numerator and a denominator instead of a value. */
export function observation(where: string, year: number, written: string, id = 'i'): Observation {
  const [of = '', reporter = null] = where.split('/');
  const [top = '', bottom] = written.split('/');
  const ratio: Ratio | null =
    bottom === undefined ? null : { numerator: new Rational(top), denominator: new Rational(bottom) };
  lines += 1;
  return {
    area: of,
    reporter,
    indicator: id,
    year,
    value: ratio ? MISSING : figureOf(written),
    halfDigit: new Rational(1, 2 * 10 ** (written.split('.')[1] ?? '').length),
    ratio,
    note: null,
    source: { file: 'f.csv', sheet: null, line: lines, column: 1, text: written },
  };
}

/** The yearly cells of an area, or of one of its reporting units (`east/street`). */
export function figures(where: string, byYear: Readonly<Record<number, string>>, id = 'i'): Observation[] {
  return Object.entries(byYear).map(([year, written]) => observation(where, Number(year), written, id));
}

/** `2023` or 2023 is the year, `2023-09` its ninth month. */
export function asOf(written: number | string): AsOf {
  const [year, month] = String(written).split('-').map(Number);
  return { year: year ?? 0, month: month ?? null };
}

export interface Case {
  readonly area?: string;
  readonly areas?: readonly Area[];
  readonly readings?: readonly string[];
  readonly overrides?: readonly Override[];
  readonly allocation?: readonly Allocated[];
  readonly catalogue?: Catalogue;
  readonly method?: Method;
}

/** Judges one indicator as of a year, or of a month (`2023-09`); the city unless an area is named. */
export function judgeOne(
  entry: Indicator,
  at: number | string,
  observations: readonly Observation[],
  {
    area: id = 'city',
    areas = AREAS,
    readings = [],
    overrides = [],
    allocation = [],
    catalogue,
    method,
  }: Case = {},
): Result {
  const whole = catalogue ?? plan({ indicators: [entry], areas, overrides });
  const judged = whole.areas.find(a => a.id === id);
  if (!judged) throw new Error(`no area ${id}`);
  const context = { catalogue: whole, areas: whole.areas, asOf: asOf(at), readings, allocation, method };
  return judge({ ...context, observations: new Observations(observations) }, entry, judged);
}

/** A number, value or nothing as text that loses nothing: `0.5`, `0.(3)`, `(285, ∞)`, `[0, 4)`, `—`, `?`. */
export function shown(what: Rational | Value | null): string {
  if (what === null) return '—';
  if (what instanceof Rational) return what.toString();
  if (what.kind === 'exact') return what.value.toString();
  if (what.kind !== 'bound') return what.kind === 'missing' ? '—' : '?';
  const { low, high } = what.range;
  const from = low ? `${low.open ? '(' : '['}${low.at.toString()}` : '(-∞';
  return `${from}, ${high ? `${high.at.toString()}${high.open ? ')' : ']'}` : '∞)'}`;
}

/** A ratio as a fraction in lowest terms: `1214/1397`. */
export function ratioShown(what: Rational | Value | null): string {
  if (what instanceof Rational) return what.toFraction();
  return what?.kind === 'exact' ? what.value.toFraction() : shown(what);
}

export function codes(notes: readonly Note[]): string[] {
  return notes.map(note => note.code);
}

/** A rolled-up value without what tests of it do not look at. */
export function rolledShown({ value, origin, missingAreas }: Rolled) {
  return { value: shown(value), origin, missingAreas };
}
