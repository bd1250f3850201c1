import type { Area } from '../catalogue/types.js';
import type { Result } from '../engine/result.js';
import type { Status } from '../engine/status.js';
import { noteMessage } from '../messages/notes.js';
import {
  FAILURES_NOT_COUNTED,
  HEADINGS,
  HEADS,
  LINES,
  OUTCOMES,
  REMARKS,
  type VerdictCounts,
} from '../messages/report.js';
import { ATTRIBUTE_NAMES, statusName } from '../messages/statuses.js';
import { areaMatrix } from './area-matrix.js';
import { shownFigures } from './figures.js';
import { findingLines } from './finding-lines.js';
import type { FormatContext, Formatter } from './formats.js';
import { drawGrid, paragraph } from './grid.js';
import { findingCounts } from './json.js';
import { asAscii, isFinal, MARKS } from './marks.js';
import type { Report } from './model.js';
import { TONE_OF } from './painter.js';

/** The report for a terminal: findings, the plan's own indicators, areas, commitments, and the outcome. */
export const table: Formatter = (report, context) => {
  const parts = [
    title(report, context),
    ...findingLines(report.findings, context),
    ...(report.kind === 'validate' ? [REMARKS.notJudged[context.words.lang]] : judged(report, context)),
    outcome(report, context),
  ];
  const text = `${parts.filter(part => part !== '').join('\n\n')}\n`;
  return context.ascii ? asAscii(text) : text;
};

function title({ catalogue, asOf, readings }: Report, { words, paint }: FormatContext): string {
  const plan = words.text(catalogue.plan.name);
  const { lang } = words;
  const line = asOf === null ? LINES.titleWithoutYear[lang](plan) : LINES.title[lang](plan, asOf);
  const used = catalogue.readings.filter(r => readings.includes(r.id)).map(r => words.text(r.name));
  const reading = used.length === 0 ? [] : [LINES.readings[lang](words.list(used))];
  return [paint('strong', line), ...reading].join('\n');
}

function judged(report: Report, context: FormatContext): string[] {
  const { lang } = context.words;
  const headline = report.results.filter(r => r.indicator.attribute !== 'commitment');
  const root = headline.filter(r => r.area.parent === null);
  const areas = headline.filter(r => r.area.parent !== null);
  const commitments = report.results.filter(r => r.indicator.attribute === 'commitment');
  return [
    ...section(HEADINGS.results[lang], root, context, false),
    ...areaSections(areas, root.length > 0, context),
    ...section(
      HEADINGS.commitments[lang],
      commitments,
      context,
      commitments.some(r => r.area.parent !== null),
    ),
    counts(report, root, areas, commitments, context),
    ...(report.results.length === 0 ? [REMARKS.noResults[lang]] : remarks(context)),
  ];
}

/** One area is shown in full; several as a matrix of statuses, and in full only where they fail. */
function areaSections(results: readonly Result[], besideRoot: boolean, context: FormatContext): string[] {
  const areas = [...new Set(results.map(r => r.area))];
  const { lang } = context.words;
  if (areas.length <= 1 && !besideRoot) return section(HEADINGS.areas[lang], results, context, true);
  const failing = results.filter(r => r.verdict === 'fail');
  return [
    ...areaMatrix(results, areas, context),
    ...(failing.length === 0 ? [] : [resultGrid(failing, context, true)]),
    ...hint(areas, context),
  ];
}

function hint(areas: readonly Area[], { words }: FormatContext): string[] {
  const first = areas[0];
  return first ? [LINES.districtHint[words.lang](words.area(first.id))] : [];
}

function section(
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
  return [[paint('strong', heading), body, ...notes(shown, context), ...rest].join('\n')];
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

function failuresFirst(results: readonly Result[]): Result[] {
  return ORDER.flatMap(status => results.filter(r => r.status === status));
}

function resultGrid(results: readonly Result[], context: FormatContext, withArea: boolean): string {
  const { words, width, ascii } = context;
  const head = (key: keyof typeof HEADS) => HEADS[key][words.lang];
  const area = withArea ? [{ head: head('area'), flexible: true }] : [];
  const figures = (['actual', 'target', 'required', 'gap', 'completion', 'forecast'] as const).map(key => ({
    head: head(key),
    align: 'right' as const,
  }));
  const columns = [
    { head: head('status') },
    ...area,
    { head: head('indicator'), flexible: true },
    ...figures,
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
    ...(withArea ? [words.area(r.area.id)] : []),
    name + binding,
    figures.actual,
    figures.target,
    figures.required,
    figures.gap,
    figures.completion,
    figures.forecast,
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
        return paragraph(`${where}${words.indicator(r.indicator.id)}: ${told}`, {
          width,
          lang: words.lang,
          first: 2,
          rest: 4,
        });
      }),
  );
}

function counts(
  report: Report,
  root: readonly Result[],
  areas: readonly Result[],
  commitments: readonly Result[],
  { words }: FormatContext,
): string {
  const { lang } = words;
  const binding = root.filter(r => r.indicator.attribute === 'binding');
  const units = new Set(areas.map(r => r.area)).size;
  const lines = [
    root.length > 0 ? LINES.indicators[lang](tally(root)) : '',
    binding.length > 0 ? LINES.binding[lang](tally(binding)) : '',
    units > 0 ? LINES.areas[lang](units, tally(areas)) : '',
    commitments.length > 0 ? LINES.commitments[lang](tally(commitments)) : '',
    report.commitmentsWithoutData > 0
      ? LINES.commitmentsWithoutData[lang](report.commitmentsWithoutData)
      : '',
  ];
  return lines.filter(line => line !== '').join('\n');
}

function tally(results: readonly Result[]): VerdictCounts {
  const count = (verdict: string) => results.filter(r => r.verdict === verdict).length;
  return { pass: count('pass'), fail: count('fail'), unknown: count('unknown'), none: count('none') };
}

function remarks({ words, width, paint }: FormatContext): string[] {
  const told = [REMARKS.schedule, REMARKS.forecast].map(remark =>
    paragraph(remark[words.lang], { width, lang: words.lang, first: 0, rest: 0 }),
  );
  return [paint('quiet', told.join('\n'))];
}

function outcome({ exitCode, findings, results }: Report, { words, paint }: FormatContext): string {
  if (exitCode === 3) return '';
  const uncounted = exitCode === 0 && results.some(r => r.verdict === 'fail');
  const meaning = (uncounted ? FAILURES_NOT_COUNTED : OUTCOMES[exitCode])[words.lang];
  const tone = exitCode === 0 ? 'good' : 'bad';
  return [
    LINES.findings[words.lang](findingCounts(findings)),
    paint(tone, LINES.outcome[words.lang](exitCode, meaning)),
  ].join('\n');
}
