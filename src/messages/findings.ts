import type { Finding, FindingCode, FindingOf } from '../checks/finding.js';
import { CELL_FINDINGS } from './cell-findings.js';
import { COVERAGE_FINDINGS } from './coverage-findings.js';
import { FILE_FINDINGS } from './file-findings.js';
import type { FindingMessage, FindingMessages } from './finding-messages.js';
import { LABEL_FINDINGS } from './label-findings.js';
import { PERIOD_FINDINGS } from './period-findings.js';
import { SET_FINDINGS } from './set-findings.js';
import { SHEET_FINDINGS } from './sheet-findings.js';
import { TABLE_FINDINGS } from './table-findings.js';
import type { Words } from './words.js';
import { WORKBOOK_CELL_FINDINGS } from './workbook-cell-findings.js';

/** The sentences of every finding code. */
export const FINDING_MESSAGES: FindingMessages = {
  ...FILE_FINDINGS,
  ...SHEET_FINDINGS,
  ...TABLE_FINDINGS,
  ...LABEL_FINDINGS,
  ...PERIOD_FINDINGS,
  ...WORKBOOK_CELL_FINDINGS,
  ...CELL_FINDINGS,
  ...SET_FINDINGS,
  ...COVERAGE_FINDINGS,
};

/** What was found and expected, without the place. */
export function findingMessage(finding: Finding, words: Words): string {
  return sentence('message', finding, words);
}

/** What to do about it. */
export function findingFix(finding: Finding, words: Words): string {
  return sentence('fix', finding, words);
}

function sentence<K extends FindingCode>(
  part: 'message' | 'fix',
  { code, args }: FindingOf<K>,
  words: Words,
): string {
  const messages: FindingMessage<K> = FINDING_MESSAGES[code];
  return messages[part][words.lang](shortened(args), words);
}

const QUOTED = 80;

/** A sentence quotes at most the beginning of a cell; the finding itself keeps all of it. */
function shortened<A extends object>(args: A): A {
  const entries = Object.entries(args).map(([key, value]) => [
    key,
    typeof value === 'string' && value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value,
  ]);
  return Object.fromEntries(entries) as A;
}
