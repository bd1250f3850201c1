import type { Text } from '../catalogue/types.js';
import { type FindingCode, SEVERITIES } from '../checks/finding.js';
import { METHODS } from '../engine/method.js';
import { STATUSES } from '../engine/status.js';
import { FINDING_MESSAGES } from '../messages/findings.js';
import { METHOD_MESSAGES } from '../messages/methods.js';
import { HEADINGS, LABELS } from '../messages/report.js';
import { SEVERITY_NAMES, STATUS_MESSAGES } from '../messages/statuses.js';
import type { Language } from '../messages/words.js';
import { paragraph } from './grid.js';

const FINDING_CODES = Object.keys(SEVERITIES) as readonly FindingCode[];

/** Every code that `explain` knows: findings, statuses and methods. */
export const EXPLAINED: readonly string[] = [...STATUSES, ...METHODS, ...FINDING_CODES];

/** What a code means and what to do, wrapped to a width; null where there is no such code. */
export function explanation(code: string, lang: Language, width: number): string | null {
  const status = STATUSES.find(s => s === code);
  if (status) {
    const { name, meaning, action } = STATUS_MESSAGES[status];
    return described(`${status} ${name[lang]}`, { meaning, action }, lang, width);
  }
  const method = METHODS.find(m => m === code);
  if (method) {
    const { name, ...told } = METHOD_MESSAGES[method];
    return described(`${method} ${name[lang]}`, told, lang, width);
  }
  const finding = FINDING_CODES.find(c => c === code);
  if (!finding) return null;
  const severity = SEVERITY_NAMES[SEVERITIES[finding]][lang];
  const { meaning, action } = FINDING_MESSAGES[finding];
  return described(`${finding} (${severity})`, { meaning, action }, lang, width);
}

/** Every code with its name, one a line. */
export function codeList(lang: Language): string {
  const statuses = STATUSES.map(status => `  ${status}  ${STATUS_MESSAGES[status].name[lang]}`);
  const methods = METHODS.map(method => `  ${method}  ${METHOD_MESSAGES[method].name[lang]}`);
  const codes = FINDING_CODES.map(code => `  ${code}  ${SEVERITY_NAMES[SEVERITIES[code]][lang]}`);
  const parts = [
    [HEADINGS.statuses[lang], ...statuses],
    [HEADINGS.methods[lang], ...methods],
    [HEADINGS.codes[lang], ...codes],
  ];
  return `${parts.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

type Told = { readonly [K in 'meaning' | 'action' | 'source' | 'limits']?: Text };

/** The title, and a labelled paragraph for each part in the order given. */
function described(title: string, told: Told, lang: Language, width: number): string {
  const parts = Object.entries(told).map(([part, text]) =>
    paragraph(LABELS[part as keyof Told][lang] + text[lang], { width, lang, first: 0, rest: 2 }),
  );
  return [title, ...parts, ''].join('\n');
}
