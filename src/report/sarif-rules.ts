import type { Text } from '../catalogue/types.js';
import { type FindingCode, SEVERITIES, type Severity } from '../checks/finding.js';
import { STATUSES, type Status, verdictOf } from '../engine/status.js';
import { FINDING_MESSAGES } from '../messages/findings.js';
import { STATUS_MESSAGES } from '../messages/statuses.js';
import type { Language } from '../messages/words.js';
import type { Json } from './json-text.js';
import type { Report } from './model.js';

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** The codes of findings, then the statuses, that a report uses; each is a rule. */
export function ruleIds({ findings, results }: Report): string[] {
  const codes = new Set<string>(findings.map(({ code }) => code));
  const statuses = new Set<string>(results.map(({ status }) => status));
  const known = Object.keys(SEVERITIES) as readonly FindingCode[];
  return [...known.filter(code => codes.has(code)), ...STATUSES.filter(status => statuses.has(status))];
}

export function ruleJson(id: string, lang: Language): Json {
  const status = STATUSES.find(known => known === id);
  if (status !== undefined) return statusRule(status, lang);
  const code = id as FindingCode;
  const { meaning, action } = FINDING_MESSAGES[code];
  return rule(id, firstSentence(meaning[lang]), { meaning, action }, LEVELS[SEVERITIES[code]], lang);
}

function statusRule(status: Status, lang: Language): Json {
  const { name, meaning, action } = STATUS_MESSAGES[status];
  const level = verdictOf(status) === 'fail' ? 'warning' : 'none';
  return rule(status, name[lang], { meaning, action }, level, lang);
}

function rule(
  id: string,
  short: string,
  { meaning, action }: { readonly meaning: Text; readonly action: Text },
  level: string,
  lang: Language,
): Json {
  return {
    id,
    shortDescription: { text: short },
    fullDescription: { text: meaning[lang] },
    help: { text: action[lang] },
    defaultConfiguration: { level },
  };
}

function firstSentence(text: string): string {
  return /^.*?(?:。|\.(?= |$))/su.exec(text)?.[0] ?? text;
}
