/**
 * Rows of a made-up (合成) submission, each from its number and the seed alone, so that twenty million of them need no
 * memory. Reporting units take turns by area; each gives every indicator and year.
 */
import { faultsOf, SPOILING_SHARE, spoil } from './faults.js';
import { noise } from './noise.js';
import { yearsOf } from './plan.js';

export const HEADER = '地区,填报单位,指标,年份,数值,单位,备注';

/** Half of the indicators get a little more than the plan asks for, half a little less. */
const FACTORS = [1.05, 0.95];
/** The most digits after the point; as many as it takes for two that count. */
const MOST_PLACES = 8;
/** One reporting unit in so many writes names in full, the others as short as they may be. */
const FULL_NAMES_EVERY = 40;
const QUOTES_EVERY = 100;

/** @returns a function from a row's number, 0 to rows - 1, to its line. */
export function rowMaker(job, { seed, rows, badEvery }) {
  const layout = layoutOf(job, rows);
  const faultAt = faultsOf(layout, { seed, rows, badEvery });
  return i => {
    const fault = faultAt(i);
    const row = rowAt(layout, seed, fault?.of ?? i);
    if (fault) spoil(row, fault);
    return lineOf(row, i);
  };
}

function layoutOf(job, rows) {
  const years = yearsOf(job.plan);
  const perUnit = job.indicators.length * years.length;
  const areas = job.areas.map(({ name, aliases }) => ({
    full: name.zh,
    short: shortest([name.zh, ...aliases].filter(text => /^\p{Script=Han}+$/u.test(text))),
  }));
  const parts = Math.max(rows / perUnit, areas.length);
  const indicators = job.indicators.map((indicator, i) => ({
    full: indicator.name.zh,
    short: String(indicator.no),
    unit: indicator.unit,
    isSpoilt: i >= job.indicators.length * (1 - SPOILING_SHARE),
    ...sizeOf(indicator, FACTORS[i % FACTORS.length], years.length, parts),
  }));
  return { areas, indicators, years, perUnit };
}

function shortest(names) {
  return names.reduce((best, name) => (name.length < best.length ? name : best));
}

/** What one part of an indicator usually is: a whole number `count` with `places` of its digits after the point. */
function sizeOf({ measure, target }, factor, years, parts) {
  const typical = ((Number(target) / (measure === 'flow' ? years : 1)) * factor) / parts;
  const places = Math.min(Math.max(2 - Math.ceil(Math.log10(typical)), 0), MOST_PLACES);
  return { count: typical * 10 ** places, places };
}

function rowAt({ areas, indicators, years, perUnit }, seed, i) {
  const unit = Math.floor(i / perUnit);
  const area = areas[unit % areas.length];
  const indicator = indicators[Math.floor(i / years.length) % indicators.length];
  const names = unit % FULL_NAMES_EVERY === 0 ? 'full' : 'short';
  return {
    area: area[names],
    reporter: `合成${Math.floor(unit / areas.length) + 1}`,
    indicator: indicator[names],
    year: years[i % years.length],
    // Up to a tenth more or less.
    count: Math.round((indicator.count * (900 + (noise(seed, i) % 201))) / 1000),
    places: indicator.places,
    unit: indicator.unit,
    text: null,
  };
}

function lineOf({ area, reporter, indicator, year, count, places, unit, text }, i) {
  const value = text ?? separated(decimal(count, places));
  const isQuoted = i % QUOTES_EVERY === QUOTES_EVERY - 1;
  if (!isQuoted) return `${area},${reporter},${indicator},${year},${value},${unit},\n`;
  const quoted = Math.floor(i / QUOTES_EVERY) % 3;
  if (quoted === 0) return `${area},${reporter},${indicator},${year},${value},${unit},"合成,虚构"\n`;
  if (quoted === 1) return `${area},${reporter},${indicator},${year},${value},${unit},"合成""虚构"""\n`;
  return `"${area}","${reporter}","${indicator}",${year},"${value.replaceAll('"', '')}",${unit},\n`;
}

function decimal(count, places) {
  return places > 0 ? (count / 10 ** places).toFixed(places) : String(count * 10 ** -places);
}

/** "1,234.5", which needs quotes, from a thousand on. */
function separated(text) {
  const [whole, ...rest] = text.split('.');
  if (whole.length < 4) return text;
  return `"${[whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')}"`;
}
