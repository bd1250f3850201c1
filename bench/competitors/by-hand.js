/** What the two scripts on csv-parse share: the job by hand, figures as whole numbers of 10^-12 (BigInt). */
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';

const PLACES = 12;
const NUMBER = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,8}))?$/;
/** A figure that nobody can read, or that is given differently. */
const UNREADABLE = null;

/** @param columns whether rows come as objects by header (or as arrays); @param check what to do to each row first. */
export async function doJob([file, folder, asOf], { columns, check }) {
  const plan = readPlan(folder, Number(asOf));
  const tally = newTally();
  const rows = createReadStream(file).pipe(parse({ bom: true, columns, from_line: columns ? 1 : 2 }));
  rows.on('data', row => take(plan, tally, check(row)));
  await once(rows, 'end');
  console.log(
    JSON.stringify(answer(plan, tally), (_, value) => (typeof value === 'bigint' ? decimal(value) : value)),
  );
}

function readPlan(folder, asOf) {
  const read = name => parseAll(readFileSync(join(folder, name)), { columns: true });
  const names = { area: new Map(), indicator: new Map(), year: new Map() };
  for (const { kind, name, id } of read('names.csv')) names[kind].set(name, id);
  const targets = new Map(read('targets.csv').map(target => [target.indicator, target]));
  return { names, targets, asOf };
}

function newTally() {
  const bad = {
    notANumber: 0,
    unknownArea: 0,
    unknownIndicator: 0,
    yearOutside: 0,
    duplicateSame: 0,
    duplicateDifferent: 0,
  };
  return { rows: 0, bad, cells: new Map() };
}

function take({ names, targets }, tally, { area, reporter, indicator, year, text, unit }) {
  const { bad, cells } = tally;
  tally.rows += 1;
  const [areaId, id, yearId] = [names.area.get(area), names.indicator.get(indicator), names.year.get(year)];
  if (areaId === undefined) bad.unknownArea += 1;
  if (id === undefined) bad.unknownIndicator += 1;
  if (yearId === undefined) bad.yearOutside += 1;
  if (areaId === undefined || id === undefined || yearId === undefined) return;
  const value = wholeOf(text, unit, targets.get(id).unit);
  if (value === UNREADABLE) bad.notANumber += 1;
  const key = `${areaId}|${id}|${yearId}`;
  if (!cells.has(key)) cells.set(key, { byReporter: new Map(), repeated: new Map() });
  keep(cells.get(key), reporter, value);
}

function wholeOf(text, unit, printed) {
  const match = NUMBER.exec(text);
  if (match === null) return UNREADABLE;
  const [, sign, whole, part = ''] = match;
  const places = placesOf(unit, printed);
  if (places === null) return UNREADABLE;
  return BigInt(sign + whole.replaceAll(',', '') + part.padEnd(places, '0'));
}

/** How many digits after the point make a whole number; null where the unit is not the indicator's. */
function placesOf(unit, printed) {
  if (unit === printed || unit === '') return PLACES;
  return `万${unit}` === printed ? PLACES - 4 : null;
}

function keep({ byReporter, repeated }, reporter, value) {
  const before = byReporter.get(reporter);
  if (before === undefined) byReporter.set(reporter, value);
  else if (repeated.has(reporter)) repeated.get(reporter).push(value);
  else repeated.set(reporter, [before, value]);
}

function answer({ names, targets, asOf }, { rows, bad, cells }) {
  const sums = {};
  for (const [key, cell] of cells) {
    settle(cell, bad);
    const [, id, year] = key.split('|');
    const since = Number(targets.get(id).first_year);
    if (Number(year) >= since && Number(year) <= asOf) sums[key] = total([...cell.byReporter.values()]);
  }
  const areas = [...new Set(names.area.values())];
  const verdicts = {};
  for (const target of targets.values()) verdicts[target.indicator] = judge(target, asOf, areas, sums);
  return { rows, bad, sums, verdicts };
}

/** A figure given twice counts once; given differently it is nobody's. */
function settle({ byReporter, repeated }, bad) {
  for (const [reporter, values] of repeated) {
    if (values.every(value => value === UNREADABLE)) continue;
    const isSame = values.every(value => value === values[0]);
    bad[isSame ? 'duplicateSame' : 'duplicateDifferent'] += 1;
    if (!isSame) byReporter.set(reporter, UNREADABLE);
  }
}

function total(values) {
  return values.includes(UNREADABLE) ? UNREADABLE : values.reduce((sum, value) => sum + value, 0n);
}

function judge(target, asOf, areas, sums) {
  const [first, last] = [Number(target.first_year), Number(target.last_year)];
  const [gone, years] = [BigInt(asOf - first + 1), BigInt(last - first + 1)];
  const used = target.adds_years === '1' ? Array.from({ length: Number(gone) }, (_, i) => first + i) : [asOf];
  for (let year = first; year <= asOf; year += 1) addUp(target.indicator, year, areas, sums);
  const totals = used.map(year => sums[`total|${target.indicator}|${year}`]).filter(sum => sum !== undefined);
  if (totals.length === 0 || totals.includes(UNREADABLE)) return 'unknown';
  const [start, end] = [target.start, target.target].map(text => wholeOf(text, '', ''));
  const ahead = total(totals) * years - (start * years + (end - start) * gone);
  if (ahead > 0n || (ahead === 0n && (asOf === last ? target.final : target.way) === '>=')) return 'pass';
  const isWhole = used.every(year => areas.every(area => `${area}|${target.indicator}|${year}` in sums));
  return isWhole ? 'fail' : 'unknown';
}

function addUp(indicator, year, areas, sums) {
  const given = areas.map(area => sums[`${area}|${indicator}|${year}`]).filter(sum => sum !== undefined);
  if (given.length > 0) sums[`total|${indicator}|${year}`] = total(given);
}

function decimal(value) {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, '0');
  return `${sign}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
}
