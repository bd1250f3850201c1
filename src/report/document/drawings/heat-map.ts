import type { Area, Indicator } from '../../../catalogue/types.js';
import type { Result } from '../../../engine/result.js';
import { VERDICTS } from '../../../engine/status.js';
import { CHART_LINES, CHART_WORDS, VERDICT_NAMES } from '../../../messages/document.js';
import type { Words } from '../../../messages/words.js';
import { shownFigures } from '../../figures.js';
import type { HeatMap, HeatRow } from '../charts.js';

/** Areas down, indicators across by their printed numbers. */
export function heatMap(results: readonly Result[], words: Words): HeatMap {
  const { lang } = words;
  const areas = [...new Set(results.map(r => r.area))];
  const indicators = [...new Set(results.map(r => r.indicator))];
  const found = new Map(results.map(r => [keyOf(r.area, r.indicator), r] as const));
  return {
    kind: 'heat-map',
    id: 'heat-map',
    title: CHART_WORDS.areas[lang],
    description: areas.map(area => areaTold(area, results, words)).join(lang === 'zh' ? '；' : '; '),
    columns: indicators.map(indicator => String(indicator.no ?? '')),
    columnTitles: indicators.map(indicator => words.indicator(indicator.id)),
    rows: areas.map(area => ({
      label: words.area(area.id),
      cells: indicators.map(indicator => heatCell(found.get(keyOf(area, indicator)))),
    })),
    legend: VERDICTS.map(mark => ({ mark, text: VERDICT_NAMES[mark][lang] })),
  };
}

function keyOf(area: Area, indicator: Indicator): string {
  return `${area.id} ${indicator.id}`;
}

function heatCell(r: Result | undefined): HeatRow['cells'][number] {
  return r ? { mark: r.verdict, text: shownFigures(r).actual } : { mark: 'none', text: '' };
}

function areaTold(area: Area, results: readonly Result[], words: Words): string {
  const { lang } = words;
  const own = results.filter(r => r.area === area);
  const counts = VERDICTS.map(verdict => ({
    verdict,
    count: own.filter(r => r.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const list = counts.map(({ verdict, count }) =>
    CHART_LINES.heatCount[lang](VERDICT_NAMES[verdict][lang], count),
  );
  return CHART_LINES.heatRow[lang](words.area(area.id), words.list(list));
}
