import type { Language } from '../../../../messages/words.js';
import type { CourseChart } from '../../../document/charts.js';
import { Course } from './course.js';
import { Legend, type LegendItem } from './legend.js';

interface Props {
  readonly charts: readonly CourseChart[];
  readonly lang: Language;
}

/** Small charts side by side, under one legend. */
export function Courses({ charts, lang }: Props) {
  return (
    <div class="courses">
      <Legend items={legendOf(charts)} />
      <div class="multiples">
        {charts.map(chart => (
          <Course chart={chart} lang={lang} />
        ))}
      </div>
    </div>
  );
}

/** Whether one legend does for both. */
export function isSameKind(first: CourseChart | undefined, other: CourseChart): boolean {
  return JSON.stringify(first?.labels) === JSON.stringify(other.labels);
}

function legendOf(charts: readonly CourseChart[]): readonly LegendItem[] {
  const labels = charts[0]?.labels;
  if (!labels) return [];
  const items: LegendItem[] = [
    {
      sample: (
        <>
          <path class="actual-line" d="M0,8 h28" />
          <circle class="point" cx="14" cy="8" r="4" />
        </>
      ),
      text: labels.actual,
    },
    { sample: <path class="required-line" d="M0,8 h28" />, text: labels.required },
    { sample: <path class="target-level" d="M0,8 h28" />, text: labels.target },
  ];
  if (charts.some(chart => chart.reference.length > 0)) {
    items.push({ sample: <path class="reference" d="M14,2 l6,6 l-6,6 l-6,-6 z" />, text: labels.reference });
  }
  return items;
}
