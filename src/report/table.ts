import type { Area } from '../catalogue/types.js';
import { openMonth } from '../engine/as-of.js';
import type { Result } from '../engine/result.js';
import { HEADINGS, LINES, REMARKS } from '../messages/report.js';
import { areaMatrix } from './area-matrix.js';
import { countLines, findingCounts, partsOf } from './count-lines.js';
import { findingLines } from './finding-lines.js';
import type { FormatContext, Formatter } from './formats.js';
import { paragraph } from './grid.js';
import { asAscii } from './marks.js';
import type { Report } from './model.js';
import { meaningOf } from './outcome.js';
import { remarksOf } from './remarks.js';
import { resultGrid, resultSection } from './result-section.js';

/** The report for a terminal: findings, the plan's own indicators, areas, commitments, and the outcome. */
export const table = ((report: Report, context: FormatContext) => {
  const parts = [
    title(report, context),
    ...findingLines(report.findings, context),
    ...(report.kind === 'validate' ? [REMARKS.notJudged[context.words.lang]] : judged(report, context)),
    outcome(report, context),
  ];
  const text = `${parts.filter(part => part !== '').join('\n\n')}\n`;
  return context.ascii ? asAscii(text) : text;
}) satisfies Formatter;

function title({ catalogue, asOf, readings }: Report, { words, paint }: FormatContext): string {
  const plan = words.text(catalogue.plan.name);
  const { lang } = words;
  const line =
    asOf === null ? LINES.titleWithoutYear[lang](plan) : LINES.title[lang](plan, asOf.year, openMonth(asOf));
  const used = catalogue.readings.filter(r => readings.includes(r.id)).map(r => words.text(r.name));
  const reading = used.length === 0 ? [] : [LINES.readings[lang](words.list(used))];
  return [paint('strong', line), ...reading].join('\n');
}

function judged(report: Report, context: FormatContext): string[] {
  const { lang } = context.words;
  const parts = partsOf(report.results);
  const { root, areas, commitments } = parts;
  const ofAreas = commitments.some(r => r.area.parent !== null);
  return [
    ...resultSection(HEADINGS.results[lang], root, context, false),
    ...areaSections(areas, root.length > 0, context),
    ...resultSection(HEADINGS.commitments[lang], commitments, context, ofAreas),
    countLines(parts, report.commitmentsWithoutData, lang),
    ...(report.results.length === 0 ? [REMARKS.noResults[lang]] : remarks(report, context)),
  ];
}

/** One area is shown in full; several as a matrix of statuses, and in full only where they fail. */
function areaSections(results: readonly Result[], besideRoot: boolean, context: FormatContext): string[] {
  const areas = [...new Set(results.map(r => r.area))];
  const { lang } = context.words;
  if (areas.length <= 1 && !besideRoot) return resultSection(HEADINGS.areas[lang], results, context, true);
  const failing = results.filter(r => r.verdict === 'fail');
  return [
    ...areaMatrix(results, areas, context),
    ...(failing.length === 0 ? [] : [resultGrid(failing, context, true)]),
    ...hint(areas, context),
  ];
}

function hint(areas: readonly Area[], { words }: FormatContext): string[] {
  const first = areas[0];
  return first ? [LINES.districtHint[words.lang](argument(words.area(first.id)))] : [];
}

/** As it must be typed after an option. */
function argument(name: string): string {
  return /[^\p{L}\p{N}_-]/u.test(name) ? `"${name}"` : name;
}

function remarks(report: Report, { words, width, paint }: FormatContext): string[] {
  const told = remarksOf(report, words).map(remark =>
    paragraph(remark, { width, lang: words.lang, first: 0, rest: 0 }),
  );
  return [paint('quiet', told.join('\n'))];
}

function outcome(report: Report, context: FormatContext): string {
  const counts = findingCounts(report.findings);
  return [LINES.findings[context.words.lang](counts), outcomeLine(report, context)].join('\n');
}

/** The exit code, and what it says of these data. */
export function outcomeLine(report: Report, { words: { lang }, paint }: FormatContext): string {
  const { exitCode } = report;
  const tone = exitCode === 0 ? 'good' : 'bad';
  return paint(tone, LINES.outcome[lang](exitCode, meaningOf(report)[lang]));
}
