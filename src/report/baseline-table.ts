import type { BaselineResult } from '../engine/baseline.js';
import { rational } from '../engine/rational.js';
import { exact, fromFigure } from '../engine/value.js';
import { noteMessage } from '../messages/notes.js';
import { HEADINGS, HEADS, LINES, OUTCOMES, REMARKS } from '../messages/report.js';
import { statusName } from '../messages/statuses.js';
import { writeValue } from '../messages/words.js';
import { tally } from './count-lines.js';
import { percentShown, shown, signOf } from './figures.js';
import { findingLines } from './finding-lines.js';
import type { FormatContext } from './formats.js';
import { drawGrid, paragraph } from './grid.js';
import { asAscii, MARKS } from './marks.js';
import type { BaselineReport } from './model.js';
import { TONE_OF } from './painter.js';
import { withUnit } from './with-unit.js';

/** The previous plan's table, judged, and the years since beside it. */
export function baselineTable(report: BaselineReport, context: FormatContext): string {
  const { words, paint } = context;
  const { lang } = words;
  const parts = [
    ...findingLines(report.findings, context),
    [paint('strong', HEADINGS.baseline[lang]), judgedGrid(report, context), ...notes(report, context)].join(
      '\n',
    ),
    ...besideGrid(report, context),
    outcome(report, context),
  ];
  const text = `${parts.join('\n\n')}\n`;
  return context.ascii ? asAscii(text) : text;
}

function judgedGrid(
  { results, catalogue }: BaselineReport,
  { words, paint, width, ascii }: FormatContext,
): string {
  const { lang } = words;
  const { previousBaseYear, baseYear } = catalogue.plan;
  const right = { align: 'right' as const };
  const columns = [
    { head: HEADS.status[lang] },
    { head: HEADS.indicator[lang], flexible: true },
    { head: String(previousBaseYear ?? HEADS.base[lang]), ...right },
    { head: HEADS.target[lang], ...right },
    { head: `${baseYear} ${HEADS.actual[lang]}`, ...right },
    { head: HEADS.completion[lang], ...right },
  ];
  const rows = results.map(r => [
    paint(TONE_OF[r.verdict], `${MARKS[r.verdict]} ${statusName(r.status, true, lang)}`),
    withUnit(`${r.row.no} ${words.text(r.row.name)}`, r.row.unit),
    writeValue(r.base),
    `${signOf(r.row.operator)} ${shown(r.target, r.actual.kind === 'exact' ? [r.actual.value] : [])}`,
    writeValue(r.actual),
    percentShown(r.completion),
  ]);
  return drawGrid({ columns, rows, width, ascii, lang: words.lang });
}

function notes({ results, catalogue }: BaselineReport, { words, width }: FormatContext): string[] {
  return results.flatMap(r => [
    ...r.notes.map(note => line(r, noteMessage(note, words, catalogue.readings), words, width)),
    ...r.row.notes.map(note => line(r, words.text(note), words, width)),
  ]);
}

function line(r: BaselineResult, told: string, words: FormatContext['words'], width: number): string {
  return paragraph(`${r.row.no} ${words.text(r.row.name)}: ${told}`, {
    width,
    lang: words.lang,
    first: 2,
    rest: 4,
  });
}

/** Rows that go on: both bases, every submitted year and the target, side by side. */
function besideGrid(
  { results, catalogue }: BaselineReport,
  { words, paint, width, ascii }: FormatContext,
): string[] {
  const { lang } = words;
  const { previousBaseYear, baseYear, lastYear } = catalogue.plan;
  const going = results.flatMap(r => (r.beside ? [{ r, beside: r.beside }] : []));
  const first = going[0];
  if (!first) return [];
  const right = { align: 'right' as const };
  const years = first.beside.years.map(({ year }) => year);
  const columns = [
    { head: HEADS.indicator[lang], flexible: true },
    ...[previousBaseYear ?? HEADS.base[lang], baseYear, ...years].map(year => ({
      head: String(year),
      ...right,
    })),
    { head: `${lastYear} ${HEADS.target[lang]}`, ...right },
    { head: HEADS.comparable[lang] },
  ];
  const rows = going.map(({ r, beside: { indicator, years: values } }) => [
    words.indicator(indicator.id),
    r.row.comparable ? writeValue(r.base) : `(${writeValue(r.base)})`,
    r.row.comparable
      ? writeValue(r.actual)
      : `${writeValue(fromFigure(indicator.base))}\n(${writeValue(r.actual)})`,
    ...values.map(({ value }) => writeValue(value, at => shown(at))),
    indicator.target === null
      ? ''
      : `${signOf(indicator.operator)} ${writeValue(exact(rational(indicator.target)))}`,
    r.row.comparable ? MARKS.pass : MARKS.fail,
  ]);
  return [
    [
      paint('strong', HEADINGS.results[lang]),
      drawGrid({ columns, rows, width, ascii, lang }),
      `${MARKS.fail} ${REMARKS.definitionChanged[lang]}`,
    ].join('\n'),
  ];
}

function outcome({ results, exitCode }: BaselineReport, { words: { lang } }: FormatContext): string {
  const meaning = OUTCOMES[exitCode][lang];
  return [LINES.previous[lang](tally(results)), LINES.outcome[lang](exitCode, meaning)].join('\n');
}
