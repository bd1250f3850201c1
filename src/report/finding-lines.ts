import type { Finding } from '../checks/finding.js';
import { findingFix, findingMessage } from '../messages/findings.js';
import { HEADINGS, LABELS } from '../messages/report.js';
import { SEVERITY_NAMES } from '../messages/statuses.js';
import type { FormatContext } from './formats.js';
import { paragraph } from './grid.js';
import type { Tone } from './painter.js';
import { placeText } from './place.js';
import { printable } from './printable.js';

const TONES = { error: 'bad', warning: 'doubt', info: 'quiet' } as const satisfies Record<string, Tone>;

/** The findings as a block of lines, none left out. */
export function findingLines(findings: readonly Finding[], context: FormatContext): string[] {
  if (findings.length === 0) return [];
  const heading = context.paint('strong', HEADINGS.findings[context.words.lang]);
  return [[heading, ...findings.map(found => findingText(found, context))].join('\n')];
}

function findingText(found: Finding, { words, paint, width }: FormatContext): string {
  const { lang } = words;
  const severity = SEVERITY_NAMES[found.severity][lang];
  const place = placeText(found.place, lang);
  const head = place === '' ? '' : `${place} `;
  const told = printable(`${severity} ${found.code} ${head}${findingMessage(found, words)}`);
  const message = paragraph(told, { width, lang, first: 0, rest: 2 });
  const todo = printable(`${LABELS.fix[lang]}${findingFix(found, words)}`);
  const fix = paragraph(todo, { width, lang, first: 2, rest: 4 });
  return [paint(TONES[found.severity], message), fix].join('\n');
}
