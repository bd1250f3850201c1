import { openMonth } from '../../../engine/as-of.js';
import { SECTIONS } from '../../../messages/document.js';
import { REMARKS } from '../../../messages/report.js';
import { list, section } from '../blocks.js';
import type { Section } from '../model.js';
import type { Pages } from '../pages.js';

/** How due and forecast figures come about. */
export function method({ report, words: { lang } }: Pages): Section[] {
  const { asOf } = report;
  if (asOf === null || report.results.length === 0) return [];
  const ofMonth = openMonth(asOf) === null ? [] : [REMARKS.month];
  const told = [REMARKS.schedule, ...ofMonth, REMARKS.forecast].map(remark => remark[lang]);
  return section('method', SECTIONS.method[lang], list(told));
}
