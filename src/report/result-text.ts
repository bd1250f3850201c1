import type { Result } from '../engine/result.js';
import { FIGURE_WORDS, FORMAT_LINES } from '../messages/formats.js';
import { noteMessage } from '../messages/notes.js';
import { HEADS } from '../messages/report.js';
import { ATTRIBUTE_NAMES, statusName } from '../messages/statuses.js';
import type { Words } from '../messages/words.js';
import { type ShownFigures, shownFigures } from './figures.js';
import type { FormatContext } from './formats.js';
import { isFinal } from './marks.js';
import { plainLimit, plainValue } from './plain-figure.js';
import { withUnit } from './with-unit.js';

/** `7 工伤保险参保人数(万人)`. */
export function indicatorTitle({ indicator }: Result, words: Words): string {
  return withUnit(words.indicator(indicator.id), indicator.unit);
}

/** `武汉市 7 工伤保险参保人数(万人)`: what was judged, the same in every run. */
export function resultTitle(r: Result, words: Words): string {
  return FORMAT_LINES.indicatorOfArea[words.lang](r.area.name[words.lang], indicatorTitle(r, words));
}

/** The name of a result's status. */
export function statusTitle(r: Result, words: Words): string {
  return statusName(r.status, isFinal(r), words.lang);
}

const TOLD = ['actual', 'target', 'required', 'gap'] as const satisfies readonly (keyof ShownFigures)[];

/** `滞后；实际 300，目标 ≥ 380，现应达到 ≥ 342.592，差距 -42.592`: the status and, as far as known, the figures. */
export function resultOutcome(r: Result, words: Words): string {
  const { lang } = words;
  const shown = shownFigures(r);
  const figures = TOLD.filter(key => !['', '—'].includes(shown[key]));
  const told = figures.map(key => `${FIGURE_WORDS[key][lang]} ${shown[key]}`);
  return FORMAT_LINES.statusWithFigures[lang](statusTitle(r, words), told);
}

/** What was judged and how it came out, in one sentence. */
export function resultSentence(r: Result, words: Words): string {
  const { lang } = words;
  const binding = r.indicator.attribute === 'binding' ? ` [${ATTRIBUTE_NAMES.binding[lang]}]` : '';
  return FORMAT_LINES.named[lang](resultTitle(r, words) + binding, resultOutcome(r, words));
}

/** What must be known beside the figures; that the direction is our reading goes without saying, as in the table. */
export function resultNotes(r: Result, { words, readings }: FormatContext): string[] {
  return r.notes
    .filter(note => note.code !== 'implied')
    .map(note => noteMessage(note, words, readings, isFinal(r)));
}

/** The status and what must be known beside it, in one sentence. */
export function resultReason(r: Result, context: FormatContext): string {
  const { words } = context;
  return FORMAT_LINES.parts[words.lang]([statusTitle(r, words), ...resultNotes(r, context)]);
}

/** The figures with all their digits, a line each; those that are not known are left out. */
export function figureLines(r: Result, words: Words): string[] {
  const figures = {
    actual: plainValue(r.actual),
    target: plainLimit(r.target, r.operator),
    required: plainLimit(r.required, r.operator === 'done' ? 'done' : r.requiredComparison),
    gap: plainValue(r.gap),
    forecast: plainValue(r.forecast),
    base: plainValue(r.base),
  };
  return Object.entries(figures).flatMap(([key, text]) =>
    text === '' ? [] : [FORMAT_LINES.named[words.lang](HEADS[key as keyof typeof figures][words.lang], text)],
  );
}
