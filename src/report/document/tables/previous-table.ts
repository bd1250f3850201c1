import type { PlanIdentity } from '../../../catalogue/types.js';
import type { BaselineResult } from '../../../engine/baseline.js';
import { exactOf } from '../../../engine/value.js';
import { CAPTIONS, DEFINITIONS, PAGE_HEADS, SHEETS } from '../../../messages/document.js';
import { HEADS } from '../../../messages/report.js';
import { statusName } from '../../../messages/statuses.js';
import type { Words } from '../../../messages/words.js';
import { shown, signOf } from '../../figures.js';
import { column, figureCell, markCell, percentCell, textCell, valueCell } from '../cells.js';
import type { Row, Table } from '../model.js';

/** The previous plan's table, judged by its own outcomes, and what became of each row. */
export function previousTable(results: readonly BaselineResult[], plan: PlanIdentity, words: Words): Table {
  const { lang } = words;
  return {
    id: 'baseline',
    caption: CAPTIONS.baseline[lang],
    sheet: SHEETS.baseline[lang],
    columns: [
      column('status', HEADS.status[lang], 'status', true),
      column('indicator', HEADS.indicator[lang], 'text'),
      column('unit', HEADS.unit[lang], 'text'),
      column('base', String(plan.previousBaseYear ?? HEADS.base[lang]), 'number'),
      column('target', HEADS.target[lang], 'number'),
      column('outcome', String(plan.baseYear), 'number'),
      column('completion', HEADS.completion[lang], 'percent'),
      column('definition', PAGE_HEADS.comparable[lang], 'text', true),
      column('continued', PAGE_HEADS.continuedBy[lang], 'text'),
    ],
    rows: results.map(r => previousRow(r, words)),
    interactive: false,
  };
}

function previousRow(r: BaselineResult, words: Words): Row {
  const limits = [r.target];
  const own = exactOf(r.actual);
  return {
    cells: [
      markCell(statusName(r.status, true, words.lang), r.verdict),
      textCell(`${r.row.no} ${words.text(r.row.name)}`),
      textCell(r.row.unit),
      valueCell(r.base),
      figureCell(`${signOf(r.row.operator)} ${shown(r.target, own === null ? [] : [own])}`, r.target),
      valueCell(r.actual, limits),
      percentCell(r.completion),
      textCell(words.text(definitionOf(r))),
      textCell(r.row.continuedBy === null ? '' : words.indicator(r.row.continuedBy)),
    ],
  };
}

function definitionOf({ row }: BaselineResult) {
  if (row.continuedBy === null) return DEFINITIONS.ended;
  return row.comparable ? DEFINITIONS.same : DEFINITIONS.changed;
}
