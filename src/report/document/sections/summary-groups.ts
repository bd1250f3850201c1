import { groupBy } from '../../../engine/observation.js';
import type { Result } from '../../../engine/result.js';
import { exactOf, isAnything, MISSING, rangeOf } from '../../../engine/value.js';
import { statusName } from '../../../messages/statuses.js';
import { OTHER_GROUP, SUMMARY_LINES, SUMMARY_SECTIONS } from '../../../messages/summary.js';
import type { Language, Words } from '../../../messages/words.js';
import { shown, shownFigures } from '../../figures.js';
import { isFinal } from '../../marks.js';
import { paragraph, section } from '../blocks.js';
import type { Section } from '../model.js';
import { mainResults, type Pages } from '../pages.js';

/** A paragraph of figures for each group heading of the plan's table. */
export function summaryGroups(pages: Pages): Section[] {
  const { words } = pages;
  const groups = groupBy(mainResults(pages), r => words.text(r.indicator.group ?? OTHER_GROUP));
  const told = [...groups].map(([group, results]) =>
    paragraph(SUMMARY_LINES.group[words.lang](group, sentences(results, words))),
  );
  return section('groups', SUMMARY_SECTIONS.groups[words.lang], told);
}

function sentences(results: readonly Result[], words: Words): string {
  const silent = groupBy(
    results.filter(r => !hasFigure(r)),
    r => statusName(r.status, isFinal(r), words.lang),
  );
  const told = [
    ...results.filter(hasFigure).map(r => sentence(r, words)),
    ...[...silent].map(([status, of]) =>
      SUMMARY_LINES.silent[words.lang](words.list(of.map(r => nameOf(r, words))), status),
    ),
  ];
  return told.join(words.lang === 'zh' ? '；' : '; ');
}

function hasFigure({ actual }: Result): boolean {
  return rangeOf(actual) !== null && !isAnything(actual);
}

/** `工伤保险参保人数383万人，比上年增加25万人，完成目标（≥ 380万人）的100.8%，提前实现`; without a figure its status alone. */
export function sentence(r: Result, words: Words): string {
  const { lang } = words;
  if (!hasFigure(r))
    return SUMMARY_LINES.silent[lang](nameOf(r, words), statusName(r.status, isFinal(r), lang));
  const figures = shownFigures(r);
  const figure = withUnit(figures.actual, r);
  const reached = (r.measure === 'flow' ? SUMMARY_LINES.toDate : SUMMARY_LINES.now)[lang](
    nameOf(r, words),
    figure,
  );
  const parts = [
    reached,
    ...change(r, words),
    ...target(r, figures, words),
    statusName(r.status, isFinal(r), lang),
  ];
  return parts.join(lang === 'zh' ? '，' : ', ');
}

function change(r: Result, { lang }: Words): string[] {
  const by = exactOf(r.changeOnYear);
  if (by === null) return [];
  const amount = shown(by.abs());
  if (r.indicator.unit === '%') return [SUMMARY_LINES.points[lang](by.compare(0), amount)];
  return [...ofTheYear(r, lang), SUMMARY_LINES.change[lang](by.compare(0), withUnit(amount, r))];
}

/** Beside a running total, the figure of the year, which is what changes on the year before. */
function ofTheYear(r: Result, lang: Language): string[] {
  const own = exactOf(r.series.find(({ year }) => year === r.year)?.rolled.value ?? MISSING);
  if (r.measure !== 'flow' || own === null) return [];
  return [SUMMARY_LINES.ofTheYear[lang](r.year, withUnit(shown(own), r))];
}

function target(r: Result, figures: ReturnType<typeof shownFigures>, { lang }: Words): string[] {
  if (r.target === null || r.operator === 'done') return [];
  const wanted = withUnit(figures.target, r);
  return r.completion.kind === 'exact' && r.measure !== 'rate'
    ? [SUMMARY_LINES.completion[lang](figures.completion, wanted)]
    : [SUMMARY_LINES.target[lang](wanted)];
}

function nameOf(r: Result, words: Words): string {
  return words.text(r.indicator.name);
}

/** `2.92%`, `29.98万人`; in English a unit of letters stands apart. */
function withUnit(figure: string, { indicator: { unit } }: Result): string {
  return /^[a-z]/i.test(unit) ? `${figure} ${unit}` : `${figure}${unit}`;
}
