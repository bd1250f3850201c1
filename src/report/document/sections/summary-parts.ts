import { groupBy } from '../../../engine/observation.js';
import { LINES } from '../../../messages/report.js';
import {
  OTHER_GROUP,
  SUMMARY_LINES,
  SUMMARY_REMARKS,
  SUMMARY_SECTIONS,
  type SummaryVariant,
} from '../../../messages/summary.js';
import { withoutNumber } from '../../assessment-text.js';
import { findingCounts } from '../../count-lines.js';
import { chartBlock, list, paragraph, section, tableBlock } from '../blocks.js';
import { courseChart, hasCourse } from '../drawings/course.js';
import { heatMap } from '../drawings/heat-map.js';
import type { Block, Section } from '../model.js';
import { mainResults, type Pages } from '../pages.js';
import { choiceTable } from '../tables/choice-table.js';
import { commitmentTable } from '../tables/commitment-table.js';
import { findingTable } from '../tables/finding-table.js';
import { rankingTable } from '../tables/ranking-table.js';
import { summaryTable } from '../tables/summary-table.js';
import { statusCounts } from './summary-headline.js';

/** The table of all indicators, and each one's course below it. */
export function summaryResults(pages: Pages, variant: SummaryVariant): Section[] {
  const { report, words } = pages;
  const main = mainResults(pages);
  const { plan } = report.catalogue;
  if (main.length === 0) return [];
  const charts = main.filter(hasCourse).map(r => chartBlock(courseChart(r, plan, words)));
  return [
    ...section('results', SUMMARY_SECTIONS.table[words.lang], [
      tableBlock(summaryTable(main, plan, variant, words)),
      paragraph(SUMMARY_REMARKS.flowBase[words.lang], 'quiet'),
      ...list(withoutNumber(main, words)),
    ]),
    ...section('courses', SUMMARY_SECTIONS.courses[words.lang], charts),
  ];
}

/** The areas ranked by what compares, below a map of all of them. */
export function summaryAreas({ parts, words }: Pages): Section[] {
  const { lang } = words;
  if (parts.root.length === 0 || parts.areas.length === 0) return [];
  const ranking = rankingTable(parts.areas, words);
  const ranked = ranking
    ? [tableBlock(ranking), paragraph(SUMMARY_REMARKS.rankedRates[lang], 'quiet')]
    : [paragraph(SUMMARY_REMARKS.noRanking[lang])];
  return section('ranking', SUMMARY_SECTIONS.ranking[lang], [
    chartBlock(heatMap(parts.areas, words)),
    ...ranked,
  ]);
}

export function summaryCommitments({ parts: { commitments }, words }: Pages): Section[] {
  const { lang } = words;
  if (commitments.length === 0) return [];
  const groups = groupBy(commitments, r => words.text(r.indicator.group ?? OTHER_GROUP));
  const counted = [...groups].map(([group, results]) =>
    SUMMARY_LINES.ofGroup[lang](group, results.length, statusCounts(results, words)),
  );
  return section('commitments', SUMMARY_SECTIONS.commitments[lang], [
    paragraph(SUMMARY_LINES.commitments[lang](commitments.length, statusCounts(commitments, words))),
    ...list(counted),
    tableBlock(commitmentTable(commitments, words)),
  ]);
}

export function summaryQuality({ report, words }: Pages): Section[] {
  const { lang } = words;
  const { findings, exitCode } = report;
  const unfit: Block[] = exitCode === 2 ? [paragraph(SUMMARY_REMARKS.unfit[lang], 'bad')] : [];
  const told: Block[] =
    findings.length === 0
      ? [paragraph(SUMMARY_REMARKS.sound[lang])]
      : [paragraph(LINES.findings[lang](findingCounts(findings))), tableBlock(findingTable(findings, words))];
  return section('findings', SUMMARY_SECTIONS.quality[lang], [...unfit, ...told]);
}

export function summaryChoices({ report: { catalogue, readings }, words }: Pages): Section[] {
  const { lang } = words;
  const used = catalogue.readings.filter(r => readings.includes(r.id)).map(r => words.text(r.name));
  const asked = used.length === 0 ? [] : [paragraph(LINES.readings[lang](words.list(used)))];
  const { choices } = catalogue;
  const told =
    choices.length === 0
      ? paragraph(SUMMARY_REMARKS.noChoices[lang])
      : tableBlock(choiceTable(choices, words));
  return section('choices', SUMMARY_SECTIONS.choices[lang], [...asked, told]);
}
