import type { WriteSheet } from 'hucre/xlsx';
import { oneLine } from '../../document/text-lines.js';
import { CHART_PAGE } from './chart-drawing.js';

/** Excel takes this many characters for the top of a page. */
const LONGEST = 200;

/** Printed on A4 across, in its full width, with the caption above and the page number below. */
export function pageOf(caption: string, isTable: boolean): Partial<WriteSheet> {
  const text = oneLine(caption).slice(0, LONGEST).replaceAll('&', '&&');
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: isTable ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(isTable ? { printTitlesRow: '$1:$1' } : {}),
    },
    headerFooter: { ...(isTable ? { oddHeader: `&C${text}` } : {}), oddFooter: '&C&P / &N' },
  };
}

/** Charts, printed on A4 upright; Excel ignores breaks between pages where it fits the width itself. */
export function chartPage(lastRow: number): Partial<WriteSheet> {
  const { rows, scale } = CHART_PAGE;
  const breaks = Array.from({ length: Math.floor(lastRow / rows) }, (_, i) => (i + 1) * rows - 1);
  return {
    pageSetup: { paperSize: 'a4', orientation: 'portrait', scale, horizontalCentered: true },
    headerFooter: { oddFooter: '&C&P / &N' },
    rowBreaks: breaks,
    view: { showGridLines: false },
  };
}
