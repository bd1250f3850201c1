import { INSPECT_HEADS, INSPECT_LINES, INSPECT_WORDS, MATCHED_BY, ROLE_NAMES } from '../messages/inspect.js';
import type { Words } from '../messages/words.js';
import { columnLetter } from './column-letter.js';
import type { FormatContext } from './formats.js';
import { drawGrid } from './grid.js';
import type { InspectedColumn, InspectedName, InspectedTable } from './inspect-model.js';
import { MARKS } from './marks.js';
import { printable } from './printable.js';

/** What each column was taken for. */
export function columnGrid(
  columns: readonly InspectedColumn[],
  { words, width, ascii }: FormatContext,
): string {
  const { lang } = words;
  const heads = [
    { head: INSPECT_HEADS.column[lang] },
    { head: INSPECT_HEADS.header[lang], flexible: true },
    { head: INSPECT_HEADS.meaning[lang], flexible: true },
    { head: INSPECT_HEADS.used[lang] },
  ];
  const rows = columns.map(column => [
    columnLetter(column.column),
    column.header.map(({ text }) => text).join(' / '),
    meaningText(column, words),
    column.isUsed ? MARKS.pass : MARKS.none,
  ]);
  return drawGrid({ columns: heads, rows: rows.map(row => row.map(printable)), width, ascii, lang });
}

function meaningText({ header, role, across, unit, nearest }: InspectedColumn, words: Words): string {
  const { lang } = words;
  if (role === null)
    return [INSPECT_WORDS.noMeaning[lang], ...nearestText(nearest, words)].join(lang === 'zh' ? '；' : '; ');
  const { indicator, period, area } = across;
  const said = [
    ...(area === undefined ? [] : [words.area(area)]),
    ...(indicator === undefined ? [] : [words.indicator(indicator)]),
    ...(period === undefined ? [] : [period]),
  ];
  const isOnlyFigures = role === 'value' && said.length > 0;
  const parts = isOnlyFigures ? said : [...said, ROLE_NAMES[role]?.[lang] ?? role];
  const mapped = header.some(({ isMapped }) => isMapped) ? ` [${INSPECT_WORDS.byMapping[lang]}]` : '';
  return `${parts.join(' ')}${unit === null ? '' : ` (${unit})`}${mapped}`;
}

/** The names met in the rows and headers, and what each led to. */
export function nameGrid(
  { indicators, areas }: InspectedTable,
  { words, width, ascii }: FormatContext,
): string[] {
  const { lang } = words;
  const columns = [
    { head: INSPECT_HEADS.kind[lang] },
    { head: INSPECT_HEADS.written[lang], flexible: true },
    { head: INSPECT_HEADS.meaning[lang], flexible: true },
    { head: INSPECT_HEADS.how[lang], flexible: true },
  ];
  const rows = [
    ...indicators.map(name => nameRow('indicator', name, words)),
    ...areas.map(name => nameRow('area', name, words)),
  ];
  if (rows.length === 0) return [];
  return [drawGrid({ columns, rows: rows.map(row => row.map(printable)), width, ascii, lang })];
}

function nameRow(kind: 'indicator' | 'area', name: InspectedName, words: Words): string[] {
  const { lang } = words;
  const { written, id, how, nearest } = name;
  const isIgnored = id === null && how === 'mapping';
  const meaning = id === null ? INSPECT_WORDS.noMeaning[lang] : words[kind](id);
  return [
    ROLE_NAMES[kind]?.[lang] ?? kind,
    written,
    isIgnored ? (ROLE_NAMES.ignored?.[lang] ?? '') : meaning,
    how === null ? nearestText(nearest, words).join('') : MATCHED_BY[how][lang],
  ];
}

function nearestText(nearest: readonly string[], words: Words): string[] {
  return nearest.length === 0 ? [] : [INSPECT_LINES.nearest[words.lang](words.list(nearest))];
}
