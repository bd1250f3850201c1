import type { Capped } from '../diff/capped.js';
import type { FigureChange } from '../diff/figure-diff.js';
import { type AsOf, openMonth } from '../engine/as-of.js';
import { givenValue, type Observation, reports } from '../engine/observation.js';
import { decimalText, type Rational, roundedText } from '../engine/rational.js';
import { DIFF_HEADINGS, DIFF_HEADS, DIFF_LINES, DIFF_WORDS } from '../messages/diff.js';
import { HEADS } from '../messages/report.js';
import { type Language, writeValue } from '../messages/words.js';
import type { FormatContext } from './formats.js';
import { type Column, drawGrid } from './grid.js';
import { placeText } from './place.js';
import { printable } from './printable.js';
import { withUnit } from './with-unit.js';

/** What the changes of one kind are shown with. */
interface Shape extends FormatContext {
  readonly asOf: AsOf | null;
  readonly kind: 'changed' | 'removed' | 'added';
  readonly hasReporters: boolean;
}

/** The changes of one kind as a table with its heading; nothing where there are none. */
export function figureSection(
  changes: Capped<FigureChange>,
  kind: Shape['kind'],
  asOf: AsOf | null,
  context: FormatContext,
): string[] {
  const { listed, total } = changes;
  if (total === 0) return [];
  const { words, width, ascii, paint } = context;
  const { lang } = words;
  const hasReporters = listed.some(({ key }) => key.reporter !== null);
  const shape = { ...context, asOf, kind, hasReporters };
  const rows = listed.map(change => cellsOf(change, shape).map(({ text }) => text));
  const columns = columnsOf(listed[0] as FigureChange, shape);
  const rest = listed.length === total ? [] : [DIFF_LINES.shown[lang](listed.length, total)];
  const grid = drawGrid({ columns, rows, width, ascii, lang });
  return [[paint('strong', DIFF_HEADINGS[kind][lang]), grid, ...rest].join('\n')];
}

/** A cell of the table under the head of its column. */
interface Cell extends Column {
  readonly text: string;
}

function columnsOf(change: FigureChange, shape: Shape): Column[] {
  return cellsOf(change, shape).map(({ text: _, ...column }) => column);
}

function cellsOf(change: FigureChange, shape: Shape): Cell[] {
  const { words, kind, hasReporters } = shape;
  const { before, after, key } = change;
  const { lang } = words;
  const head = (of: keyof typeof DIFF_HEADS) => DIFF_HEADS[of][lang];
  const right = { align: 'right' as const };
  const was = { head: head('before'), ...right, text: figureText(before, lang) };
  const is = { head: head('after'), ...right, text: figureText(after, lang) };
  const reporter = { head: head('reporter'), flexible: true, text: printable(key.reporter ?? '') };
  return [
    ...placeCells(change, shape),
    ...(hasReporters ? [reporter] : []),
    ...(kind === 'added' ? [] : [was]),
    ...(kind === 'removed' ? [] : [is]),
    ...(kind === 'changed' ? [{ head: head('change'), ...right, text: changeText(change, lang) }] : []),
    { head: head('cells'), flexible: true, text: sourcesText(before, after, lang) },
  ];
}

function placeCells({ key, isRestated }: FigureChange, { words, asOf }: Shape): Cell[] {
  const { lang } = words;
  const { area, indicator, year } = key;
  const month = asOf?.year === year ? openMonth(asOf) : null;
  const mark = isRestated ? `\n${DIFF_WORDS.restated[lang]}` : '';
  const name = withUnit(words.indicator(indicator), words.unit(indicator));
  return [
    { head: HEADS.area[lang], flexible: true, text: words.area(area) },
    { head: HEADS.indicator[lang], flexible: true, text: name },
    { head: DIFF_HEADS.period[lang], text: `${words.span(year, month)}${mark}` },
  ];
}

function figureText(figure: Observation | null, lang: Language): string {
  if (figure === null || !reports(figure)) return DIFF_WORDS.notReported[lang];
  const value = givenValue(figure);
  return value.kind === 'unreadable' ? DIFF_WORDS.unreadable[lang] : writeValue(value);
}

/** `+0.14` and below it `+0.5%`; words where only the parts of a rate changed; nothing where no number says it. */
function changeText({ difference, percent, isOfPartsAlone }: FigureChange, lang: Language): string {
  if (isOfPartsAlone) return DIFF_WORDS.parts[lang];
  if (difference === null) return '';
  const signed = withSign(difference, decimalText(difference));
  return percent === null ? signed : `${signed}\n${withSign(percent, percentText(percent))}%`;
}

function withSign(number: Rational, text: string): string {
  return number.compare(0) > 0 ? `+${text}` : text;
}

const MOST_PLACES = 12;

/** One digit, or as many as it takes to be more than nothing. */
function percentText(percent: Rational): string {
  for (let places = 1; places < MOST_PLACES; places += 1) {
    const text = roundedText(percent, places);
    if (/[1-9]/.test(text)) return text;
  }
  return roundedText(percent, MOST_PLACES);
}

function sourcesText(before: Observation | null, after: Observation | null, lang: Language): string {
  const sources = [before, after].flatMap(figure => (figure ? [figure.source] : []));
  return sources.map(source => printable(placeText(source, lang))).join('\n');
}
