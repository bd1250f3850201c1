import { NARROW, WIDE } from '../intake/bulk/encode.js';
import { CLICKHOUSE } from '../intake/warehouse/push/clickhouse-dialect.js';
import { backticked } from '../intake/warehouse/sql.js';
import { figureNames, keyNames, list, textNames, trimmed, withNames } from './clickhouse-names.js';
import { rolesOf, type SqlRequest, type SqlRole, type SqlWords } from './request.js';

const { text } = CLICKHOUSE;

/**
 * The statement for ClickHouse, also of 2018: each step is one select from the table itself, as only so a Distributed
 * table leaves the work to its shards.
 */
export function clickhouseStatement(request: SqlRequest): string {
  const { words } = request;
  const roles = rolesOf(request);
  const named = roles.map(role => `pc_${role} as ${backticked(words.heads[role])}`);
  const order = ['pc_is_row', 'pc_area_place', 'pc_indicator_place', ...roles.map(role => `pc_${role}`)];
  return `-- ${words.steps.result}
select ${named.join(', ')}
from (
  select *, arrayJoin(range(if(pc_is_row = 1, pc_count, toUInt64(1)))) as pc_copy
  from (
${grouped(request, roles)}
  )
)
order by ${order.join(', ')};
`;
}

/** Rows that are added up by what they are of, all others by what they say. */
function grouped(request: SqlRequest, roles: readonly SqlRole[]): string {
  const { known, words } = request;
  const { added, addedParts } = words;
  const nameOf = (all: readonly { readonly name: string }[], number: string) =>
    `arrayElement(${list(all.map(({ name }) => name))}, ${number})`;
  const ofIndicator = (values: readonly string[]) => `arrayElement(${list(values)}, pc_indicator)`;
  const sums: Readonly<Record<SqlRole, string>> = {
    area: nameOf(known.areas, 'pc_area'),
    reporter: ofIndicator(known.indicators.map(({ isPart }) => (isPart ? addedParts : added))),
    indicator: nameOf(known.indicators, 'pc_indicator'),
    year: 'toString(pc_year)',
    value: "''",
    unit: ofIndicator(known.indicators.map(({ unit }) => unit)),
    numerator: "''",
    denominator: "''",
    note: "''",
  };
  const key = [
    `if(${isAdded(request)},`,
    `        (0, pc_area, pc_indicator, ${roles.map(role => sums[role]).join(', ')}),`,
    `        (1, toUInt16(0), toUInt16(0), ${roles.map(role => `pc_${role}_text`).join(', ')}))`,
  ].join('\n');
  const element = (at: number) => `tupleElement(pc_key, ${at})`;
  const shown = roles.map((role, i) => `    ${shownAs(words, role, element(i + 4))} as pc_${role}`);
  return `  select
    ${element(1)} as pc_is_row, ${element(2)} as pc_area_place, ${element(3)} as pc_indicator_place, pc_count,
${shown.join(',\n')}
  from (
    ${withNames([...textNames(request), ...keyNames(request), ...figureNames(request)])}
    select
      ${key} as pc_key,
      count() as pc_count, sum(pc_figure) as pc_sum, max(greatest(pc_places - pc_power, 0)) as pc_most_places,
      sum(if(pc_power = 0, 0, 1)) as pc_converted
    from ${tableOf(request)}
    group by pc_key
  )`;
}

/** What is shown of a group in a column. @param key what it is grouped by */
function shownAs({ note: [before, between, after] }: SqlWords, role: SqlRole, key: string): string {
  if (role === 'value') return `if(pc_is_row = 1, ${key}, ${SUM_TEXT})`;
  if (role !== 'note') return key;
  const parts = [text(before), 'toString(pc_count)', text(between), 'toString(pc_converted)', text(after)];
  return `if(pc_is_row = 1, ${key}, concat(${parts.join(', ')}))`;
}

/** Servers before and after 2021 write different numbers of zeros behind a decimal. */
const SUM_TEXT = [
  `substring(`,
  `concat(toString(pc_sum), if(position(toString(pc_sum), '.') = 0, '.', ''), '${'0'.repeat(16)}'), 1, `,
  `position(concat(toString(pc_sum), '.'), '.') - 1 + toUInt64(if(pc_most_places = 0, 0, pc_most_places + 1)))`,
].join('');

function isAdded(request: SqlRequest): string {
  return `(pc_is_fit and not pc_is_own
      and pc_reporter global not in (
        -- ${request.words.steps.strange}
${strange(request)}
      )
      and (pc_area, pc_whole, pc_year, pc_reporter) global not in (
        -- ${request.words.steps.doubtful}
${doubtful(request)}
      ))`;
}

function strange(request: SqlRequest): string {
  const folds = [...WIDE].map((c, i) => [c, NARROW[i] as string] as const);
  const spaces = [...'\u3000\u00a0\u202f\ufeff'].map(c => [c, ' '] as const);
  const name = [...folds, ...spaces].reduce(
    (folded, [from, to]) => `replaceAll(${folded}, ${text(from)}, ${text(to)})`,
    'pc_reporter',
  );
  const { ignored } = request.known;
  const others = (['area', 'indicator'] as const)
    .filter(role => ignored[role].length > 0)
    .map(role => ` and pc_${role}_text not in (${ignored[role].map(text).join(', ')})`);
  return `    ${withNames([...textNames(request), ...keyNames(request)])}
    select distinct ${trimmed(name)} from ${tableOf(request)} where (not pc_is_known and not pc_is_own${others.join('')}) = 1`;
}

function doubtful(request: SqlRequest): string {
  const excesses = request.known.parts.map(([part, whole]) => {
    const isGiven = `bitAnd(groupBitOr(pc_bit), toUInt64(${whole})) > 0`;
    return `\n      or (${isGiven} and maxIf(pc_figure, pc_is_bit_${part}) > minIf(pc_figure, pc_is_bit_${whole}))`;
  });
  return `    ${withNames([...textNames(request), ...keyNames(request), ...figureNames(request)])}
    select pc_area, pc_whole, pc_year, pc_reporter from ${tableOf(request)}
    where (pc_is_known and not pc_is_own) = 1
    group by pc_area, pc_whole, pc_year, pc_reporter
    having sum(pc_bit) > groupBitOr(pc_bit) or count() > sum(pc_is_fit)${excesses.join('')}`;
}

function tableOf({ table }: SqlRequest): string {
  return table.map(backticked).join('.');
}
