import type { VerdictChange, VerdictDiff } from '../diff/verdict-diff.js';
import type { Result } from '../engine/result.js';
import { DIFF_HEADINGS, DIFF_HEADS, DIFF_LINES, DIFF_WORDS } from '../messages/diff.js';
import { HEADS } from '../messages/report.js';
import { ATTRIBUTE_NAMES, statusName } from '../messages/statuses.js';
import { type Language, writeValue } from '../messages/words.js';
import type { FormatContext } from './formats.js';
import { drawGrid } from './grid.js';
import { isFinal, MARKS } from './marks.js';
import { TONE_OF } from './painter.js';
import { withUnit } from './with-unit.js';

/** The results that changed as a table with its heading, those that turned first; nothing where there are none. */
export function verdictSection({ changes }: VerdictDiff, context: FormatContext): string[] {
  const { listed, total } = changes;
  if (total === 0) return [];
  const { words, width, ascii, paint } = context;
  const { lang } = words;
  const right = { align: 'right' as const };
  const columns = [
    { head: DIFF_HEADS.statusBefore[lang] },
    { head: DIFF_HEADS.statusAfter[lang] },
    { head: HEADS.area[lang], flexible: true },
    { head: HEADS.indicator[lang], flexible: true },
    { head: DIFF_HEADS.actualBefore[lang], ...right },
    { head: DIFF_HEADS.actualAfter[lang], ...right },
  ];
  const rows = listed.map(change => row(change, context));
  const rest = listed.length === total ? [] : [DIFF_LINES.shown[lang](listed.length, total)];
  const grid = drawGrid({ columns, rows, width, ascii, lang });
  return [[paint('strong', DIFF_HEADINGS.verdicts[lang]), grid, ...rest].join('\n')];
}

function row({ indicator, area, before, after }: VerdictChange, context: FormatContext): string[] {
  const { words } = context;
  const binding = indicator.attribute === 'binding' ? ` [${ATTRIBUTE_NAMES.binding[words.lang]}]` : '';
  return [
    statusText(before, context),
    statusText(after, context),
    words.area(area.id),
    `${withUnit(words.indicator(indicator.id), indicator.unit)}${binding}`,
    actualText(before, words.lang),
    actualText(after, words.lang),
  ];
}

function statusText(result: Result | null, { words, paint }: FormatContext): string {
  if (result === null) return paint('quiet', `${MARKS.none} ${DIFF_WORDS.notJudged[words.lang]}`);
  const status = statusName(result.status, isFinal(result), words.lang);
  return paint(TONE_OF[result.verdict], `${MARKS[result.verdict]} ${status}`);
}

/** All digits: two values that differ never read the same. */
function actualText(result: Result | null, lang: Language): string {
  if (result === null) return '';
  const { actual } = result;
  return actual.kind === 'unreadable' ? DIFF_WORDS.unreadable[lang] : writeValue(actual);
}
