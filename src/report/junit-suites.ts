import type { Finding } from '../checks/finding.js';
import type { Result } from '../engine/result.js';
import { findingFix, findingMessage } from '../messages/findings.js';
import { FORMAT_LINES, NO_FINDINGS } from '../messages/formats.js';
import { HEADINGS, LABELS } from '../messages/report.js';
import { SEVERITY_NAMES, STATUS_MESSAGES } from '../messages/statuses.js';
import type { Words } from '../messages/words.js';
import { doWarningsCount } from './counted-warnings.js';
import { distinct } from './distinct.js';
import { findingTitle } from './finding-title.js';
import type { FormatContext } from './formats.js';
import type { Case, Outcome, Suite } from './junit-model.js';
import { lastCell } from './last-cells.js';
import type { Report } from './model.js';
import { placeText } from './place.js';
import { printable } from './printable.js';
import { figureLines, indicatorTitle, resultNotes, resultOutcome, resultReason } from './result-text.js';

/** The findings as tests; where there are none, one test that says so: a suite without tests reads as a broken run. */
export function findingSuite(report: Report, { words }: FormatContext): Suite {
  const { lang } = words;
  const warningsCount = doWarningsCount(report);
  const cases = report.findings.map(found => findingCase(found, words, warningsCount));
  const none: Case = { name: NO_FINDINGS[lang], outcome: null, text: '' };
  return suite(HEADINGS.findings[lang], cases.length === 0 ? [none] : cases);
}

/** A suite for each area with results, in the order of the plan's areas. */
export function resultSuites({ catalogue, results }: Report, context: FormatContext): Suite[] {
  const judged = catalogue.areas.filter(({ id }) => results.some(r => r.area.id === id));
  const suites = judged.map(({ id, name }) =>
    suite(
      name[context.words.lang],
      results.filter(r => r.area.id === id).map(r => resultCase(r, context)),
    ),
  );
  const names = distinct(suites.map(({ name }) => name));
  return suites.map((each, i) => ({ ...each, name: names[i] ?? each.name }));
}

function suite(name: string, cases: readonly Case[]): Suite {
  const names = distinct(cases.map(each => printable(each.name)));
  return { name: printable(name), cases: cases.map((each, i) => ({ ...each, name: names[i] ?? each.name })) };
}

function findingCase(found: Finding, words: Words, warningsCount: boolean): Case {
  const { lang } = words;
  const message = printable(findingMessage(found, words));
  const named = FORMAT_LINES.named[lang](SEVERITY_NAMES[found.severity][lang], message);
  return {
    name: findingTitle(found, words),
    outcome: findingOutcome(found, message, warningsCount),
    text: lines([named, LABELS.fix[lang] + findingFix(found, words)]),
  };
}

/** A warning that was asked to count as an error is a failure. */
function findingOutcome(
  { code, severity }: Finding,
  message: string,
  warningsCount: boolean,
): Outcome | null {
  if (severity === 'error') return { kind: 'error', type: code, message };
  return severity === 'warning' && warningsCount ? { kind: 'failure', type: code, message } : null;
}

function resultCase(r: Result, context: FormatContext): Case {
  const name = indicatorTitle(r, context.words);
  if (r.verdict === 'pass') return { name, outcome: null, text: '' };
  if (r.verdict !== 'fail') {
    return { name, outcome: { kind: 'skipped' }, text: printable(resultReason(r, context)) };
  }
  const message = printable(resultOutcome(r, context.words));
  return { name, outcome: { kind: 'failure', type: r.status, message }, text: failureText(r, context) };
}

function failureText(r: Result, context: FormatContext): string {
  const { words } = context;
  const cell = lastCell(r);
  return lines([
    ...figureLines(r, words),
    ...(cell === null ? [] : [placeText(cell, words.lang)]),
    ...resultNotes(r, context),
    LABELS.action[words.lang] + STATUS_MESSAGES[r.status].action[words.lang],
  ]);
}

function lines(texts: readonly string[]): string {
  return texts.map(printable).join('\n');
}
