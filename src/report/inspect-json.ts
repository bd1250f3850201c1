import { compareText } from '../engine/observation.js';
import type { Words } from '../messages/words.js';
import { columnLetter } from './column-letter.js';
import { findingCounts } from './count-lines.js';
import type {
  InspectedColumn,
  InspectedName,
  InspectedSheet,
  InspectedTable,
  InspectReport,
} from './inspect-model.js';
import { sizesOf } from './inspect-model.js';
import { findingJson, planJson, SCHEMA_VERSION } from './json.js';
import { type Json, jsonText } from './json-text.js';

/** The contract that scripts rely on: data/schemas/inspect.schema.json. */
export function inspectJson(report: InspectReport, words: Words): string {
  const { catalogue, files, findings, exitCode } = report;
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    kind: 'inspect',
    plan: planJson(catalogue),
    files: files.map(({ file, format, encoding, delimiter, sheets }) => ({
      ...{ file, format, encoding, delimiter },
      sheets: sheets.map(sheetJson),
    })),
    findings: findings.map(found => findingJson(found, words)),
    counts: { ...sizesOf(report), findings: findingCounts(findings) },
    exitCode,
  });
}

function sheetJson({ name, hidden, skipped, tables }: InspectedSheet): Json {
  return { name, hidden, skipped, tables: tables.map(tableJson) };
}

function tableJson(table: InspectedTable): Json {
  const { titles, headerLines, shape, isRefused, area, year, unit, rows, figures } = table;
  return {
    ...{ titles: [...titles], headerLines: [...headerLines], shape, refused: isRefused },
    ...{ area, year, unit, rows, figures },
    columns: table.columns.map(columnJson),
    indicators: table.indicators.map(nameJson),
    areas: table.areas.map(nameJson),
  };
}

function columnJson(read: InspectedColumn): Json {
  const { column, header, role, across, unit, isUsed, nearest } = read;
  return {
    column,
    letter: columnLetter(column),
    header: header.map(({ text, meaning, isMapped }) => ({ text, meaning, mapped: isMapped })),
    role,
    across: Object.fromEntries(Object.entries(across).toSorted(([a], [b]) => compareText(a, b))),
    unit,
    used: isUsed,
    nearest: [...nearest],
  };
}

function nameJson({ written, id, how, nearest }: InspectedName): Json {
  return { written, id, how, nearest: [...nearest] };
}
