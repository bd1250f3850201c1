import type { Rational } from '../../../engine/rational.js';
import { CEILING, OFFICE_LINES, OFFICE_WORDS } from '../../../messages/office.js';
import type { Language } from '../../../messages/words.js';
import type { Chart, CourseChart, ProgressChart } from '../../document/charts.js';
import { withSymbol } from '../../document/mark-symbols.js';

/** A chart that Excel draws, as its figures: a name for each row, a column for each series. */
export interface ChartFigures {
  readonly chart: ProgressChart | CourseChart;
  readonly title: string;
  readonly rowHead: string;
  readonly rows: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly role: 'actual' | 'required' | 'target' | 'reference';
  readonly name: string;
  /** One for each row. */
  readonly values: readonly (Rational | null)[];
}

/** The charts that Excel draws; the others are tables there. */
export function figuresOf(charts: readonly Chart[], lang: Language): readonly ChartFigures[] {
  return charts.flatMap(chart => {
    if (chart.kind === 'progress' && chart.rows.length > 0) return [progressFigures(chart, lang)];
    return chart.kind === 'course' && chart.years.length > 0 ? [courseFigures(chart, lang)] : [];
  });
}

function progressFigures(chart: ProgressChart, lang: Language): ChartFigures {
  const { title, rows, labels } = chart;
  return {
    chart,
    title,
    rowHead: OFFICE_WORDS.row[lang],
    rows: rows.map(({ label, isCeiling, mark }) =>
      withSymbol(mark, isCeiling ? OFFICE_LINES.aside[lang](label, CEILING[lang]) : label),
    ),
    series: [
      { role: 'actual', name: labels.actual, values: rows.map(row => row.actual) },
      { role: 'required', name: labels.required, values: rows.map(row => row.required) },
    ],
  };
}

function courseFigures(chart: CourseChart, lang: Language): ChartFigures {
  const { title, unit, years, labels, target, reference } = chart;
  const referred = new Map(reference.map(({ year, value }) => [year, value] as const));
  const all: readonly Series[] = [
    { role: 'actual', name: labels.actual, values: chart.actual },
    { role: 'required', name: labels.required, values: chart.required },
    { role: 'target', name: labels.target, values: years.map(() => target) },
    { role: 'reference', name: labels.reference, values: years.map(year => referred.get(year) ?? null) },
  ];
  return {
    chart,
    title: unit === '' ? title : OFFICE_LINES.aside[lang](title, unit),
    rowHead: OFFICE_WORDS.year[lang],
    rows: years.map(String),
    series: all.filter(({ values }) => values.some(value => value !== null)),
  };
}
