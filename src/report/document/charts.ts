import type { Rational } from '../../engine/rational.js';
import type { Mark } from './model.js';

/** What a chart shows, in numbers and words; how it is drawn is the renderer's. */
export type Chart = ProgressChart | CourseChart | HeatMap | ComparisonChart;

interface Described {
  /** Unique in the document, in ASCII. */
  readonly id: string;
  readonly title: string;
  /** The whole content in sentences, for who cannot see it. */
  readonly description: string;
}

/** Each indicator's value against its schedule, all as shares of the target, so that they stand on one axis. */
export interface ProgressChart extends Described {
  readonly kind: 'progress';
  readonly labels: { readonly actual: string; readonly required: string; readonly target: string };
  readonly rows: readonly ProgressRow[];
}

export interface ProgressRow {
  readonly label: string;
  /** Actual over target; null where there is no single figure. */
  readonly actual: Rational | null;
  /** Due now over target: the schedule mark; null where nothing is due. */
  readonly required: Rational | null;
  /** True where the target is a ceiling: the bar should end before the mark. */
  readonly isCeiling: boolean;
  readonly mark: Mark;
  readonly status: string;
  /** The figures as the table shows them: `29.98 / > 110`. */
  readonly text: string;
}

/** One indicator over the years: what it reached, what it owed on the way, and where it must end. */
export interface CourseChart extends Described {
  readonly kind: 'course';
  readonly unit: string;
  readonly labels: {
    readonly actual: string;
    readonly required: string;
    readonly target: string;
    readonly reference: string;
  };
  /** The axis: every year from the earliest point to the last, in order. */
  readonly years: readonly number[];
  /** One for each year; null where nothing is known, or only a bound. Totals are running totals. */
  readonly actual: readonly (Rational | null)[];
  readonly required: readonly (Rational | null)[];
  readonly target: Rational | null;
  /** Figures of the plan before that are on no line with these: totals of another period. Usually none. */
  readonly reference: readonly { readonly year: number; readonly value: Rational }[];
  readonly mark: Mark;
}

/** Areas down, indicators across. */
export interface HeatMap extends Described {
  readonly kind: 'heat-map';
  readonly columns: readonly string[];
  /** Names of the columns in full, for their headings. */
  readonly columnTitles: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly legend: readonly { readonly mark: Mark; readonly text: string }[];
}

export interface HeatRow {
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly { readonly mark: Mark; readonly text: string }[];
}

/** The plan before and this one, side by side; each row on a scale of its own. */
export interface ComparisonChart extends Described {
  readonly kind: 'comparison';
  readonly labels: { readonly previous: string; readonly current: string; readonly target: string };
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly label: string;
  readonly previous: Rational | null;
  readonly current: Rational | null;
  readonly target: Rational | null;
  readonly previousText: string;
  readonly currentText: string;
  readonly targetText: string;
}
