import { type FindingCode, SEVERITIES } from '../checks/finding.js';
import { STATUSES, type Status } from '../engine/status.js';
import { FINDING_MESSAGES } from '../messages/findings.js';
import { HEADINGS, LABELS } from '../messages/report.js';
import { SEVERITY_NAMES, STATUS_MESSAGES } from '../messages/statuses.js';
import type { Language } from '../messages/words.js';

export const FINDING_CODES = Object.keys(SEVERITIES) as readonly FindingCode[];

/** Every code that `explain` knows: findings and statuses. */
export const EXPLAINED: readonly string[] = [...STATUSES, ...FINDING_CODES];

/** What a code means and what to do; null where there is no such code. */
export function explanation(code: string, lang: Language): string | null {
  const status = STATUSES.find(s => s === code);
  if (status) return statusText(status, lang);
  const finding = FINDING_CODES.find(c => c === code);
  return finding ? findingText(finding, lang) : null;
}

/** Every code with its name, one a line. */
export function codeList(lang: Language): string {
  const statuses = STATUSES.map(status => `  ${status}  ${STATUS_MESSAGES[status].name[lang]}`);
  const codes = FINDING_CODES.map(code => `  ${code}  ${SEVERITY_NAMES[SEVERITIES[code]][lang]}`);
  return [HEADINGS.statuses[lang], ...statuses, '', HEADINGS.codes[lang], ...codes, ''].join('\n');
}

function statusText(status: Status, lang: Language): string {
  const { name, meaning, action } = STATUS_MESSAGES[status];
  return `${status} ${name[lang]}\n${LABELS.meaning[lang]}${meaning[lang]}\n${LABELS.action[lang]}${action[lang]}\n`;
}

function findingText(code: FindingCode, lang: Language): string {
  const severity = SEVERITY_NAMES[SEVERITIES[code]][lang];
  return `${code} (${severity})\n${LABELS.meaning[lang]}${FINDING_MESSAGES[code].meaning[lang]}\n`;
}
