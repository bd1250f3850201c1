import { HeadingLevel } from 'docx';
import { OFFICE_LINES } from '../../../messages/office.js';
import type { Language } from '../../../messages/words.js';
import type { Chart, CourseChart } from '../../document/charts.js';
import { withSymbol } from '../../document/mark-symbols.js';
import type { Block, Paragraph } from '../../document/model.js';
import { oneLine } from '../../document/text-lines.js';
import { comparisonPieces } from './comparison-chart.js';
import { courseCharts } from './course-charts.js';
import { countsGrid, heatGrid, tableGrid } from './grids.js';
import { gridPiece, type Piece, portrait, spacer } from './pieces.js';
import { progressCharts } from './progress-chart.js';
import { BULLETS, HEADING_NUMBERS, type StyleId } from './styles.js';
import { paragraphOf } from './text.js';

export function headingPiece(text: string, level: 0 | 1): Piece {
  const heading = level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  const numbering = { reference: HEADING_NUMBERS, level };
  return { orientation: 'next', children: [paragraphOf(oneLine(text), { heading, numbering })] };
}

/** The blocks of a section in order; courses that follow each other share their rows. */
export function blockPieces(blocks: readonly Block[], lang: Language): readonly Piece[] {
  return blocks.flatMap((block, i) => {
    if (courseOf(block) === null) return blockPiece(block, lang);
    const isFirst = courseOf(blocks[i - 1]) === null;
    return isFirst ? [portrait(...courseCharts(coursesFrom(blocks, i), lang), spacer())] : [];
  });
}

function courseOf(block: Block | undefined): CourseChart | null {
  return block?.kind === 'chart' && block.chart.kind === 'course' ? block.chart : null;
}

function coursesFrom(blocks: readonly Block[], start: number): readonly CourseChart[] {
  const end = blocks.findIndex((block, i) => i > start && courseOf(block) === null);
  return blocks.slice(start, end === -1 ? undefined : end).flatMap(block => courseOf(block) ?? []);
}

function blockPiece(block: Block, lang: Language): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [headingPiece(block.text, 1)];
    case 'paragraph':
      return [portrait(paragraphOf(block.text, { style: STYLE_OF[block.tone] }))];
    case 'list':
      return [portrait(...block.items.map(listItem))];
    case 'counts':
      return block.items.length === 0 ? [] : [gridPiece(null, countsGrid(block))];
    case 'table':
      return [gridPiece(block.table.caption, tableGrid(block.table))];
    case 'chart':
      return chartPieces(block.chart, lang);
  }
}

function chartPieces(chart: Chart, lang: Language): readonly Piece[] {
  switch (chart.kind) {
    case 'progress':
      return [portrait(...progressCharts(chart, lang))];
    case 'course':
      return [portrait(...courseCharts([chart], lang), spacer())];
    case 'comparison':
      return comparisonPieces(chart, lang);
    case 'heat-map':
      return [gridPiece(chart.title, heatGrid(chart, lang), heatRemarks(chart, lang))];
  }
}

function heatRemarks(
  { legend, columns, columnTitles }: Extract<Chart, { kind: 'heat-map' }>,
  lang: Language,
) {
  const marks = legend.map(({ mark, text }) => withSymbol(mark, text));
  const titles = columns.flatMap((column, i) => {
    const title = columnTitles[i] ?? column;
    if (title === column) return [];
    return [title.startsWith(`${column} `) ? title : `${column} ${title}`];
  });
  return [marks, titles].filter(items => items.length > 0).map(items => items.join(OFFICE_LINES.gap[lang]));
}

const STYLE_OF = { plain: 'BodyText', quiet: 'Remark', good: 'Outcome', bad: 'Outcome' } satisfies Record<
  Paragraph['tone'],
  StyleId
>;

function listItem(item: string) {
  return paragraphOf(item, { style: 'BodyText', numbering: { reference: BULLETS, level: 0 } });
}
