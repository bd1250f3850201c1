import type { Choice } from '../../../catalogue/types.js';
import { PAGE_HEADS, SHEETS } from '../../../messages/document.js';
import { HEADS } from '../../../messages/report.js';
import { SUMMARY_CAPTIONS } from '../../../messages/summary.js';
import type { Words } from '../../../messages/words.js';
import { column, textCell } from '../cells.js';
import type { Table } from '../model.js';

/** What was decided where the document contradicts itself or is silent, and why. */
export function choiceTable(choices: readonly Choice[], words: Words): Table {
  const { lang } = words;
  return {
    id: 'choices',
    caption: SUMMARY_CAPTIONS.choices[lang],
    sheet: SHEETS.choices[lang],
    columns: [
      column('place', HEADS.place[lang], 'text'),
      column('question', PAGE_HEADS.question[lang], 'text'),
      column('decision', PAGE_HEADS.decision[lang], 'text'),
      column('reason', PAGE_HEADS.reason[lang], 'text'),
    ],
    rows: choices.map(({ places, question, decision, reason }) => ({
      cells: [
        textCell(words.list(places)),
        ...[question, decision, reason].map(text => textCell(words.text(text))),
      ],
    })),
    interactive: false,
  };
}
