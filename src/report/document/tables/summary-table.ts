import type { PlanIdentity } from '../../../catalogue/types.js';
import { yearsFrom } from '../../../engine/accumulate.js';
import type { Result } from '../../../engine/result.js';
import { exact, exactOf, MISSING } from '../../../engine/value.js';
import { PAGE_HEADS, SHEETS } from '../../../messages/document.js';
import { HEADS } from '../../../messages/report.js';
import { ATTRIBUTE_NAMES } from '../../../messages/statuses.js';
import { SUMMARY_CAPTIONS, type SummaryVariant } from '../../../messages/summary.js';
import type { Words } from '../../../messages/words.js';
import { shownFigures } from '../../figures.js';
import { changeCell, column, figureCell, textCell, valueCell } from '../cells.js';
import type { Table } from '../model.js';
import { assessmentFields, type Field } from './assessment-fields.js';
import { completionCell, statusCell } from './result-table.js';

/** Every indicator with its base, the years so far, and how it stands. */
export function summaryTable(
  results: readonly Result[],
  plan: PlanIdentity,
  variant: SummaryVariant,
  words: Words,
): Table {
  const fields = fieldsOf(results, plan, variant, words);
  return {
    id: 'results',
    caption: SUMMARY_CAPTIONS.table[words.lang],
    sheet: SHEETS.results[words.lang],
    columns: fields.map(field => field.column),
    rows: results.map(r => ({ cells: fields.map(field => field.cell(r)) })),
    interactive: results.length > 1,
  };
}

function fieldsOf(
  results: readonly Result[],
  plan: PlanIdentity,
  variant: SummaryVariant,
  words: Words,
): Field[] {
  return [
    ...labels(words),
    { column: column('base', String(plan.baseYear), 'number'), cell: r => valueCell(r.base) },
    ...yearsFrom(plan.firstYear, results[0]?.year ?? plan.firstYear - 1).map(yearField),
    ...changes(variant, words),
    ...standing(words),
    ...assessmentFields(results, words),
    ...(variant === 'mid-term' ? outlook(words) : []),
  ];
}

function labels(words: Words): Field[] {
  const head = (key: keyof typeof HEADS) => HEADS[key][words.lang];
  return [
    {
      column: column('indicator', head('indicator'), 'text'),
      cell: r => textCell(words.indicator(r.indicator.id)),
    },
    { column: column('unit', head('unit'), 'text'), cell: r => textCell(r.indicator.unit) },
    {
      column: column('attribute', head('attribute'), 'text', true),
      cell: r => textCell(ATTRIBUTE_NAMES[r.indicator.attribute][words.lang]),
    },
  ];
}

function yearField(year: number): Field {
  return {
    column: column(`y${year}`, String(year), 'number'),
    cell: r => valueCell(r.series.find(at => at.year === year)?.rolled.value ?? MISSING),
  };
}

function changes(variant: SummaryVariant, { lang }: Words): Field[] {
  const onYear: Field = {
    column: column('change', PAGE_HEADS.changeOnYear[lang], 'number'),
    cell: r => changeCell(r.changeOnYear),
  };
  const onBase: Field = {
    column: column('change-on-base', PAGE_HEADS.changeOnBase[lang], 'number'),
    cell: r => changeCell(r.changeOnBase),
  };
  return variant === 'annual' ? [onYear] : [onYear, onBase];
}

function standing(words: Words): Field[] {
  const { lang } = words;
  return [
    {
      column: column('to-date', PAGE_HEADS.toDate[lang], 'number'),
      cell: r => figureCell(shownFigures(r).actual, exactOf(r.actual)),
    },
    {
      column: column('target', HEADS.target[lang], 'number'),
      cell: r => figureCell(shownFigures(r).target, r.operator === 'done' ? null : r.target),
    },
    { column: column('completion', HEADS.completion[lang], 'percent'), cell: completionCell },
    {
      column: column('required', PAGE_HEADS.schedule[lang], 'number'),
      cell: r => figureCell(shownFigures(r).required, r.operator === 'done' ? null : r.required),
    },
    { column: column('status', HEADS.status[lang], 'status', true), cell: r => statusCell(r, words) },
  ];
}

function outlook({ lang }: Words): Field[] {
  return [
    {
      column: column('needed', PAGE_HEADS.neededPerYear[lang], 'number'),
      cell: r => valueCell(r.neededPerYear === null ? MISSING : exact(r.neededPerYear)),
    },
    { column: column('forecast', HEADS.forecast[lang], 'number'), cell: r => valueCell(r.forecast) },
  ];
}
