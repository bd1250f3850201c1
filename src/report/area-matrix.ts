import type { Area } from '../catalogue/types.js';
import type { Result } from '../engine/result.js';
import { HEADINGS, HEADS, LEGEND } from '../messages/report.js';
import type { FormatContext } from './formats.js';
import { drawGrid } from './grid.js';
import { MARKS } from './marks.js';
import { TONE_OF } from './painter.js';
import { printable } from './printable.js';

/** Areas down, indicators across by their printed numbers, a mark for each verdict. */
export function areaMatrix(
  results: readonly Result[],
  areas: readonly Area[],
  { words, paint, width, ascii }: FormatContext,
): string[] {
  if (areas.length === 0) return [];
  const { lang } = words;
  const indicators = [...new Set(results.map(r => r.indicator))];
  const columns = [
    { head: HEADS.area[lang], flexible: true },
    ...indicators.map(indicator => ({ head: String(indicator.no ?? ''), align: 'center' as const })),
  ];
  const found = new Map(results.map(r => [`${r.area.id} ${r.indicator.id}`, r] as const));
  const rows = areas.map(area => [
    printable(words.area(area.id)),
    ...indicators.map(indicator => {
      const r = found.get(`${area.id} ${indicator.id}`);
      return r ? paint(TONE_OF[r.verdict], MARKS[r.verdict]) : '';
    }),
  ]);
  const legend = Object.values(LEGEND).map(mark => mark[lang]);
  const grid = drawGrid({ columns, rows, width, ascii, lang });
  return [[paint('strong', HEADINGS.areas[lang]), grid, legend.join('  ')].join('\n')];
}
