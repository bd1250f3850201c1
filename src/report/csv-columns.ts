import type { Text } from '../catalogue/types.js';
import type { Finding } from '../checks/finding.js';
import type { Result } from '../engine/result.js';
import { findingFix, findingMessage } from '../messages/findings.js';
import { CSV_HEADS, CSV_KINDS, VERDICT_NAMES } from '../messages/formats.js';
import { REASON_MESSAGES } from '../messages/methods.js';
import { ATTRIBUTE_NAMES, SEVERITY_NAMES, STATUS_MESSAGES } from '../messages/statuses.js';
import type { Words } from '../messages/words.js';
import { signOf } from './figures.js';
import { subjectOf } from './finding-subject.js';
import type { FormatContext } from './formats.js';
import { lastCell } from './last-cells.js';
import { cellAddress } from './place.js';
import { plainNumber, plainValue } from './plain-figure.js';
import { resultReason } from './result-text.js';

type Column = keyof typeof CSV_HEADS;
type Cells = { readonly [K in Column]?: string };

/** The columns of the table of findings and results, in order. */
const COLUMNS = Object.keys(CSV_HEADS) as readonly Column[];

export function csvHeads({ lang }: Words): string[] {
  return COLUMNS.map(column => (CSV_HEADS[column] as Text)[lang]);
}

export function csvFinding(found: Finding, words: Words, areaCodes: ReadonlyMap<string, string>): string[] {
  const { area, indicator, year, month } = subjectOf(found);
  return row({
    kind: CSV_KINDS.finding[words.lang],
    code: found.code,
    verdict: SEVERITY_NAMES[found.severity][words.lang],
    area: area === null ? '' : words.area(area),
    areaCode: areaCodes.get(area ?? '') ?? '',
    indicator: indicator === null ? '' : words.indicator(indicator),
    id: indicator ?? '',
    unit: indicator === null ? '' : words.unit(indicator),
    year: whole(year),
    month: whole(month),
    ...placeCells(found.place),
    message: findingMessage(found, words),
    fix: findingFix(found, words),
  });
}

export function csvResult(r: Result, context: FormatContext): string[] {
  const { lang } = context.words;
  return row({
    kind: CSV_KINDS.result[lang],
    code: r.status,
    verdict: VERDICT_NAMES[r.verdict][lang],
    area: r.area.name[lang],
    areaCode: r.area.code ?? '',
    no: whole(r.indicator.no),
    indicator: r.indicator.name[lang],
    id: r.indicator.id,
    attribute: ATTRIBUTE_NAMES[r.indicator.attribute][lang],
    unit: r.indicator.unit,
    year: whole(r.year),
    month: whole(r.month),
    ...figureCells(r),
    ...assessmentCells(r, context.words),
    ...placeCells(lastCell(r)),
    message: resultReason(r, context),
    fix: STATUS_MESSAGES[r.status].action[lang],
  });
}

function figureCells(r: Result): Cells {
  return {
    actual: plainValue(r.actual),
    operator: signOf(r.operator),
    target: plainNumber(r.target),
    required: plainNumber(r.required),
    gap: plainValue(r.gap),
    completion: plainValue(r.completion),
    schedule: plainNumber(r.schedule),
    forecast: plainValue(r.forecast),
    base: plainValue(r.base),
    changeOnYear: plainValue(r.changeOnYear),
    changeOnBase: plainValue(r.changeOnBase),
  };
}

function assessmentCells({ assessment }: Result, { lang }: Words): Cells {
  if (assessment === null) return {};
  const { method, ratio, band, reason } = assessment;
  return {
    method,
    ratio: plainNumber(ratio),
    band: band ?? '',
    without: reason === null ? '' : REASON_MESSAGES[reason][lang],
  };
}

function placeCells(place: Finding['place'] | null): Cells {
  if (place === null) return {};
  return {
    file: place.file ?? '',
    sheet: place.sheet ?? '',
    cell: cellAddress(place) ?? '',
    line: whole(place.line),
    column: whole(place.column),
    text: place.text ?? '',
  };
}

function whole(number: number | null): string {
  return number === null ? '' : String(number);
}

function row(cells: Cells): string[] {
  return COLUMNS.map(column => cells[column] ?? '');
}
