import type { Result } from '../../../engine/result.js';
import { exactOf } from '../../../engine/value.js';
import { PAGE_HEADS, SHEETS } from '../../../messages/document.js';
import { HEADS } from '../../../messages/report.js';
import { OTHER_GROUP, SUMMARY_CAPTIONS } from '../../../messages/summary.js';
import type { Words } from '../../../messages/words.js';
import { shownFigures } from '../../figures.js';
import { column, figureCell, numberCell, textCell } from '../cells.js';
import type { Row, Table } from '../model.js';
import { statusCell } from './result-table.js';

/** Every commitment of the prose under its heading, with what the document says. */
export function commitmentTable(commitments: readonly Result[], words: Words): Table {
  const { lang } = words;
  return {
    id: 'commitments',
    caption: SUMMARY_CAPTIONS.commitments[lang],
    sheet: SHEETS.commitments[lang],
    columns: [
      column('group', PAGE_HEADS.group[lang], 'text', true),
      column('place', HEADS.place[lang], 'text'),
      column('commitment', HEADS.name[lang], 'text'),
      column('area', HEADS.area[lang], 'text'),
      column('printed', HEADS.printed[lang], 'text'),
      column('due', HEADS.due[lang], 'number'),
      column('actual', HEADS.actual[lang], 'number'),
      column('required', HEADS.required[lang], 'number'),
      column('unit', HEADS.unit[lang], 'text'),
      column('status', HEADS.status[lang], 'status', true),
    ],
    rows: commitments.map(r => commitmentRow(r, words)),
    interactive: true,
  };
}

function commitmentRow(r: Result, words: Words): Row {
  const figures = shownFigures(r);
  return {
    cells: [
      textCell(words.text(r.indicator.group ?? OTHER_GROUP)),
      textCell(r.indicator.place),
      textCell(words.text(r.indicator.name)),
      textCell(words.area(r.area.id)),
      textCell(r.indicator.printed),
      numberCell(r.indicator.due),
      figureCell(figures.actual, r.operator === 'done' ? null : exactOf(r.actual)),
      figureCell(figures.required, r.operator === 'done' ? null : r.required),
      textCell(r.indicator.unit),
      statusCell(r, words),
    ],
  };
}
