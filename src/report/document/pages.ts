import type { Result } from '../../engine/result.js';
import { type Parts, partsOf } from '../count-lines.js';
import type { ReportContext } from '../formats.js';
import type { Report } from '../model.js';

/** What every section of a document is made from. */
export interface Pages extends Pick<ReportContext, 'words' | 'readings' | 'show' | 'timestamp'> {
  readonly report: Report;
  readonly parts: Parts;
}

export function pagesOf(report: Report, { words, readings, show, timestamp }: ReportContext): Pages {
  return { report, parts: partsOf(report.results), words, readings, show, timestamp };
}

/** The headline results of the plan's own area; where another area was asked for, its own. */
export function mainResults({ parts }: Pages): readonly Result[] {
  return parts.root.length > 0 ? parts.root : parts.areas;
}
