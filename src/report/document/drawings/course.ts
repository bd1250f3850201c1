import type { PlanIdentity } from '../../../catalogue/types.js';
import { yearsFrom } from '../../../engine/accumulate.js';
import { type Rational, ZERO } from '../../../engine/rational.js';
import type { Result } from '../../../engine/result.js';
import { exactOf, fromFigure } from '../../../engine/value.js';
import { CHART_LINES, CHART_WORDS } from '../../../messages/document.js';
import { statusName } from '../../../messages/statuses.js';
import type { Words } from '../../../messages/words.js';
import { shown, shownFigures } from '../../figures.js';
import { isFinal } from '../../marks.js';
import type { CourseChart } from '../charts.js';

type Points = ReadonlyMap<number, Rational>;

/** One indicator over the years: the figures of the plan before, this plan's, and the way to the target. */
export function courseChart(r: Result, plan: PlanIdentity, words: Words): CourseChart {
  const { lang } = words;
  const actual = actualPoints(r, plan);
  const required = requiredPoints(r, plan);
  const reference = r.measure === 'flow' ? before(r, plan) : new Map();
  const known = [...actual.keys(), ...required.keys(), ...reference.keys()];
  const years = yearsFrom(
    known.reduce((a, b) => Math.min(a, b)),
    known.reduce((a, b) => Math.max(a, b)),
  );
  const labels = {
    actual: CHART_WORDS.actual[lang],
    required: CHART_WORDS.required[lang],
    target: CHART_WORDS.target[lang],
    reference: CHART_WORDS.reference[lang],
  };
  return {
    kind: 'course',
    id: `course-${r.indicator.id}`,
    title: words.indicator(r.indicator.id),
    description: [
      ...told(labels.reference, reference, words),
      ...told(labels.actual, actual, words),
      ...told(labels.required, required, words),
      CHART_LINES.targetDue[lang](shownFigures(r).target, r.indicator.due),
      CHART_LINES.pointsOf[lang](CHART_WORDS.status[lang], statusName(r.status, isFinal(r), lang)),
    ].join(lang === 'zh' ? '' : ' '),
    unit: r.indicator.unit,
    labels,
    years,
    actual: years.map(year => actual.get(year) ?? null),
    required: years.map(year => required.get(year) ?? null),
    target: r.target,
    reference: [...reference].map(([year, value]) => ({ year, value })),
    mark: r.verdict,
  };
}

/** Whether there is a line to draw. */
export function hasCourse(r: Result): boolean {
  return r.operator !== 'done' && r.course.some(at => exactOf(at.value) !== null || at.required !== null);
}

/** A running total starts from nothing; anything else goes on from the figures before. */
function actualPoints(r: Result, plan: PlanIdentity): Points {
  const start: Points = r.measure === 'flow' ? new Map([[plan.firstYear - 1, ZERO]]) : before(r, plan);
  return new Map([...start, ...r.course.flatMap(at => pointAt(at.year, exactOf(at.value)))]);
}

function requiredPoints(r: Result, { baseYear, firstYear }: PlanIdentity): Points {
  const start =
    r.mode === 'total'
      ? pointAt(firstYear - 1, ZERO)
      : pointAt(baseYear, r.mode === 'climb' ? exactOf(r.base) : null);
  return new Map([...start, ...r.course.flatMap(at => pointAt(at.year, at.required))]);
}

/** The printed figure of the base year, and the one before it where the definition stayed the same. */
function before(r: Result, { previousBaseYear, baseYear }: PlanIdentity): Points {
  const same = r.area.parent === null ? r.previous.find(row => row.comparable) : undefined;
  const previous = same ? exactOf(fromFigure(same.base)) : null;
  const earlier = previousBaseYear === null ? [] : pointAt(previousBaseYear, previous);
  return new Map([...earlier, ...pointAt(baseYear, exactOf(r.base))]);
}

function pointAt(year: number, value: Rational | null): [number, Rational][] {
  return value === null ? [] : [[year, value]];
}

function told(what: string, points: Points, words: Words): string[] {
  if (points.size === 0) return [];
  const list = [...points].map(([year, value]) => CHART_LINES.point[words.lang](year, shown(value)));
  return [CHART_LINES.pointsOf[words.lang](what, words.list(list))];
}
