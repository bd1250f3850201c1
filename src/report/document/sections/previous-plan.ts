import type { BaselineResult } from '../../../engine/baseline.js';
import { PAGE_LINES, SECTIONS } from '../../../messages/document.js';
import { noteMessage } from '../../../messages/notes.js';
import { LINES } from '../../../messages/report.js';
import { tally } from '../../count-lines.js';
import { chartBlock, list, paragraph, section, tableBlock } from '../blocks.js';
import { comparisonChart } from '../drawings/comparison.js';
import type { Section } from '../model.js';
import type { Pages } from '../pages.js';
import { previousTable } from '../tables/previous-table.js';

/** The plan before: its outcome, and the indicators that go on unchanged beside this plan's. */
export function previousPlan(pages: Pages): Section[] {
  const { report, parts, words } = pages;
  const { plan } = report.catalogue;
  if (report.baseline.length === 0) return [];
  const chart = comparisonChart(parts.root, plan, words);
  return section('baseline', SECTIONS.baseline[words.lang], [
    paragraph(LINES.previous[words.lang](tally(report.baseline))),
    ...(chart.rows.length === 0 ? [] : [chartBlock(chart)]),
    tableBlock(previousTable(report.baseline, plan, words)),
    ...list(report.baseline.flatMap(r => notesOf(r, pages))),
  ]);
}

function notesOf({ row, notes }: BaselineResult, { words, readings }: Pages): string[] {
  const about = `${row.no} ${words.text(row.name)}`;
  const told = [...notes.map(note => noteMessage(note, words, readings, true)), ...row.notes.map(words.text)];
  return told.map(sentence => PAGE_LINES.note[words.lang](about, sentence));
}
