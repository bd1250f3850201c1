import { openMonth } from '../../engine/as-of.js';
import { PAGE_LINES } from '../../messages/document.js';
import { TIME } from '../../messages/times.js';
import type { ReportContext } from '../formats.js';
import type { Report } from '../model.js';
import type { Document } from './model.js';
import { type Pages, pagesOf } from './pages.js';
import { findings } from './sections/findings.js';
import { method } from './sections/method.js';
import { overview } from './sections/overview.js';
import { previousPlan } from './sections/previous-plan.js';
import { areaResults, commitmentResults, courses, headlineResults } from './sections/results.js';

/** The report of `check` and `validate` as pages: findings first, then what was judged. */
export function checkDocument(report: Report, context: ReportContext): Document {
  const pages = pagesOf(report, context);
  const { lang } = context.words;
  const name = context.words.text(report.catalogue.plan.name);
  const title = report.kind === 'check' ? PAGE_LINES.checkTitle : PAGE_LINES.validateTitle;
  const judged = [headlineResults, courses, areaResults, commitmentResults, previousPlan, method];
  const sections = [overview, findings, ...(report.kind === 'check' ? judged : [])];
  return {
    lang,
    title: title[lang](name),
    subtitle: subtitleOf(pages),
    timestamp: context.timestamp,
    sections: sections.flatMap(make => make(pages)),
  };
}

/** The time judged at, and the number of the plan's document. */
export function subtitleOf({ report: { asOf, catalogue }, words: { lang } }: Pages): string {
  const { document } = catalogue.plan;
  if (asOf === null) return PAGE_LINES.subtitleWithoutYear[lang](document);
  return PAGE_LINES.subtitle[lang](TIME[lang](asOf.year, openMonth(asOf)), document);
}
