import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { rootArea } from '../engine/lookup.js';
import { TEMPLATE_HEADS, type TemplateColumn } from '../messages/template.js';
import type { Language } from '../messages/words.js';
import { entryOf } from './entries.js';

/** Whose figures are asked for. */
export interface TemplateRequest {
  readonly catalogue: Catalogue;
  readonly area: Area;
  /** In order, each once. */
  readonly years: readonly number[];
  /** Ask for the commitments of the prose too. */
  readonly commitments: boolean;
  readonly lang: Language;
}

/** One figure that is asked for. */
export interface TemplateRow {
  readonly indicator: Indicator;
  /** The indicator's name, in words that the reader takes for this indicator and no other. */
  readonly name: string;
  readonly year: number;
}

/** A long table to be filled in, one figure a row, indicator by indicator and within each year by year. */
export interface Template extends TemplateRequest {
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly TemplateRow[];
}

/**
 * Everything the area reports: headline indicators, those not in force yet, commitments.
 * @param find what the reader takes a written name for
 */
export function makeTemplate(
  request: TemplateRequest,
  find: (written: string) => Indicator | null,
): Template {
  const rows = asked(request, find).flatMap(indicator =>
    request.years.map(year => ({ indicator, name: nameOf(indicator, request.lang, find), year })),
  );
  return { ...request, columns: columnsFor(rows), rows };
}

/** An entry whose very name means another one repeats it, and nothing is asked for twice. */
function asked(
  { catalogue, area, commitments }: TemplateRequest,
  find: (written: string) => Indicator | null,
): readonly Indicator[] {
  const { indicators } = catalogue;
  const all = [
    ...indicators.filter(indicator => !indicator.pending),
    ...indicators.filter(indicator => indicator.pending),
    ...(commitments ? catalogue.commitments : []),
  ];
  const isRoot = area.id === rootArea(catalogue).id;
  return all.filter(
    indicator =>
      (isRoot || indicator.reportedBy === 'district') && find(indicator.name.zh)?.id === indicator.id,
  );
}

function nameOf(
  { id, name }: Indicator,
  lang: Language,
  find: (written: string) => Indicator | null,
): string {
  return find(name[lang])?.id === id ? name[lang] : name.zh;
}

/** Numerator and denominator stand in the table only where some row can have them. */
function columnsFor(rows: readonly TemplateRow[]): readonly TemplateColumn[] {
  const hasRatios = rows.some(({ indicator }) => entryOf(indicator, 'numerator') !== null);
  const all = Object.keys(TEMPLATE_HEADS) as TemplateColumn[];
  return all.filter(column => hasRatios || (column !== 'numerator' && column !== 'denominator'));
}

/** What a cell holds before it is filled in; null where that is nothing. */
export function labelOf(
  { area, lang }: TemplateRequest,
  { name, year, indicator }: TemplateRow,
  column: TemplateColumn,
): string | number | null {
  if (column === 'area') return area.name[lang];
  if (column === 'indicator') return name;
  if (column === 'year') return year;
  return column === 'unit' ? indicator.unit : null;
}
