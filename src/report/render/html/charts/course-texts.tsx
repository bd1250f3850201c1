import type { CourseChart } from '../../../document/charts.js';
import { shown } from '../../../figures.js';
import { BOTTOM, type CourseScale, LEFT, TOP } from './course-scale.js';

interface Props {
  readonly chart: CourseChart;
  readonly scale: CourseScale;
}

/** What the level of the target is, just above it where there is room. */
export function TargetText({ chart: { target, labels }, scale }: Props) {
  if (target === null) return null;
  const y = scale.y(target);
  return (
    <text class="target-text" x={LEFT + 4} y={y < TOP + 16 ? y + 14 : y - 5}>
      {`${labels.target} ${shown(target)}`}
    </text>
  );
}

/** The last figure, on the side of its point where the line of what is due is not. */
export function LastFigure({ chart: { actual, required }, scale }: Props) {
  const last = actual.findLastIndex(value => value !== null);
  const value = actual[last] ?? null;
  if (value === null) return null;
  const due = required[last] ?? null;
  const y = scale.y(value);
  const isAbove = y > BOTTOM - 24 || (y > TOP + 12 && (due === null || value.compare(due) >= 0));
  const isAtEnd = last === actual.length - 1;
  const anchor = isAtEnd ? 'end' : isAbove ? 'middle' : 'start';
  return (
    <text
      class={`point-text ${anchor}`}
      x={scale.x(last) + (anchor === 'middle' ? 0 : 6)}
      y={isAbove ? y - 10 : y + 18}
    >
      {shown(value)}
    </text>
  );
}
