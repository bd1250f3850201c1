import { NARROW, WIDE } from '../intake/bulk/statements.js';
import { CLICKHOUSE } from '../intake/warehouse/push/clickhouse-dialect.js';
import { backticked } from '../intake/warehouse/sql.js';
import { figureNames, keyNames, list, textNames, withNames } from './clickhouse-names.js';
import { rolesOf, type SqlRequest, type SqlRole } from './request.js';

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
  const keys = roles.map(role => `if(pc_is_added, ${sums[role]}, pc_${role}_text) as pc_${role}_key`);
  const places = ['area', 'indicator'].map(
    role => `if(pc_is_added, pc_${role}, toUInt16(0)) as pc_${role}_at`,
  );
  return `  select
    pc_row as pc_is_row, pc_area_at as pc_area_place, pc_indicator_at as pc_indicator_place, pc_count,
${roles.map(role => `    ${shown(request, role)} as pc_${role}`).join(',\n')}
  from (
    ${withNames([...textNames(request), ...keyNames(request), ...figureNames(request), ['pc_is_added', isAdded(request)]])}
    select
      if(pc_is_added, 0, 1) as pc_row,
      ${[...places, ...keys].join(',\n      ')},
      count() as pc_count, sum(if(pc_is_added, pc_figure, toDecimal128('0', 16))) as pc_sum,
      max(if(pc_is_added and pc_places > pc_power, pc_places - pc_power, 0)) as pc_most_places,
      sum(if(pc_power = 0, 0, 1)) as pc_converted
    from ${tableOf(request)}
    group by pc_row, pc_area_at, pc_indicator_at, ${roles.map(role => `pc_${role}_key`).join(', ')}
  )`;
}

/** What is shown of a group in a column. */
function shown({ words }: SqlRequest, role: SqlRole): string {
  const key = `pc_${role}_key`;
  if (role === 'value') return `if(pc_row = 1, ${key}, ${SUM_TEXT})`;
  if (role !== 'note') return key;
  const [before, between, after] = words.note.map(text);
  const note = `concat(${before}, toString(pc_count), ${between}, toString(pc_converted), ${after})`;
  return `if(pc_row = 1, ${key}, ${note})`;
}

/** Servers before and after 2021 write different numbers of zeros behind a decimal. */
const SUM_TEXT = `substring(concat(toString(pc_sum), if(position(toString(pc_sum), '.') = 0, '.', ''), '${'0'.repeat(16)}'), 1,
      if(position(toString(pc_sum), '.') = 0, length(toString(pc_sum)), position(toString(pc_sum), '.') - 1) + if(pc_most_places = 0, 0, pc_most_places + 1))`;

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
  return `    ${withNames([...textNames(request), ...keyNames(request)])}
    select distinct ${name} from ${tableOf(request)} where (not pc_is_known and not pc_is_own) = 1`;
}

function doubtful(request: SqlRequest): string {
  const { indicators, parts } = request.known;
  const excesses = parts.map(([part, whole]) => {
    const of = (one: typeof part) => `pc_indicator = ${indicators.indexOf(one) + 1}`;
    return `\n      or (countIf(${of(part)}) > 0 and countIf(${of(whole)}) > 0
        and maxIf(pc_figure, ${of(part)}) > minIf(pc_figure, ${of(whole)}))`;
  });
  return `    ${withNames([...textNames(request), ...keyNames(request), ...figureNames(request)])}
    select pc_area, pc_whole, pc_year, pc_reporter from ${tableOf(request)}
    where (pc_is_known and not pc_is_own) = 1
    group by pc_area, pc_whole, pc_year, pc_reporter
    having count() > count(distinct pc_indicator) or count() > sum(pc_is_fit)${excesses.join('')}`;
}

function tableOf({ table }: SqlRequest): string {
  return table.map(backticked).join('.');
}
