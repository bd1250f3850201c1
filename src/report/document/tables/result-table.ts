import type { Result } from '../../../engine/result.js';
import { exactOf } from '../../../engine/value.js';
import { CAPTIONS, PAGE_HEADS, SHEETS } from '../../../messages/document.js';
import { HEADS } from '../../../messages/report.js';
import { ATTRIBUTE_NAMES, statusName } from '../../../messages/statuses.js';
import type { Words } from '../../../messages/words.js';
import { shownFigures } from '../../figures.js';
import { isFinal } from '../../marks.js';
import { changeCell, column, figureCell, markCell, percentCell, textCell, valueCell } from '../cells.js';
import type { Cell, Column, Table } from '../model.js';
import { assessmentFields, type Field } from './assessment-fields.js';

/** What a table of results is of; its words and whether the area is a column. */
export interface ResultTableKind {
  readonly id: 'results' | 'areas' | 'commitments';
  readonly withArea: boolean;
}

/** How indicators came out, with every figure the status rests on. */
export function resultTable(kind: ResultTableKind, results: readonly Result[], words: Words): Table {
  const { lang } = words;
  const assessed = assessmentFields(results, words);
  return {
    id: kind.id,
    caption: CAPTIONS[kind.id][lang],
    sheet: SHEETS[kind.id][lang],
    columns: resultColumns(kind, assessed, words),
    rows: results.map(r => ({ cells: resultCells(kind, assessed, r, words) })),
    interactive: results.length > 1,
  };
}

function resultColumns({ withArea }: ResultTableKind, assessed: readonly Field[], { lang }: Words): Column[] {
  const head = (key: keyof typeof HEADS) => HEADS[key][lang];
  const figures = (['actual', 'target', 'required', 'gap'] as const).map(key =>
    column(key, head(key), 'number'),
  );
  return [
    column('status', head('status'), 'status', true),
    ...(withArea ? [column('area', head('area'), 'text', true)] : []),
    column('indicator', head('indicator'), 'text', withArea),
    column('unit', head('unit'), 'text'),
    column('attribute', head('attribute'), 'text', true),
    ...figures,
    column('completion', head('completion'), 'percent'),
    ...assessed.map(field => field.column),
    column('change', PAGE_HEADS.changeOnYear[lang], 'number'),
    column('needed', PAGE_HEADS.neededPerYear[lang], 'number'),
    column('forecast', head('forecast'), 'number'),
  ];
}

function resultCells(
  { withArea }: ResultTableKind,
  assessed: readonly Field[],
  r: Result,
  words: Words,
): Cell[] {
  const figures = shownFigures(r);
  return [
    statusCell(r, words),
    ...(withArea ? [textCell(words.area(r.area.id))] : []),
    textCell(words.indicator(r.indicator.id)),
    textCell(r.indicator.unit),
    textCell(ATTRIBUTE_NAMES[r.indicator.attribute][words.lang]),
    figureCell(figures.actual, exactOf(r.actual)),
    figureCell(figures.target, r.operator === 'done' ? null : r.target),
    figureCell(figures.required, r.operator === 'done' ? null : r.required),
    figureCell(figures.gap, exactOf(r.gap)),
    completionCell(r),
    ...assessed.map(field => field.cell(r)),
    changeCell(r.changeOnYear),
    r.neededPerYear === null ? textCell('—') : valueCell({ kind: 'exact', value: r.neededPerYear }),
    figureCell(figures.forecast, exactOf(r.forecast)),
  ];
}

export function statusCell(r: Result, { lang }: Words): Cell {
  return markCell(statusName(r.status, isFinal(r), lang), r.verdict);
}

/** The share of the target that is done; of an area without a target, in brackets its share of the city's. */
export function completionCell(r: Result): Cell {
  if (r.shareOfCity === null) return percentCell(r.completion);
  return figureCell(shownFigures(r).completion, r.shareOfCity);
}
