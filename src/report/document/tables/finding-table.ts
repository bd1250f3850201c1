import type { Finding } from '../../../checks/finding.js';
import { CAPTIONS, PAGE_HEADS, SHEETS } from '../../../messages/document.js';
import { findingFix, findingMessage } from '../../../messages/findings.js';
import { SEVERITY_NAMES } from '../../../messages/statuses.js';
import type { Words } from '../../../messages/words.js';
import { placeText } from '../../place.js';
import { column, markCell, textCell } from '../cells.js';
import type { Row, Table } from '../model.js';

/** Every finding: how bad it is, where, what was found, and how to mend it. */
export function findingTable(findings: readonly Finding[], words: Words): Table {
  const { lang } = words;
  const head = (key: 'severity' | 'code' | 'where' | 'found' | 'message' | 'fix') => PAGE_HEADS[key][lang];
  return {
    id: 'findings',
    caption: CAPTIONS.findings[lang],
    sheet: SHEETS.findings[lang],
    columns: [
      column('severity', head('severity'), 'status', true),
      column('code', head('code'), 'text', true),
      column('where', head('where'), 'text'),
      column('found', head('found'), 'text'),
      column('message', head('message'), 'text'),
      column('fix', head('fix'), 'text'),
    ],
    rows: findings.map(found => findingRow(found, words)),
    interactive: findings.length > 1,
  };
}

function findingRow(found: Finding, words: Words): Row {
  return {
    cells: [
      markCell(SEVERITY_NAMES[found.severity][words.lang], found.severity),
      textCell(found.code),
      textCell(placeText(found.place, words.lang)),
      textCell(found.place.text ?? ''),
      textCell(findingMessage(found, words)),
      textCell(findingFix(found, words)),
    ],
  };
}
