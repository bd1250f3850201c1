import type { Finding, Place, Severity } from '../../checks/finding.js';
import type { Result } from '../../engine/result.js';
import { findingFix, findingMessage } from '../../messages/findings.js';
import { FORMAT_LINES } from '../../messages/formats.js';
import { LABELS, LINES } from '../../messages/report.js';
import { findingCounts, tally } from '../count-lines.js';
import type { FormatContext, Formatter } from '../formats.js';
import { lastCell } from '../last-cells.js';
import type { Report } from '../model.js';
import { meaningOf } from '../outcome.js';
import { cellAddress, placeText } from '../place.js';
import { printable } from '../printable.js';
import { resultNotes, resultOutcome, resultTitle } from '../result-text.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** How many annotations of one level GitHub shows of a step. */
const SHOWN = 10;

interface Annotation {
  readonly severity: Severity;
  readonly place: Place | null;
  readonly title: string;
  /** Lines of the message. */
  readonly message: readonly string[];
}

/**
 * Annotations of a GitHub workflow: findings and failing indicators, errors and binding ones first, then the outcome
 * with how many there are of everything. Indicators that pass or are open are told as numbers alone.
 */
export const github = ((report: Report, context: FormatContext) => {
  const failing = report.results.filter(({ verdict }) => verdict === 'fail');
  const all = [
    ...report.findings.map(found => findingAnnotation(found, context)),
    ...failing.map(r => resultAnnotation(r, context)),
  ];
  const sorted = (['error', 'warning', 'info'] as const).flatMap(level =>
    all.filter(({ severity }) => severity === level),
  );
  const lines = [...sorted, closing(report, all, context)].map(annotation => `${command(annotation)}\n`);
  return lines.join('');
}) satisfies Formatter;

function findingAnnotation(found: Finding, { words }: FormatContext): Annotation {
  const { severity, place, code } = found;
  const where = placeText(place, words.lang);
  return {
    severity,
    place,
    title: where === '' ? code : `${code} ${where}`,
    message: [findingMessage(found, words), LABELS.fix[words.lang] + findingFix(found, words)],
  };
}

function resultAnnotation(r: Result, context: FormatContext): Annotation {
  const place = lastCell(r);
  const cell = place && cellAddress(place);
  return {
    severity: r.indicator.attribute === 'binding' ? 'error' : 'warning',
    place,
    title: resultTitle(r, context.words) + (cell === null ? '' : ` ${cell}`),
    message: [resultOutcome(r, context.words), ...resultNotes(r, context)],
  };
}

/** The outcome and the counts; and, where GitHub shows not every annotation, that it does not. */
function closing(report: Report, all: readonly Annotation[], { words: { lang } }: FormatContext): Annotation {
  const { exitCode, findings, results, kind } = report;
  const severity = exitCode === 0 ? 'info' : 'error';
  const count = (level: Severity) => [...all, { severity }].filter(a => a.severity === level).length;
  const written = { error: count('error'), warning: count('warning'), info: count('info') };
  const more = Object.values(written).some(number => number > SHOWN);
  return {
    severity,
    place: null,
    title: 'plancheck',
    message: [
      LINES.outcome[lang](exitCode, meaningOf(report)[lang]),
      LINES.findings[lang](findingCounts(findings)),
      ...(kind === 'check' ? [FORMAT_LINES.verdicts[lang](tally(results))] : []),
      ...(more ? [FORMAT_LINES.moreThanShown[lang](written)] : []),
    ],
  };
}

/**
 * The column is left out: GitHub counts characters, and a place counts the cells of a row. So is the line of a
 * worksheet; the title names the cell.
 */
function command({ severity, place, title, message }: Annotation): string {
  const file = place?.file == null ? [] : [`file=${property(place.file)}`];
  const line = place?.line == null || place.sheet !== null ? [] : [`line=${place.line}`];
  const properties = [...file, ...line, `title=${property(title)}`].join(',');
  return `::${LEVELS[severity]} ${properties}::${data(message.map(printable).join('\n'))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
