import type { Result } from '../../../engine/result.js';
import { PAGE_LINES, SECTIONS } from '../../../messages/document.js';
import { noteMessage } from '../../../messages/notes.js';
import { LINES, REMARKS } from '../../../messages/report.js';
import { withoutNumber } from '../../assessment-text.js';
import { isFinal } from '../../marks.js';
import { failuresFirst } from '../../result-section.js';
import { chartBlock, list, paragraph, section, tableBlock } from '../blocks.js';
import { courseChart, hasCourse } from '../drawings/course.js';
import { heatMap } from '../drawings/heat-map.js';
import { progressChart } from '../drawings/progress.js';
import type { Block, Section } from '../model.js';
import type { Pages } from '../pages.js';
import { type ResultTableKind, resultTable } from '../tables/result-table.js';

/** The plan's own indicators: the chart, the table, and what must be known beside it. */
export function headlineResults(pages: Pages): Section[] {
  const { root } = pages.parts;
  const { lang } = pages.words;
  if (root.length === 0) return [];
  return section('results', SECTIONS.results[lang], [
    chartBlock(progressChart(root, pages.words)),
    ...resultBlocks(pages, { id: 'results', withArea: false }, root),
  ]);
}

/** A line chart for every indicator that has anything to draw. */
export function courses({ parts, report, words }: Pages): Section[] {
  const charts = parts.root.filter(hasCourse).map(r => courseChart(r, report.catalogue.plan, words));
  return section('courses', SECTIONS.courses[words.lang], charts.map(chartBlock));
}

export function areaResults(pages: Pages): Section[] {
  const { areas } = pages.parts;
  if (areas.length === 0) return [];
  return section('areas', SECTIONS.areas[pages.words.lang], [
    chartBlock(heatMap(areas, pages.words)),
    ...resultBlocks(pages, { id: 'areas', withArea: true }, areas),
  ]);
}

export function commitmentResults(pages: Pages): Section[] {
  const { lang } = pages.words;
  const { commitments } = pages.parts;
  const { commitmentsWithoutData } = pages.report;
  const silent =
    commitmentsWithoutData === 0
      ? []
      : [paragraph(LINES.commitmentsWithoutData[lang](commitmentsWithoutData))];
  const withArea = commitments.some(r => r.area.parent !== null);
  const told =
    commitments.length === 0 ? [] : resultBlocks(pages, { id: 'commitments', withArea }, commitments);
  return section('commitments', SECTIONS.commitments[lang], [...told, ...silent]);
}

/** The rows a reader asked for, failures first, with how many are not shown. */
function resultBlocks(pages: Pages, kind: ResultTableKind, all: readonly Result[]): Block[] {
  const { words, show } = pages;
  const shown = failuresFirst(all.filter(r => show === 'all' || r.verdict === 'fail'));
  const rest =
    shown.length === all.length ? [] : [paragraph(LINES.shown[words.lang](shown.length, all.length))];
  if (shown.length === 0) return [paragraph(REMARKS.noFailures[words.lang]), ...rest];
  const told = [...notesOf(shown, pages), ...withoutNumber(shown, words)];
  return [tableBlock(resultTable(kind, shown, words)), ...rest, ...list(told)];
}

/** What must be known beside the figures, a sentence a note. */
function notesOf(results: readonly Result[], { words, readings }: Pages): string[] {
  return results.flatMap(r =>
    r.notes
      .filter(note => note.code !== 'implied')
      .map(note => {
        const where = r.area.parent === null ? '' : `${words.area(r.area.id)} `;
        const about = `${where}${words.indicator(r.indicator.id)}`;
        return PAGE_LINES.note[words.lang](about, noteMessage(note, words, readings, isFinal(r)));
      }),
  );
}
