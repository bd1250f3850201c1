import {
  DELIMITER_NAMES,
  INSPECT_LINES,
  INSPECT_OUTCOMES,
  INSPECT_WORDS,
  ROLE_NAMES,
  SHAPE_NAMES,
} from '../messages/inspect.js';
import { LINES } from '../messages/report.js';
import { SKIPPED } from '../messages/sheet-findings.js';
import { findingCounts } from './count-lines.js';
import { findingLines } from './finding-lines.js';
import type { FormatContext } from './formats.js';
import { paragraph } from './grid.js';
import { columnGrid, nameGrid } from './inspect-grids.js';
import {
  type InspectedFile,
  type InspectedSheet,
  type InspectedTable,
  type InspectReport,
  sizesOf,
} from './inspect-model.js';
import { asAscii } from './marks.js';
import { printable } from './printable.js';

/** How every file was read, for a terminal: files, sheets, tables, columns and names, then the findings. */
export function inspectTable(report: InspectReport, context: FormatContext): string {
  const parts = [
    ...report.files.flatMap(file => filePart(file, context)),
    ...findingLines(report.findings, context),
    outcome(report, context),
  ];
  const text = `${parts.join('\n\n')}\n`;
  return context.ascii ? asAscii(text) : text;
}

function filePart(file: InspectedFile, context: FormatContext): string[] {
  const { words, paint } = context;
  const { lang } = words;
  const { format, encoding, delimiter } = file;
  const separated = delimiter === null ? [] : [DELIMITER_NAMES[delimiter]?.[lang] ?? delimiter];
  const how =
    format === null ? [INSPECT_WORDS.notRead[lang]] : [format, ...[encoding ?? []].flat(), ...separated];
  const heading = paint('strong', told(`${file.file} (${words.list(how)})`, context));
  const sheets = file.sheets.flatMap(sheet => sheetPart(sheet, context));
  return [heading, ...sheets];
}

function sheetPart(sheet: InspectedSheet, context: FormatContext): string[] {
  const { lang } = context.words;
  const { name, hidden, skipped, tables } = sheet;
  const marks = [
    ...(hidden ? [INSPECT_WORDS.hidden[lang]] : []),
    ...(skipped === null ? [] : [SKIPPED[skipped][lang]]),
  ];
  const about = marks.length === 0 ? '' : ` (${context.words.list(marks)})`;
  const title = name === null ? [] : [told(`${INSPECT_LINES.sheet[lang](name)}${about}`, context)];
  return [...title, ...tables.flatMap(table => tablePart(table, context))];
}

function tablePart(table: InspectedTable, context: FormatContext): string[] {
  const grid = columnGrid(table.columns, context);
  const lines = [headline(table, context), ...titles(table, context), ...whole(table, context), grid];
  return [lines.join('\n'), ...nameGrid(table, context)];
}

function headline({ headerLines, shape, rows, figures }: InspectedTable, context: FormatContext): string {
  const { lang } = context.words;
  const layout =
    shape === null
      ? INSPECT_WORDS.noShape[lang]
      : INSPECT_LINES.shape[lang](`${SHAPE_NAMES[shape]?.[lang] ?? ''} ${shape}`.trim());
  const parts = [INSPECT_LINES.header[lang](headerLines), layout, INSPECT_LINES.size[lang](rows, figures)];
  return told(parts.join(lang === 'zh' ? '；' : '; '), context);
}

function titles({ titles: above }: InspectedTable, context: FormatContext): string[] {
  const { words } = context;
  return above.length === 0 ? [] : [told(INSPECT_LINES.titles[words.lang](words.list(above)), context)];
}

/** What no column says. */
function whole({ area, year, unit }: InspectedTable, context: FormatContext): string[] {
  const { words } = context;
  const said = [
    ...(area === null ? [] : [['area', words.area(area)]]),
    ...(year === null ? [] : [['year', String(year)]]),
    ...(unit === null ? [] : [['unit', unit]]),
  ].map(([role = '', text = '']) => `${ROLE_NAMES[role]?.[words.lang] ?? role} ${text}`);
  return said.length === 0 ? [] : [told(INSPECT_LINES.whole[words.lang](words.list(said)), context)];
}

function told(text: string, { words, width }: FormatContext): string {
  return paragraph(printable(text), { width, lang: words.lang, first: 0, rest: 2 });
}

function outcome(report: InspectReport, { words: { lang }, paint }: FormatContext): string {
  const { exitCode, findings } = report;
  const meaning = INSPECT_OUTCOMES[exitCode][lang];
  return [
    INSPECT_LINES.sizes[lang](sizesOf(report)),
    LINES.findings[lang](findingCounts(findings)),
    paint(exitCode === 0 ? 'good' : 'bad', LINES.outcome[lang](exitCode, meaning)),
  ].join('\n');
}
