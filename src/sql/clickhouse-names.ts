import { PLAIN_FIGURE } from '../intake/bulk/plain-figure.js';
import { TOTALS } from '../intake/observe/observe.js';
import { CLICKHOUSE } from '../intake/warehouse/push/clickhouse-dialect.js';
import { backticked } from '../intake/warehouse/sql.js';
import { factorText } from './label-tables.js';
import type { SqlRequest } from './request.js';
import { wide } from './wide.js';

const { text } = CLICKHOUSE;

const PLAIN = `^(${PLAIN_FIGURE.replaceAll('\\d', '[0-9]')})$`;
const BLANK =
  '[\\s\\x{0b}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]';
/** Names that are folded or trimmed to others. Old servers work everything out for every row, so only these are. */
const ODD = `[\\x{ff01}-\\x{ff5e}\\x{a0}\\x{202f}\\x{3000}\\x{feff}]|^${BLANK}|${BLANK}$`;

type Names = readonly (readonly [name: string, expression: string])[];

/** `with` these, each of which may use those before it. */
export function withNames(names: Names): string {
  return `with\n${names.map(([name, expression]) => `    ${expression} as ${name}`).join(',\n')}`;
}

/** The texts of the columns. A text of a fixed length is filled up with zero bytes. */
export function textNames({ columns }: SqlRequest): Names {
  return Object.entries(columns).map(([role, name]) => {
    const column = name === null ? "''" : `ifNull(toString(${backticked(name)}), '')`;
    return [`pc_${role}_text`, name === null ? column : `replaceAll(${column}, '\\0', '')`];
  });
}

/** What a row is of, by numbers from 1 on; 0 where that is not known. */
export function keyNames({ known: { areas, indicators, years, isMapped } }: SqlRequest): Names {
  const name = [...FOLDED].reduce(
    (folded, c) => `replaceAll(${folded}, ${text(c)}, ${text(narrow(c))})`,
    'pc_reporter_text',
  );
  const own = ['', ...TOTALS].map(text).join(', ');
  const numbered = (all: readonly { readonly written: readonly string[] }[], isExact: boolean) =>
    all.flatMap(({ written }, i) => (isExact ? written : spelled(written)).map(one => [one, i + 1] as const));
  const ofYear = years.flatMap(({ year, written }) =>
    written.flatMap(one => [one, wide(one, '0123456789')]).map(one => [one, year] as const),
  );
  return [
    ['pc_area', found('pc_area_text', numbered(areas, isMapped.area))],
    ['pc_indicator', found('pc_indicator_text', numbered(indicators, isMapped.indicator))],
    ['pc_year', found('pc_year_text', ofYear)],
    ['pc_reporter', name],
    ['pc_is_own', `lower(pc_reporter) in (${own})`],
    [
      'pc_is_known',
      `(pc_area > 0 and pc_indicator > 0 and pc_year > 0 and not match(pc_reporter, ${text(ODD)}))`,
    ],
  ];
}

/** Its figure, and whether it may be added up. */
export function figureNames({ known }: SqlRequest): Names {
  const { areas, indicators, units } = known;
  const printed = [...new Set(units.map(({ unit }) => unit))];
  const ofIndicator = (values: readonly (string | number)[]) => `arrayElement(${list(values)}, pc_indicator)`;
  const unitKeys = units.flatMap(({ unit, written }, i) =>
    spelled([written]).map(one => [`${printed.indexOf(unit)} ${one}`, i + 1] as const),
  );
  const unitKey = `concat(toString(${ofIndicator(indicators.map(({ unit }) => printed.indexOf(unit)))}), ' ', pc_unit_text)`;
  const decimal = (is: string, of: string) => `toDecimal128(if(${is}, ${of}, '0'), 8)`;
  const plan = areas.findIndex(({ isPlan }) => isPlan) + 1;
  return [
    [
      'pc_whole',
      ofIndicator(indicators.map(({ whole }) => indicators.findIndex(one => one.name === whole) + 1)),
    ],
    ['pc_bit', `toUInt64(${ofIndicator(indicators.map(({ bit }) => bit))})`],
    // Old servers lose sight of a name that is compared within `having`.
    ...[...new Set(known.parts.flat())].map(bit => [`pc_is_bit_${bit}`, `pc_bit = ${bit}`] as const),
    ['pc_unit', found(unitKey, unitKeys)],
    ['pc_power', `arrayElement(${list(units.map(({ power }) => power))}, pc_unit)`],
    ['pc_top', ofIndicator(indicators.map(({ top }) => top ?? ''))],
    ['pc_is_plain', `match(pc_value_text, ${text(PLAIN)})`],
    [
      'pc_figure',
      `${decimal('pc_is_plain', 'pc_value_text')} * ${decimal('pc_unit > 0', `arrayElement(${list(units.map(({ power }) => factorText(power)))}, pc_unit)`)}`,
    ],
    [
      'pc_is_fit',
      `(pc_is_known and pc_is_plain and pc_unit > 0 and pc_top != '' and pc_figure <= ${decimal("pc_top != ''", 'pc_top')} and (pc_area = ${plan} or ${ofIndicator(indicators.map(({ isOfPlan }) => (isOfPlan ? 1 : 0)))} = 0))`,
    ],
    [
      'pc_places',
      `if(position(pc_value_text, '.') = 0, 0, toInt32(length(pc_value_text) - position(pc_value_text, '.')))`,
    ],
  ];
}

/** The brackets that the names of enterprises are full of. */
const FOLDED = '（）';

function narrow(c: string): string {
  return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
}

/** Full-width characters are not folded in labels: there are other spellings with them. */
function spelled(written: readonly string[]): string[] {
  return [...new Set(written.flatMap(one => [one, wide(one, '()')]))];
}

/** Without blanks at its ends. */
export function trimmed(of: string): string {
  return `replaceRegexpOne(replaceRegexpOne(${of}, ${text(`^${BLANK}+`)}, ''), ${text(`${BLANK}+$`)}, '')`;
}

/** The number that goes with a text, 0 with any other. */
function found(of: string, numbered: readonly (readonly [string, number])[]): string {
  const texts = list(numbered.map(([one]) => one));
  const numbers = list(numbered.map(([, number]) => number));
  return `transform(${of}, ${texts}, cast(${numbers}, 'Array(UInt16)'), toUInt16(0))`;
}

export function list(values: readonly (string | number)[]): string {
  return `[${values.map(value => (typeof value === 'number' ? value : text(value))).join(', ')}]`;
}
