import { SECTIONS } from '../../../messages/document.js';
import { remarksOf } from '../../remarks.js';
import { list, section } from '../blocks.js';
import type { Section } from '../model.js';
import type { Pages } from '../pages.js';

/** How due and forecast figures come about. */
export function method({ report, words }: Pages): Section[] {
  if (report.asOf === null || report.results.length === 0) return [];
  return section('method', SECTIONS.method[words.lang], list(remarksOf(report, words)));
}
