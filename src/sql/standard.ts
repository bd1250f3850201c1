import { PLAIN_FIGURE } from '../intake/bulk/plain-figure.js';
import { textLiteral } from '../intake/bulk/text-literal.js';
import { TOTALS } from '../intake/observe/observe.js';
import { quotedName } from '../intake/warehouse/sql.js';
import { labelTables } from './label-tables.js';
import { rolesOf, type SqlRequest, type SqlRole } from './request.js';
import type { StandardWords } from './standard-words.js';

const PLAIN = `^(${PLAIN_FIGURE.replaceAll('\\d', '[0-9]')})$`;

/** The statement for PostgreSQL and DuckDB. */
export function standardStatement(request: SqlRequest, words: StandardWords): string {
  const { steps } = request.words;
  const parts: readonly (readonly [comment: string | null, text: string])[] = [
    ...labelTables(request.known, words.type).map(
      (text, i) => [i === 0 ? steps.labels : null, text] as const,
    ),
    [steps.source, source(request, words)],
    [null, folded(words)],
    [steps.understood, understood(words)],
    [null, judged(request)],
    [steps.strange, strange(request)],
    [steps.doubtful, doubtful(request)],
    [steps.sorted, SORTED],
    [null, result(request, words)],
  ];
  const named = parts.map(([comment, text]) => (comment === null ? text : `-- ${comment}\n${text}`));
  return `with\n${named.join(',\n')}\n-- ${steps.result}\n${selected(request, words)};\n`;
}

function source({ table, columns }: SqlRequest, { textOf }: StandardWords): string {
  const texts = Object.entries(columns).map(
    ([role, name]) => `${name === null ? "''" : textOf(quotedName(name))} as ${role}_text`,
  );
  return `pc_source as (
  select
    ${texts.join(',\n    ')}
  from ${table.map(quotedName).join('.')}
)`;
}

function folded({ folded: fold, matches }: StandardWords): string {
  const names = ['area', 'indicator', 'year', 'unit', 'reporter'].map(
    role => `${fold(`${role}_text`)} as ${role}_key`,
  );
  return `pc_folded as (
  select *,
    ${names.join(',\n    ')},
    ${matches('value_text', PLAIN)} as is_plain
  from pc_source
)`;
}

function understood({ decimal }: StandardWords): string {
  const own = ['', ...TOTALS].map(textLiteral).join(', ');
  return `pc_understood as (
  select f.*, a.area, a.is_plan, a.area_place, i.indicator, y.year, m.whole, m.unit, m.is_part, m.bit, m.top, m.is_of_plan,
    m.indicator_place, p.power,
    lower(f.reporter_key) in (${own}) as is_own,
    case when f.is_plain then ${decimal('f.value_text')} * p.factor end as figure,
    case strpos(f.value_text, '.') when 0 then 0 else length(f.value_text) - strpos(f.value_text, '.') end as places
  from pc_folded f
  left join pc_areas a on a.written = f.area_key
  left join pc_indicators i on i.written = f.indicator_key
  left join pc_years y on y.written = f.year_key
  left join pc_meanings m on m.indicator = i.indicator
  left join pc_units u on u.unit = m.unit and u.written = f.unit_key
  left join pc_powers p on p.power = u.power
)`;
}

function judged({ known: { isMapped } }: SqlRequest): string {
  const exactly = (['area', 'indicator'] as const)
    .filter(role => isMapped[role])
    .map(role => `\n      and ${role}_text = ${role}_key`);
  return `pc_judged as (
  select *,
    area is not null and indicator is not null and year is not null${exactly.join('')} as is_known,
    coalesce(figure <= top and (is_plan or not is_of_plan), false) as is_fit
  from pc_understood
)`;
}

/** A row that is passed over by its name repeats none. */
function strange({ known: { ignored } }: SqlRequest): string {
  const others = (['area', 'indicator'] as const)
    .filter(role => ignored[role].length > 0)
    .map(role => `\n    and ${role}_text not in (${ignored[role].map(textLiteral).join(', ')})`);
  return `pc_strange as (
  select distinct reporter_key from pc_judged
  where not is_known and not is_own${others.join('')}
)`;
}

function doubtful({ known }: SqlRequest): string {
  const of = (bit: number) => `case when bit = ${bit} then figure end`;
  const excesses = known.parts.map(([part, whole]) => `\n    or max(${of(part)}) > min(${of(whole)})`);
  return `pc_doubtful as (
  select area, whole, year, reporter_key
  from pc_judged
  where is_known and not is_own
  group by area, whole, year, reporter_key
  having sum(bit) > bit_or(bit)
    or count(*) > sum(case when is_fit then 1 else 0 end)${excesses.join('')}
)`;
}

const SORTED = `pc_sorted as (
  select j.*,
    j.is_known and j.is_fit and not j.is_own and s.reporter_key is null and d.reporter_key is null as is_added
  from pc_judged j
  left join pc_strange s on s.reporter_key = j.reporter_key
  left join pc_doubtful d
    on d.area = j.area and d.whole = j.whole and d.year = j.year and d.reporter_key = j.reporter_key
)`;

function result(request: SqlRequest, words: StandardWords): string {
  const { added, addedParts, note } = request.words;
  const places = 'max(greatest(places - power, 0))';
  const converted = 'sum(case when power = 0 then 0 else 1 end)';
  const [before, between, after] = note.map(textLiteral);
  const sums: Readonly<Record<SqlRole, string>> = {
    area: 'area',
    reporter: `case when is_part then ${textLiteral(addedParts)} else ${textLiteral(added)} end`,
    indicator: 'indicator',
    year: 'year',
    value: words.sumText('sum(figure)', places),
    unit: 'unit',
    numerator: "''",
    denominator: "''",
    note: `${before} || cast(count(*) as varchar) || ${between} || cast(${converted} as varchar) || ${after}`,
  };
  const roles = rolesOf(request);
  const each = (text: (role: SqlRole) => string) =>
    roles.map(role => `\n    ${text(role)} as ${role}_text`).join(',');
  return `pc_result as (
  select 0 as is_row, area_place, indicator_place,${each(role => sums[role])}
  from pc_sorted
  where is_added
  group by area, area_place, indicator, indicator_place, is_part, year, unit
  union all
  select 1, 0, 0, ${roles.map(role => `${role}_text`).join(', ')}
  from pc_sorted
  where not is_added
)`;
}

function selected(request: SqlRequest, { inOrder }: StandardWords): string {
  const { heads } = request.words;
  const roles = rolesOf(request);
  const named = roles.map(role => `${role}_text as ${quotedName(heads[role])}`);
  const order = roles.map(role => `${role}_text${inOrder}`);
  return `select ${named.join(', ')}
from pc_result
order by is_row, area_place, indicator_place, ${order.join(', ')}`;
}
