-- Figures are whole numbers of 10^-12, which 64 bits hold up to nine million.
create temp table ids as select kind, name, id from names;
create index names_by_name on ids (kind, name, id);

create temp table figures as
select a.id as area, i.id as indicator, cast(y.id as integer) as year, reporter,
  case
    when not text regexp '^-?([0-9][0-9]?[0-9]?(,[0-9][0-9][0-9])+|[0-9]+)(\.[0-9]+)?$'
      or length(text) - instr(text || '.', '.') > 8 then null
    when unit = printed or unit = '' then cast(whole || substr(part || '000000000000', 1, 12) as integer)
    when '万' || unit = printed then cast(whole || substr(part || '00000000', 1, 8) as integer)
  end as value
from (
  select trim("地区") as area, trim("填报单位") as reporter, trim("指标") as indicator, trim("年份") as year,
    trim("数值") as text, trim("单位") as unit,
    substr(replace(trim("数值"), ',', ''), 1, instr(replace(trim("数值"), ',', '') || '.', '.') - 1) as whole,
    substr(replace(trim("数值"), ',', ''), instr(replace(trim("数值"), ',', '') || '.', '.') + 1) as part
  from submitted
) s
left join ids a on a.kind = 'area' and a.name = s.area
left join ids i on i.kind = 'indicator' and i.name = s.indicator
left join ids y on y.kind = 'year' and y.name = s.year
left join (select indicator as id, unit as printed from targets) t on t.id = i.id;

-- A figure given twice counts once; given differently it is nobody's.
create temp table cells as
select area, indicator, year, sum(n) as n, sum(n - legible) as unreadable,
  area is not null and indicator is not null and year is not null as is_known,
  sum(n > 1 and legible > 0) as repeated, sum(n > 1 and legible = n and low = high) as same,
  case when min(legible = n and low = high) then sum(low) end as value
from (
  select area, indicator, year, reporter, count(*) as n, count(value) as legible, min(value) as low,
    max(value) as high
  from figures group by area, indicator, year, reporter
) group by area, indicator, year;

create temp table sums as
select area, indicator, year, value from cells join targets using (indicator)
where is_known and year between cast(first_year as integer) and (select year from as_of);

create temp table totals as
select 'total' as area, indicator, year, case when count(*) = count(value) then sum(value) end as value,
  count(*) as areas
from sums group by indicator, year;

create temp table judged as
select t.indicator, count(*) = count(value) as is_legible, sum(value) * years as given,
  start * years + (target - start) * gone as owed, comparison, sum(areas) = needed as is_whole
from (
  select indicator, adds_years = '1' as adds, last_year - first_year + 1 as years, a.year - first_year + 1 as gone,
    cast(round(start * 10000) as integer) * 100000000 as start,
    cast(round(target * 10000) as integer) * 100000000 as target,
    case when last_year = a.year then final else way end as comparison,
    (select count(distinct id) from ids where kind = 'area')
      * case when adds_years = '1' then a.year - first_year + 1 else 1 end as needed
  from targets, as_of a
) t left join totals on totals.indicator = t.indicator and (adds or totals.year = (select year from as_of))
group by t.indicator;

.mode list
select json_object(
  'rows', (select coalesce(sum(n), 0) from cells),
  'bad', (select json_object(
    'notANumber', coalesce(sum(unreadable) filter (where is_known), 0),
    'unknownArea', coalesce(sum(n) filter (where area is null), 0),
    'unknownIndicator', coalesce(sum(n) filter (where indicator is null), 0),
    'yearOutside', coalesce(sum(n) filter (where year is null), 0),
    'duplicateSame', coalesce(sum(same) filter (where is_known), 0),
    'duplicateDifferent', coalesce(sum(repeated - same) filter (where is_known), 0)) from cells),
  'sums', (select json_group_object(area || '|' || indicator || '|' || year,
      substr('-', 1, value < 0) || (abs(value) / 1000000000000) || '.'
        || substr('000000000000' || (abs(value) % 1000000000000), -12))
    from (select area, indicator, year, value from sums union all select area, indicator, year, value from totals)),
  'verdicts', (select json_group_object(indicator, case
      when not is_legible then 'unknown'
      when given > owed or (comparison = '>=' and given = owed) then 'pass'
      when is_whole then 'fail'
      else 'unknown' end) from judged));
