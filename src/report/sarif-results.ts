import type { Finding, Place } from '../checks/finding.js';
import type { Result } from '../engine/result.js';
import type { Verdict } from '../engine/status.js';
import { findingFix, findingMessage } from '../messages/findings.js';
import { LABELS } from '../messages/report.js';
import type { Words } from '../messages/words.js';
import type { FormatContext } from './formats.js';
import type { Json } from './json-text.js';
import { valueJson } from './json-values.js';
import { lastCells } from './last-cells.js';
import { printable } from './printable.js';
import { resultNotes, resultSentence } from './result-text.js';
import { sarifLocation } from './sarif-locations.js';
import { LEVELS } from './sarif-rules.js';

type Fields = Readonly<Record<string, Json>>;

/** @param elsewhere where to put what concerns the submission as a whole */
export function sarifFinding(found: Finding, words: Words, elsewhere: Place): Fields {
  const fix = LABELS.fix[words.lang] + findingFix(found, words);
  const place = found.place.file === null ? elsewhere : found.place;
  return {
    ruleId: found.code,
    kind: 'fail',
    level: LEVELS[found.severity],
    message: message([findingMessage(found, words), fix]),
    ...locations(place, found.related),
    properties: { ...found.place, relatedCount: found.relatedCount },
  };
}

const KINDS = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'open',
  none: 'notApplicable',
} as const satisfies Record<Verdict, string>;

/** At the first cell its latest value was read from, the others beside it. */
export function sarifResult(r: Result, context: FormatContext, elsewhere: Place): Fields {
  const [first, ...others] = lastCells(r).cells;
  const failing = r.indicator.attribute === 'binding' ? 'error' : 'warning';
  return {
    ruleId: r.status,
    kind: KINDS[r.verdict],
    level: r.verdict === 'fail' ? failing : 'none',
    message: message([resultSentence(r, context.words), ...resultNotes(r, context)]),
    ...locations(first ?? elsewhere, others),
    properties: figuresJson(r),
  };
}

function figuresJson(r: Result): Json {
  return {
    indicator: r.indicator.id,
    no: r.indicator.no,
    area: r.area.name.zh,
    areaId: r.area.id,
    areaCode: r.area.code,
    year: r.year,
    month: r.month,
    unit: r.indicator.unit,
    attribute: r.indicator.attribute,
    verdict: r.verdict,
    actual: valueJson(r.actual),
    operator: r.operator,
    target: r.target,
    required: r.required,
    requiredOperator: r.requiredComparison,
    gap: valueJson(r.gap),
    completion: valueJson(r.completion),
    schedule: r.schedule,
    forecast: valueJson(r.forecast),
    base: valueJson(r.base),
  };
}

function locations(place: Place, related: readonly Place[]): Fields {
  const at = sarifLocation(place);
  return {
    locations: at === null ? [] : [at],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(sarifLocation) }),
  };
}

/** Plain text: what a viewer would take for a link or a placeholder is taken apart. */
function message(lines: readonly string[]): Json {
  const text = lines.map(printable).join('\n');
  return { text: text.replaceAll('](', '] (') };
}
