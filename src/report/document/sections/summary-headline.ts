import { openMonth } from '../../../engine/as-of.js';
import type { Result } from '../../../engine/result.js';
import { STATUSES } from '../../../engine/status.js';
import { exact } from '../../../engine/value.js';
import { statusName } from '../../../messages/statuses.js';
import { SUMMARY_LINES, SUMMARY_SECTIONS } from '../../../messages/summary.js';
import { TIME } from '../../../messages/times.js';
import type { Words } from '../../../messages/words.js';
import { percentShown } from '../../figures.js';
import { isFinal } from '../../marks.js';
import { meaningOf } from '../../outcome.js';
import { chartBlock, list, paragraph, section } from '../blocks.js';
import { progressChart } from '../drawings/progress.js';
import type { Block, Paragraph, Section } from '../model.js';
import { mainResults, type Pages } from '../pages.js';
import { verdictCounts } from './overview.js';
import { sentence } from './summary-groups.js';

/** How many of the headline indicators came out in which way, the binding ones named first. */
export function summaryHeadline(pages: Pages): Section[] {
  const { words } = pages;
  const { lang } = words;
  const main = mainResults(pages);
  const first = main[0];
  const title = SUMMARY_SECTIONS.overview[lang];
  if (!first) return section('overview', title, [noYear(pages)]);
  const { asOf } = pages.report;
  const time = TIME[lang](first.year, asOf && openMonth(asOf));
  return section('overview', title, [
    ...bindingFirst(main, words),
    paragraph(SUMMARY_LINES.headline[lang](time, main.length, statusCounts(main, words))),
    paragraph(SUMMARY_LINES.schedule[lang](percentShown(exact(first.schedule)))),
    ...failing(main, words),
    ...verdictCounts(main, lang),
    chartBlock(progressChart(main, words)),
  ]);
}

function noYear({ report, words }: Pages): Paragraph {
  return paragraph(words.text(meaningOf(report)), 'bad');
}

function bindingFirst(main: readonly Result[], words: Words): Block[] {
  const binding = main.filter(r => r.indicator.attribute === 'binding');
  if (binding.length === 0) return [];
  const tone = binding.some(r => r.verdict === 'fail') ? 'bad' : 'plain';
  return [
    paragraph(SUMMARY_LINES.binding[words.lang](binding.length, statusCounts(binding, words)), tone),
    ...list(binding.map(r => sentence(r, words))),
  ];
}

function failing(main: readonly Result[], words: Words): Paragraph[] {
  const ids = main.filter(r => r.verdict === 'fail').map(r => r.indicator.id);
  return ids.length === 0 ? [] : [paragraph(SUMMARY_LINES.failing[words.lang](words.indicators(ids)), 'bad')];
}

/** `提前实现5项，滞后1项`: every status that occurs. */
export function statusCounts(results: readonly Result[], { lang }: Words): string {
  const counts = STATUSES.flatMap(status => {
    const having = results.filter(r => r.status === status);
    const names = [...new Set(having.map(r => statusName(status, isFinal(r), lang)))];
    return names.map(name =>
      SUMMARY_LINES.counted[lang](
        name,
        having.filter(r => statusName(status, isFinal(r), lang) === name).length,
      ),
    );
  });
  return counts.join(lang === 'zh' ? '，' : ', ');
}
