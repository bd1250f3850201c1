import type { Result } from '../engine/result.js';
import type { Status } from '../engine/status.js';
import { METHOD_HEADS } from '../messages/methods.js';
import { noteMessage } from '../messages/notes.js';
import { HEADS, LINES, REMARKS } from '../messages/report.js';
import { ATTRIBUTE_NAMES, statusName } from '../messages/statuses.js';
import { assessmentShown, otherMethod, withoutNumber } from './assessment-text.js';
import { shownFigures } from './figures.js';
import type { FormatContext } from './formats.js';
import { drawGrid, paragraph } from './grid.js';
import { isFinal, MARKS } from './marks.js';
import { TONE_OF } from './painter.js';
import { printable } from './printable.js';

/** A heading, the rows with failures first, what must be known beside them, and how many are not shown. */
export function resultSection(
  heading: string,
  all: readonly Result[],
  context: FormatContext,
  withArea: boolean,
): string[] {
  if (all.length === 0) return [];
  const { words, show, paint } = context;
  const shown = all.filter(r => show === 'all' || r.verdict === 'fail');
  const body =
    shown.length === 0 ? REMARKS.noFailures[words.lang] : resultGrid(failuresFirst(shown), context, withArea);
  const rest = shown.length === all.length ? [] : [LINES.shown[words.lang](shown.length, all.length)];
  return [
    [paint('strong', heading), body, ...notes(shown, context), ...reasons(shown, context), ...rest].join(
      '\n',
    ),
  ];
}

const ORDER = [
  'missed',
  'behind',
  'unknown',
  'on-track',
  'achieved',
  'no-data',
  'no-target',
  'not-applicable',
] as const satisfies readonly Status[];

/** Failures first, each kind in the order given. */
export function failuresFirst(results: readonly Result[]): Result[] {
  return ORDER.flatMap(status => results.filter(r => r.status === status));
}

/** The rows as they are given. */
export function resultGrid(results: readonly Result[], context: FormatContext, withArea: boolean): string {
  const { words, width, ascii } = context;
  const head = (key: keyof typeof HEADS) => HEADS[key][words.lang];
  const area = withArea ? [{ head: head('area'), flexible: true }] : [];
  const figures = (['actual', 'target', 'required', 'gap', 'completion', 'forecast'] as const).map(key => ({
    head: head(key),
    align: 'right' as const,
  }));
  const method = otherMethod(results);
  const assessed = method === null ? [] : [{ head: METHOD_HEADS[method][words.lang], flexible: true }];
  const columns = [
    { head: head('status') },
    ...area,
    { head: head('indicator'), flexible: true },
    ...figures,
    ...assessed,
  ];
  return drawGrid({
    columns,
    rows: results.map(r => row(r, context, withArea)),
    width,
    ascii,
    lang: words.lang,
  });
}

function row(r: Result, { words, paint }: FormatContext, withArea: boolean): string[] {
  const figures = shownFigures(r);
  const name = `${words.indicator(r.indicator.id)}(${r.indicator.unit})`;
  const binding = r.indicator.attribute === 'binding' ? ` [${ATTRIBUTE_NAMES.binding[words.lang]}]` : '';
  return [
    paint(TONE_OF[r.verdict], `${MARKS[r.verdict]} ${statusName(r.status, isFinal(r), words.lang)}`),
    ...(withArea ? [printable(words.area(r.area.id))] : []),
    printable(name + binding),
    figures.actual,
    figures.target,
    figures.required,
    figures.gap,
    figures.completion,
    figures.forecast,
    ...(r.assessment === null ? [] : [assessmentShown(r.assessment, words)]),
  ];
}

/** What must be known beside the figures, a line a note. */
function notes(results: readonly Result[], context: FormatContext): string[] {
  const { words, width } = context;
  return results.flatMap(r =>
    r.notes
      .filter(note => note.code !== 'implied')
      .map(note => {
        const where = r.area.parent === null ? '' : `${words.area(r.area.id)} `;
        const told = noteMessage(note, words, context.readings, isFinal(r));
        return paragraph(printable(`${where}${words.indicator(r.indicator.id)}: ${told}`), {
          width,
          lang: words.lang,
          first: 2,
          rest: 4,
        });
      }),
  );
}

/** Why the method asked for has no number, a line a reason. */
function reasons(results: readonly Result[], { words, width }: FormatContext): string[] {
  return withoutNumber(results, words).map(line =>
    paragraph(printable(line), { width, lang: words.lang, first: 2, rest: 4 }),
  );
}
