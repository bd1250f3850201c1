import { create } from 'xmlbuilder2';
import type { Formatter, ReportContext } from '../formats.js';
import { type Case, type Counts, countsOf, type Suite } from '../junit-model.js';
import { findingSuite, resultSuites } from '../junit-suites.js';
import type { Report } from '../model.js';
import { writtenOut } from '../printable.js';

/**
 * JUnit XML as Jenkins and GitLab read it: a suite for the data findings, then one for each area. Errors in the data
 * are `<error>`, failing indicators `<failure>`, undecided and unjudged ones `<skipped>`. The schema of Jenkins knows no
 * count of those skipped in all, and no attribute that says why.
 */
export const junit = ((report: Report, context: ReportContext) => {
  const suites = [findingSuite(report, context), ...resultSuites(report, context)];
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: writtenOut });
  const all = countsOf(suites.flatMap(({ cases }) => cases));
  const { skipped: _, ...counted } = attributes(all);
  const root = document.ele('testsuites', { name: 'plancheck', ...counted });
  for (const suite of suites) addSuite(root, suite, context.timestamp);
  return `${document.end({ prettyPrint: true })}\n`;
}) satisfies Formatter;

type Element = ReturnType<ReturnType<typeof create>['ele']>;

function attributes({ tests, failures, errors, skipped }: Counts) {
  return { tests, failures, errors, skipped, time: 0 };
}

function addSuite(root: Element, { name, cases }: Suite, timestamp: string | null): void {
  const made = timestamp === null ? {} : { timestamp: timestamp.slice(0, '2024-01-31T08:30:00'.length) };
  const suite = root.ele('testsuite', { name, ...attributes(countsOf(cases)), ...made });
  for (const test of cases) addCase(suite, name, test);
}

/** Jenkins takes what stands before the last dot for a package. */
function addCase(suite: Element, area: string, { name, outcome, text }: Case): void {
  const test = suite.ele('testcase', { classname: `plancheck.${area}`, name, time: 0 });
  if (outcome === null) {
    if (text !== '') test.ele('system-out').txt(text);
    return;
  }
  const { kind, ...said } = outcome;
  const child = test.ele(kind, said);
  if (text !== '') child.txt(text);
}
