import { DuckDBInstance } from '@duckdb/node-api';
const i=await DuckDBInstance.create('/tmp/wip-ragged/x.duckdb',{memory_limit:'112MB',threads:'1',temp_directory:'/tmp/wip-ragged/'}); const c=await i.connect();
const f=process.argv[2];
const names=Array.from({length:7},(_,i)=>`'c${i}': 'varchar'`).join(', ');
const ODD='[\\s\\x{0b}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{ff01}-\\x{ff5e}]';
const odd=`(regexp_matches(r, '${ODD}') or case when strlen(r) <= 6 then list_contains(['','合计','小计','总计','total'], lower(r)) else false end)`;
const odd3=`regexp_matches(r, '^(?i:|合计|小计|总计|total)$|${ODD}')`;
const odd4=`regexp_full_match(r, '(?s)(?i:|合计|小计|总计|total)|.*${ODD}.*')`;
const rd=`select c0 a, c1 r, c2 i, c3 y, c5 u, c4 v from read_csv('${f}', auto_detect=false, header=true, delim=',', quote='"', escape='"', nullstr='\u0001',ignore_errors=true, columns={${names}})`;
const P=`case strpos(v, '.') when 0 then 0 else strlen(v) - strpos(v, '.') end`;
const FIG=`case when regexp_full_match(v, '(0|[1-9]\\d{0,9})(\\.\\d{1,8})?') then try_cast(v as decimal(18,8)) end`;
const second=`when list_contains(['','合计'], lower(translate(lower(r),'ａ','a'))) then null else hash(trim(translate(r,'ａ','a'))) end`;
const mk=(o,fig=FIG,p=P)=>`create or replace table r as select hash(a,i,y,u) as label, case when not isOdd then hash(r) ${second} as unit, ${fig} as d, ${p}::tinyint as places from (select *, ${o} as isOdd from (${rd}))`;
const q={ none:mk('false'), odd:mk(odd), odd3:mk(odd3), odd4:mk(odd4), odd3rx:mk(`regexp_matches(r, '${ODD}')`), noplaces:mk('false',FIG,'3'), nofig:mk('false',`try_cast(v as decimal(18,8))`,'3') };
const ts={};
for(let k=0;k<5;k++) for(const [n,s] of Object.entries(q)){ const t=process.cpuUsage(); await c.run(s); const u=process.cpuUsage(t); (ts[n]??=[]).push(Math.round((u.user+u.system)/1e3)); } 
for (const [n,v] of Object.entries(ts)) console.log(n, Math.min(...v), v.join(' '));
