import type { Catalogue } from '../../catalogue/types.js';
import { entriesOf } from '../../engine/lookup.js';
import { ONE, Rational } from '../../engine/rational.js';
import { halfWidth } from '../cells.js';

/** A unit of measure: what is counted, and how many of it one unit is. A null dimension fits any count. */
export interface Unit {
  readonly dimension: string | null;
  readonly scale: Rational;
}

const SCALES: readonly (readonly [string, number])[] = [
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
  ['', 1],
];

const SYNONYMS: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  person: '人',
  persons: '人',
  people: '人',
  'person-times': '人次',
  'person-time': '人次',
  cards: '张',
  yuan: '元',
  percent: '%',
  pct: '%',
  百分比: '%',
  百分之: '%',
};

const ENGLISH_SCALE = /^(10k|10,000|10 000|ten thousand|thousand|1,000|million|hundred)\s+(.+)$/u;
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  '10k': 1e4,
  '10,000': 1e4,
  '10 000': 1e4,
  'ten thousand': 1e4,
  thousand: 1e3,
  '1,000': 1e3,
  million: 1e6,
  hundred: 1e2,
};

/** Units as they were read before: there are few, and every figure asks for two. */
const KNOWN = new Map<string, Unit>();
const MOST_KNOWN = 1000;

/** Reads 万人, 人次, ‰, "10,000 persons"; what it does not know is a dimension of its own. */
export function parseUnit(written: string): Unit {
  const known = KNOWN.get(written);
  if (known) return known;
  const unit = unitOf(written);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(written, unit);
  return unit;
}

function unitOf(written: string): Unit {
  const text = halfWidth(written).toLowerCase();
  if (text === '‰') return { dimension: '%', scale: new Rational(1, 10) };
  const known = SYNONYMS[text];
  if (known !== undefined) return { dimension: known, scale: ONE };
  const english = ENGLISH_SCALE.exec(text);
  if (english) return scaled(english[2] ?? '', ENGLISH_SCALES[english[1] ?? ''] ?? 1);
  const [prefix, scale] = SCALES.find(([sign]) => text.startsWith(sign)) ?? ['', 1];
  return scaled(text.slice(prefix.length), scale);
}

function scaled(dimension: string, scale: number): Unit {
  const name = dimension.trim();
  return { dimension: name === '' ? null : (SYNONYMS[name] ?? name), scale: new Rational(scale) };
}

/** The ways of writing units that measure the same thing as another: Chinese with Chinese words, English with English. */
export function unitsLike(printed: string): string[] {
  const { dimension } = parseUnit(printed);
  const names = [dimension ?? '', ...Object.keys(SYNONYMS).filter(name => SYNONYMS[name] === dimension)];
  const scaled = names.flatMap(name =>
    /[a-z]/u.test(name)
      ? [name, ...Object.keys(ENGLISH_SCALES).map(prefix => `${prefix} ${name}`)]
      : SCALES.map(([prefix]) => prefix + name),
  );
  return [...new Set([printed, ...scaled.filter(written => parseUnit(written).dimension === dimension)])];
}

/** By what a value in `from` is multiplied to be in `to`; null where they do not measure the same thing. */
export function conversion(from: Unit, to: Unit): Rational | null {
  const same = from.dimension === to.dimension || (from.dimension === null && to.dimension !== '%');
  if (!same) return null;
  return from.scale === to.scale ? ONE : from.scale.div(to.scale);
}

/** Digits after the point down to one of what is counted: 4 for 万人, 0 for 人. */
export function wholeDigits(unit: string): number {
  const { scale } = parseUnit(unit);
  return scale.compare(1) < 0 ? 0 : String(scale.floor()).length - 1;
}

/** A ratio times this is in the unit: 100 for %, 1000 for ‰. */
export function ratioFactor(unit: string): Rational {
  const { dimension, scale } = parseUnit(unit);
  return dimension === '%' ? new Rational(100).div(scale) : ONE;
}

/** True where a text is a unit in which some indicator of the catalogue may be given. */
export function isUnitOf(catalogue: Catalogue, written: string): boolean {
  const unit = parseUnit(written);
  if (unit.dimension === null) return /\S/u.test(written);
  return entriesOf(catalogue).some(({ unit: printed }) => parseUnit(printed).dimension === unit.dimension);
}
