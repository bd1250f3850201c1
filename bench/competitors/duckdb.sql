-- Rows -> figures, encoded once -> sums by area, indicator and year, less what is given twice -> verdicts.
-- Parameters: $file, $names, $targets, $as_of. One row comes out, whose columns make the answer.
create temp table names as
select kind, name, id, dense_rank() over (order by kind, id)::smallint as n
from read_csv($names, all_varchar = true, header = true);

create temp table ids as select distinct n, id from names;

create temp table targets as
select indicator, unit, case when starts_with(unit, '万') then substr(unit, 2) end as single,
  case when starts_with(unit, '万') then 10000 else 1 end::decimal(5, 0) as scale,
  adds_years = '1' as adds_years, start::decimal(18, 4) as start, target::decimal(18, 4) as target,
  case when $as_of = last_year then final else way end as comparison,
  first_year::integer as since, $as_of::integer as as_of,
  as_of - since + 1 as gone, last_year::integer - since + 1 as years
from read_csv($targets, all_varchar = true, header = true);

-- Names become small integers; counts are in single persons, as decimals of 18 digits, until they are summed.
create temp table figures as
with submitted as (
  select trim("地区") as area, trim("填报单位") as reporter, trim("指标") as indicator, trim("年份") as year,
    trim("数值") as text, coalesce(trim("单位"), '') as unit -- An empty cell comes as null.
  from read_csv($file, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
    '地区': 'varchar', '填报单位': 'varchar', '指标': 'varchar', '年份': 'varchar', '数值': 'varchar',
    '单位': 'varchar', '备注': 'varchar'})
)
select a.n as area, i.n as indicator, y.n as year, s.reporter, hash(a.n, i.n, y.n, s.reporter) as hash,
  case
    -- The text is looked at before it is cast: a cast lets inf and 1_000 pass.
    when not regexp_full_match(s.text, '-?(\d{1,3}(,\d{3})+|\d+)(\.\d{1,8})?') then null
    when s.unit = t.unit or s.unit = '' then (replace(s.text, ',', '')::decimal(18, 8) * t.scale)::decimal(18, 8)
    when s.unit = t.single then replace(s.text, ',', '')::decimal(18, 8)
  end as value
from submitted s
left join names a on a.kind = 'area' and a.name = s.area
left join names i on i.kind = 'indicator' and i.name = s.indicator
left join names y on y.kind = 'year' and y.name = s.year
left join targets t on t.indicator = i.id;

-- A figure given twice counts once; given differently it is nobody's. Most are given once, which their hashes tell
-- for a third of the time and memory of grouping by the keys themselves.
create temp table repeated as
select area, indicator, year, count(*) filter (legible > 0) as repeated,
  count(*) filter (legible = n and low = high) as same, sum(low * (n - 1)) as surplus
from (
  select area, indicator, year, count(*) as n, count(value) as legible, min(value) as low, max(value) as high
  from figures where hash in (select hash from figures group by hash having count(*) > 1)
  group by area, indicator, year, reporter having count(*) > 1
) group by all;

create temp table cells as
select given.*, area is not null and indicator is not null and year is not null as is_known,
  coalesce(repeated, 0) as repeated, coalesce(same, 0) as same,
  case when unreadable = 0 and coalesce(same = repeated, true) then total - coalesce(surplus, 0) end as value
from (
  select area, indicator, year, count(*) as n, count(*) - count(value) as unreadable, sum(value) as total
  from figures group by all
) given left join repeated using (area, indicator, year);

create temp table sums as
select a.id as area, t.indicator, y.id as year, (value::decimal(28, 8) / scale)::decimal(28, 12) as value
from cells
join ids a on a.n = cells.area
join ids i on i.n = cells.indicator
join ids y on y.n = cells.year
join targets t on t.indicator = i.id
where try_cast(y.id as integer) between since and as_of;

create temp table totals as
select indicator, year, case when bool_and(value is not null) then sum(value) end as value, count(*) as areas
from sums group by all;

with judged as (
  select indicator, any_value(comparison) as comparison,
    any_value(start * years + (target - start) * gone) as owed,
    sum(value) * any_value(years) as given, coalesce(bool_and(value is not null), false) as is_legible,
    sum(areas) = any_value(case when adds_years then gone else 1 end)
      * (select count(distinct id) from names where kind = 'area') as is_whole
  from targets left join totals using (indicator)
  where adds_years or year = as_of or year is null group by indicator
),
verdicts as (
  select indicator, case
    when not is_legible then 'unknown'
    when given > owed or (comparison = '>=' and given = owed) then 'pass'
    when is_whole then 'fail'
    else 'unknown' end as verdict
  from judged
)
select
  (select coalesce(sum(n), 0) from cells)::bigint as rows,
  (select {
    notANumber: coalesce(sum(unreadable) filter (is_known), 0)::bigint,
    unknownArea: coalesce(sum(n) filter (area is null), 0)::bigint,
    unknownIndicator: coalesce(sum(n) filter (indicator is null), 0)::bigint,
    yearOutside: coalesce(sum(n) filter (year is null), 0)::bigint,
    duplicateSame: coalesce(sum(same) filter (is_known), 0)::bigint,
    duplicateDifferent: coalesce(sum(repeated - same) filter (is_known), 0)::bigint
  } from cells) as bad,
  (select map_from_entries(list(row(concat_ws('|', area, indicator, year), value::varchar)))
    from (from sums union all by name select 'total' as area, indicator, year, value from totals)) as sums,
  (select map_from_entries(list(row(indicator, verdict))) from verdicts) as verdicts;
