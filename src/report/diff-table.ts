import { openMonth } from '../engine/as-of.js';
import { DIFF_HEADINGS, DIFF_LINES, DIFF_REMARKS } from '../messages/diff.js';
import { SEVERITY_NAMES } from '../messages/statuses.js';
import type { Words } from '../messages/words.js';
import { findingCounts } from './count-lines.js';
import { figureSection } from './diff-figures.js';
import { figureCounts } from './diff-json.js';
import { verdictSection } from './diff-verdicts.js';
import type { FormatContext } from './formats.js';
import { paragraph } from './grid.js';
import { asAscii } from './marks.js';
import type { DiffReport, DiffSide } from './model.js';
import { placeText } from './place.js';
import { printable } from './printable.js';
import { outcomeLine } from './table.js';

/** The differences for a terminal: results that turned, figures, new errors, and the outcome of the newer one. */
export function diffTable(report: DiffReport, context: FormatContext): string {
  const { figures, verdicts } = report;
  const { asOf } = report.new.report;
  const kinds = ['changed', 'removed', 'added'] as const;
  const parts = [
    title(report, context),
    ...verdictSection(verdicts, context),
    ...kinds.flatMap(kind => figureSection(figures[kind], kind, asOf, context)),
    ...errorSection(report, context),
    ...remarks(report, context),
    outcome(report, context),
  ];
  const text = `${parts.join('\n\n')}\n`;
  return context.ascii ? asAscii(text) : text;
}

function title({ old, new: newer, asOfAsked }: DiffReport, { words, paint, width }: FormatContext): string {
  const { lang } = words;
  const { catalogue, asOf } = newer.report;
  const plan = words.text(catalogue.plan.name);
  const line =
    asOf === null
      ? DIFF_LINES.titleWithoutYear[lang](plan)
      : DIFF_LINES.title[lang](plan, asOf.year, openMonth(asOf));
  const isOther = !asOfAsked && asOf !== null && old.latestYear !== asOf.year;
  const told = isOther ? [DIFF_LINES.otherYear[lang](old.latestYear, asOf.year)] : [];
  return [
    paint('strong', line),
    DIFF_LINES.old[lang](filesText(old, words)),
    DIFF_LINES.new[lang](filesText(newer, words)),
    ...told.map(text => paragraph(text, { width, lang, first: 0, rest: 0 })),
  ].join('\n');
}

function filesText({ files }: DiffSide, { lang }: Words): string {
  const first = printable(files[0] ?? '');
  return files.length === 1 ? first : DIFF_LINES.moreFiles[lang](first, files.length);
}

/** In short: what each means, the report of `check` says. */
function errorSection({ errors }: DiffReport, { words, paint }: FormatContext): string[] {
  const { listed, total } = errors.added;
  if (total === 0) return [];
  const { lang } = words;
  const lines = listed.map(({ severity, code, place }) =>
    printable(`${SEVERITY_NAMES[severity][lang]} ${code} ${placeText(place, lang)}`.trimEnd()),
  );
  const rest = listed.length === total ? [] : [DIFF_LINES.shown[lang](listed.length, total)];
  return [[paint('strong', DIFF_HEADINGS.errors[lang]), ...lines, ...rest].join('\n')];
}

function remarks({ figures, verdicts, old }: DiffReport, { words, paint, width }: FormatContext): string[] {
  const { changed, removed, added, restated } = figures;
  const changes = changed.total + removed.total + added.total + verdicts.changes.total;
  const told = [
    ...(changes === 0 ? [DIFF_REMARKS.nothing] : []),
    ...(restated === 0 ? [] : [DIFF_REMARKS.restated]),
    ...(old.report.exitCode === 2 ? [DIFF_REMARKS.oldUnfit] : []),
  ].map(remark => paragraph(remark[words.lang], { width, lang: words.lang, first: 0, rest: 0 }));
  return told.length === 0 ? [] : [paint('quiet', told.join('\n'))];
}

function outcome(report: DiffReport, context: FormatContext): string {
  const { figures, verdicts, errors, old, new: newer } = report;
  const { lang } = context.words;
  const counts = figureCounts(figures);
  return [
    DIFF_LINES.figures[lang](counts),
    ...(counts.unreadable === 0 ? [] : [DIFF_LINES.unreadable[lang](counts.unreadable)]),
    DIFF_LINES.verdicts[lang](verdicts.counts, verdicts.unchanged),
    DIFF_LINES.findings[lang](findingCounts(old.report.findings), findingCounts(newer.report.findings)),
    DIFF_LINES.errors[lang](errors.added.total, errors.gone),
    outcomeLine(newer.report, context),
  ].join('\n');
}
