import type { DecimalText, Indicator } from '../catalogue/types.js';
import { comparesYears } from '../checks/sudden-change.js';
import { rootArea } from '../engine/lookup.js';
import type { Template, TemplateRow } from './template.js';

/** What a filled-in figure is held against while it is typed, as the checks will do; rows count from 0. */
export type Attention =
  | { readonly kind: 'part-exceeds-whole'; readonly row: number; readonly whole: number }
  | { readonly kind: 'sudden-change'; readonly row: number; readonly before: number | DecimalText };

export function attentionOf(template: Template): Attention[] {
  const rowAt = rowFinder(template);
  return template.rows.flatMap((row, index) => [
    ...partOf(row, index, rowAt),
    ...changeOf(template, row, index, rowAt),
  ]);
}

type RowAt = (indicator: string, year: number) => number | undefined;

function rowFinder({ rows }: Template): RowAt {
  const key = (indicator: string, year: number) => `${indicator} ${year}`;
  const places = new Map(rows.map((row, index) => [key(row.indicator.id, row.year), index] as const));
  return (indicator, year) => places.get(key(indicator, year));
}

function partOf({ indicator, year }: TemplateRow, row: number, rowAt: RowAt): Attention[] {
  const whole = indicator.partOf === null ? undefined : rowAt(indicator.partOf, year);
  return whole === undefined ? [] : [{ kind: 'part-exceeds-whole', row, whole }];
}

function changeOf(
  template: Template,
  { indicator, year }: TemplateRow,
  row: number,
  rowAt: RowAt,
): Attention[] {
  if (!comparesYears(indicator)) return [];
  const before = rowAt(indicator.id, year - 1) ?? printedBase(template, indicator, year);
  return before === null ? [] : [{ kind: 'sudden-change', row, before }];
}

/** The plan's own base stands in for the year before the first, where it is the figure of one year and no bound. */
function printedBase({ catalogue, area }: Template, indicator: Indicator, year: number): DecimalText | null {
  const isFirst = area.id === rootArea(catalogue).id && year === catalogue.plan.firstYear;
  if (!isFirst || indicator.measure === 'flow' || indicator.base?.operator !== '=') return null;
  return indicator.base.value;
}
