import type { Result } from '../../../engine/result.js';
import { VERDICTS } from '../../../engine/status.js';
import { SECTIONS, VERDICT_NAMES } from '../../../messages/document.js';
import { LINES, REMARKS } from '../../../messages/report.js';
import type { Language } from '../../../messages/words.js';
import { countLines, findingCounts, tally } from '../../count-lines.js';
import { meaningOf } from '../../outcome.js';
import { list, paragraph, section } from '../blocks.js';
import type { Counts, Section } from '../model.js';
import type { Pages } from '../pages.js';

/** The outcome, and how many came out in which way. */
export function overview({ report, parts, words }: Pages): Section[] {
  const { lang } = words;
  const { exitCode, catalogue, readings } = report;
  const used = catalogue.readings.filter(r => readings.includes(r.id)).map(r => words.text(r.name));
  const counted = countLines(parts, report.commitmentsWithoutData, lang).split('\n');
  const lines = report.kind === 'validate' ? [REMARKS.notJudged[lang]] : counted;
  const told = [...lines, LINES.findings[lang](findingCounts(report.findings))];
  return section('overview', SECTIONS.overview[lang], [
    paragraph(LINES.outcome[lang](exitCode, meaningOf(report)[lang]), exitCode === 0 ? 'good' : 'bad'),
    ...verdictCounts(parts.root.length > 0 ? parts.root : parts.areas, lang),
    ...list(told.filter(line => line !== '')),
    ...(used.length === 0 ? [] : [paragraph(LINES.readings[lang](words.list(used)))]),
  ]);
}

/** How many of the results came out in which way; nothing where there are none. */
export function verdictCounts(results: readonly Result[], lang: Language): Counts[] {
  if (results.length === 0) return [];
  const counts = tally(results);
  const items = VERDICTS.map(mark => ({ label: VERDICT_NAMES[mark][lang], value: counts[mark], mark }));
  return [{ kind: 'counts', items }];
}
