import type { Text } from '../catalogue/types.js';
import { type FindingCode, SEVERITIES } from '../checks/finding.js';
import { STATUSES } from '../engine/status.js';
import { FINDING_MESSAGES } from '../messages/findings.js';
import { HEADINGS, LABELS } from '../messages/report.js';
import { SEVERITY_NAMES, STATUS_MESSAGES } from '../messages/statuses.js';
import type { Language } from '../messages/words.js';
import { paragraph } from './grid.js';

interface Described {
  readonly meaning: Text;
  readonly action: Text;
}

const FINDING_CODES = Object.keys(SEVERITIES) as readonly FindingCode[];

/** Every code that `explain` knows: findings and statuses. */
export const EXPLAINED: readonly string[] = [...STATUSES, ...FINDING_CODES];

/** What a code means and what to do, wrapped to a width; null where there is no such code. */
export function explanation(code: string, lang: Language, width: number): string | null {
  const status = STATUSES.find(s => s === code);
  if (status) {
    const message = STATUS_MESSAGES[status];
    return described(`${status} ${message.name[lang]}`, message, lang, width);
  }
  const finding = FINDING_CODES.find(c => c === code);
  if (!finding) return null;
  const severity = SEVERITY_NAMES[SEVERITIES[finding]][lang];
  return described(`${finding} (${severity})`, FINDING_MESSAGES[finding], lang, width);
}

/** Every code with its name, one a line. */
export function codeList(lang: Language): string {
  const statuses = STATUSES.map(status => `  ${status}  ${STATUS_MESSAGES[status].name[lang]}`);
  const codes = FINDING_CODES.map(code => `  ${code}  ${SEVERITY_NAMES[SEVERITIES[code]][lang]}`);
  return [HEADINGS.statuses[lang], ...statuses, '', HEADINGS.codes[lang], ...codes, ''].join('\n');
}

function described(title: string, { meaning, action }: Described, lang: Language, width: number): string {
  const wrapped = (text: string) => paragraph(text, { width, lang, first: 0, rest: 2 });
  const told = wrapped(LABELS.meaning[lang] + meaning[lang]);
  const todo = wrapped(LABELS.action[lang] + action[lang]);
  return `${title}\n${told}\n${todo}\n`;
}
