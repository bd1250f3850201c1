import type { Finding } from '../../checks/finding.js';
import type { Result } from '../../engine/result.js';
import { findingFix, findingMessage } from '../../messages/findings.js';
import { FORMAT_LINES, NO_FINDINGS } from '../../messages/formats.js';
import { LABELS } from '../../messages/report.js';
import { SEVERITY_NAMES } from '../../messages/statuses.js';
import { doWarningsCount } from '../counted-warnings.js';
import { findingTitle } from '../finding-title.js';
import type { FormatContext, Formatter } from '../formats.js';
import { jsonLine } from '../json-line.js';
import type { Json } from '../json-text.js';
import { valueJson } from '../json-values.js';
import { lastCell } from '../last-cells.js';
import type { Report } from '../model.js';
import { cellAddress } from '../place.js';
import { printable } from '../printable.js';
import { resultReason, resultSentence, resultTitle } from '../result-text.js';

/** A test point of TAP 14 and the lines that belong to it. */
interface Point {
  readonly ok: boolean;
  readonly description: string;
  /** Why it was not decided; null where it was. */
  readonly skipped: string | null;
  readonly below: readonly string[];
}

/** TAP version 14: a test point for every finding, then for every result; what fails has its figures in YAML. */
export const tap = ((report: Report, context: FormatContext) => {
  const { lang } = context.words;
  const warningsCount = doWarningsCount(report);
  const none: Point = { ok: true, description: NO_FINDINGS[lang], skipped: null, below: [] };
  const findings = report.findings.map(found => findingPoint(found, context, warningsCount));
  const points = [
    ...(findings.length === 0 ? [none] : findings),
    ...report.results.map(r => resultPoint(r, context)),
  ];
  const lines = ['TAP version 14', `1..${points.length}`, ...points.flatMap(written)];
  return `${lines.join('\n')}\n`;
}) satisfies Formatter;

function written({ ok, description, skipped, below }: Point, index: number): string[] {
  const skip = skipped === null ? '' : ` # SKIP ${escaped(skipped)}`;
  return [`${ok ? 'ok' : 'not ok'} ${index + 1} - ${escaped(description)}${skip}`, ...below];
}

/** One line in which nothing is taken for a directive. */
function escaped(text: string): string {
  return printable(text).replace(/[\\#]/g, '\\$&');
}

function findingPoint(found: Finding, { words }: FormatContext, warningsCount: boolean): Point {
  const { lang } = words;
  const ok = found.severity === 'info' || (found.severity === 'warning' && !warningsCount);
  const description = FORMAT_LINES.named[lang](
    SEVERITY_NAMES[found.severity][lang],
    findingTitle(found, words),
  );
  const message = findingMessage(found, words);
  const fix = findingFix(found, words);
  const { file, line, column, text } = found.place;
  const place = { file, line, column, cell: cellAddress(found.place), text };
  const below = ok
    ? [`# ${printable(message)}`, `# ${printable(LABELS.fix[lang] + fix)}`]
    : yamlBlock({ message, severity: found.severity, code: found.code, fix, ...place });
  return { ok, description, skipped: null, below };
}

function resultPoint(r: Result, context: FormatContext): Point {
  const { words } = context;
  const isOpen = r.verdict === 'unknown' || r.verdict === 'none';
  return {
    ok: r.verdict !== 'fail',
    description: isOpen ? resultTitle(r, words) : resultSentence(r, words),
    skipped: isOpen ? resultReason(r, context) : null,
    below: r.verdict === 'fail' ? yamlBlock(failureJson(r, context)) : [],
  };
}

function failureJson(r: Result, context: FormatContext): Readonly<Record<string, Json>> {
  const { words } = context;
  const cell = lastCell(r);
  return {
    message: resultReason(r, context),
    status: r.status,
    area: r.area.name[words.lang],
    areaId: r.area.id,
    indicator: r.indicator.id,
    attribute: r.indicator.attribute,
    year: r.year,
    month: r.month,
    actual: valueJson(r.actual),
    operator: r.operator,
    target: r.target,
    required: r.required,
    gap: valueJson(r.gap),
    forecast: valueJson(r.forecast),
    file: cell?.file ?? null,
    line: cell?.line ?? null,
    column: cell?.column ?? null,
    cell: cell && cellAddress(cell),
  };
}

/** A diagnostic block: JSON values are YAML; what is not known is left out. */
function yamlBlock(fields: Readonly<Record<string, Json>>): string[] {
  const known = Object.entries(fields).filter(([, value]) => value !== null);
  return ['  ---', ...known.map(([key, value]) => `  ${key}: ${jsonLine(value)}`), '  ...'];
}
