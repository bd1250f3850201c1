import { SUMMARY_TITLES, type SummaryVariant } from '../../messages/summary.js';
import type { ReportContext } from '../formats.js';
import type { Report } from '../model.js';
import { subtitleOf } from './check-document.js';
import type { Document } from './model.js';
import { pagesOf } from './pages.js';
import { method } from './sections/method.js';
import { previousPlan } from './sections/previous-plan.js';
import { summaryGroups } from './sections/summary-groups.js';
import { summaryHeadline } from './sections/summary-headline.js';
import {
  summaryAreas,
  summaryChoices,
  summaryCommitments,
  summaryQuality,
  summaryResults,
} from './sections/summary-parts.js';

/**
 * The summary of a plan's execution in a year, at half-time, or at its end, as pages. Where the data are not fit to be
 * judged, what is wrong with them comes first.
 */
export function summaryDocument(report: Report, variant: SummaryVariant, context: ReportContext): Document {
  const pages = pagesOf(report, context);
  const { lang } = context.words;
  const { plan } = report.catalogue;
  const title = SUMMARY_TITLES[variant][lang];
  return {
    lang,
    title: title(context.words.text(plan.name), report.asOf?.year ?? plan.lastYear),
    subtitle: subtitleOf(pages),
    timestamp: context.timestamp,
    sections: [
      ...(report.exitCode === 2 ? summaryQuality(pages) : []),
      ...summaryHeadline(pages),
      ...summaryGroups(pages),
      ...summaryResults(pages, variant),
      ...summaryAreas(pages),
      ...summaryCommitments(pages),
      ...previousPlan(pages),
      ...(report.exitCode === 2 ? [] : summaryQuality(pages)),
      ...summaryChoices(pages),
      ...method(pages),
    ],
  };
}
