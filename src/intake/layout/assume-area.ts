import type { Area } from '../../catalogue/types.js';
import { type Finding, finding } from '../../checks/finding.js';
import { rootArea } from '../../engine/lookup.js';
import type { Mapping } from '../mapping.js';
import type { HeaderContext } from './columns.js';
import { type Said, saidBeside } from './said.js';
import type { Table } from './table.js';

export interface AssumedArea {
  /** Null where what stands beside the table contradicts itself, which has been told. */
  readonly area: Area | null;
  readonly findings: readonly Finding[];
}

/** What the user said of tables that do not name their area. */
export interface AreaContext extends HeaderContext {
  readonly area: Area | null;
  readonly mapping: Pick<Mapping, 'area'>;
}

/**
 * Where no column names the area: what the user said, else the mapping, else the one area that title, sheet and file
 * name, else the plan's own. A name of the whole is said in passing beside that of a part.
 */
export function assumeArea(context: AreaContext, table: Table): AssumedArea {
  const { area: given, mapping } = context;
  const root = rootArea(context.catalogue);
  const place = { file: table.file, sheet: table.sheet, line: table.line };
  if (given) return { area: given, findings: [assumed(given, 'option', place)] };
  if (mapping.area) return { area: mapping.area, findings: [assumed(mapping.area, 'mapping', place)] };
  const named = saidBeside(table).flatMap(said => {
    const area = areaNamed(context, said.text);
    return area && area !== root ? [{ ...said, area }] : [];
  });
  const [first, ...others] = named;
  const other = others.find(({ area }) => area !== first?.area);
  if (first && other) return { area: null, findings: [contradiction(first, other)] };
  return {
    area: first?.area ?? root,
    findings: [assumed(first?.area ?? root, first?.from ?? fromRoot(context, table), place)],
  };
}

/** The name of the whole beside the table says as much as a district's would. */
function fromRoot(context: HeaderContext, table: Table) {
  return saidBeside(table).find(said => areaNamed(context, said.text))?.from ?? 'plan';
}

type From = Said['from'] | 'option' | 'mapping' | 'plan';

function assumed(area: Area, from: From, place: Said['place']): Finding {
  return finding('area-assumed', { area: area.id, from }, place);
}

function contradiction(first: Said, second: Said): Finding {
  const args = {
    what: 'area',
    first: first.text,
    from: first.from,
    second: second.text,
    other: second.from,
  } as const;
  return finding('names-disagree', args, first.place);
}

/** The area that a text names, alone, with a year, or among other words. */
function areaNamed({ areas }: HeaderContext, text: string): Area | null {
  const candidates = [
    text,
    text.replace(/[\s_-]*\d{4}(年度?)?$/u, ''),
    text.replace(/^\d{4}(年度?)?[\s_-]*/u, ''),
  ];
  const whole = candidates.map(candidate => areas.find(candidate)).find(area => area !== null);
  return whole ?? areas.within(text);
}
