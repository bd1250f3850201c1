import { textLiteral } from '../intake/bulk/text-literal.js';
import type { Known } from './known.js';

type Value = string | boolean | number | null | { readonly decimal: string | null };

/** What is known of labels, as tables of their own. @param type of an exact decimal */
export function labelTables({ areas, indicators, years, units }: Known, type: string): string[] {
  const write = (value: Value) => literal(value, type);
  const table = (name: string, columns: string, rows: readonly (readonly Value[])[]) =>
    `${name} (${columns}) as (values\n${lines(rows.map(row => `(${row.map(write).join(', ')})`))}\n)`;
  return [
    table(
      'pc_areas',
      'written, area, is_plan, area_place',
      areas.flatMap(({ written, name, isPlan }, i) => written.map(text => [text, name, isPlan, i + 1])),
    ),
    table(
      'pc_indicators',
      'written, indicator',
      indicators.flatMap(({ written, name }) => written.map(text => [text, name])),
    ),
    table(
      'pc_meanings',
      'indicator, indicator_place, unit, whole, is_part, bit, top, is_of_plan',
      indicators.map(({ name, unit, whole, isPart, bit, top, isOfPlan }, i) => {
        return [name, i + 1, unit, whole, isPart, bit, { decimal: top }, isOfPlan];
      }),
    ),
    table(
      'pc_years',
      'written, year',
      years.flatMap(({ year, written }) => written.map(text => [text, `${year}`])),
    ),
    table(
      'pc_units',
      'unit, written, power',
      units.map(({ unit, written, power }) => [unit, written, power]),
    ),
    table(
      'pc_powers',
      'power, factor',
      [...new Set(units.map(({ power }) => power))].map(power => [power, { decimal: factorText(power) }]),
    ),
  ];
}

function literal(value: Value, type: string): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value !== 'object') return String(value);
  return `cast(${value.decimal ?? 'null'} as ${type})`;
}

/** Ten to a power, written out. */
export function factorText(power: number): string {
  return power >= 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`;
}

const WIDTH = 110;

/** Side by side, as far as they go on one line. */
function lines(items: readonly string[]): string {
  const all: string[] = [];
  for (const item of items) {
    const last = all.at(-1);
    if (last !== undefined && last.length + item.length + 2 < WIDTH) all[all.length - 1] = `${last}, ${item}`;
    else all.push(item);
  }
  return all.map(line => `  ${line}`).join(',\n');
}
