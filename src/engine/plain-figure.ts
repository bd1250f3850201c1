import type { Catalogue, DecimalText, Figure, Indicator } from '../catalogue/types.js';
import { entriesById } from './lookup.js';
import type { Observation, Ratio } from './observation.js';
import { halfDigitOf, rational, ZERO } from './rational.js';
import { fromFigure, MISSING } from './value.js';

/** A figure as a program has it: ids of the plan, and decimal text in the indicator's printed unit. */
export interface PlainFigure {
  /** The id of an area. */
  readonly area: string;
  /** The reporting unit (填报单位) below the area; left out or null: the area's own figure. */
  readonly reporter?: string | null;
  /** The id of an indicator or of a commitment. */
  readonly indicator: string;
  /** A year of the plan, or one of its base years. */
  readonly year: number;
  /**
   * In the unit of the indicator: decimal text such as `"106.74"`, or a bound such as
   * `{ operator: '>', value: '285' }`; `"1"` or `"0"` of a milestone; null: not reported.
   */
  readonly value: DecimalText | Figure | null;
  /** Of a rate: what it is worked out from. The numerator is scaled: for 90 of 120 in %, `9000` and `120`. */
  readonly ratio?: { readonly numerator: DecimalText; readonly denominator: DecimalText } | null;
  readonly note?: string | null;
}

/** What is wrong with a figure. */
export type FigureProblem = 'unknown-area' | 'unknown-indicator' | 'bad-year' | 'bad-value';

/** Thrown where a figure of a program makes no sense in the plan. */
export class FigureError extends Error {
  readonly problem: FigureProblem;
  /** Which of the figures it is, from 0. */
  readonly index: number;
  /** The id, year or number that is wrong, as given. */
  readonly written: string;

  constructor(problem: FigureProblem, index: number, written: string) {
    super(`figure ${index}: ${problem}: ${written}`);
    this.problem = problem;
    this.index = index;
    this.written = written;
  }
}

/**
 * The figures as observations. A finding points at a figure by its place among them: the first is line 1 of `file`.
 * @throws FigureError
 */
export function* observationsOf(
  catalogue: Catalogue,
  figures: Iterable<PlainFigure>,
  file: string,
): Generator<Observation> {
  const { plan, areas } = catalogue;
  const entries = entriesById(catalogue);
  const areaIds = new Set(areas.map(({ id }) => id));
  let index = 0;
  for (const figure of figures) {
    const fail = (problem: FigureProblem, written: string) => new FigureError(problem, index, written);
    const entry = entries.get(figure.indicator);
    if (!entry) throw fail('unknown-indicator', String(figure.indicator));
    if (!areaIds.has(figure.area)) throw fail('unknown-area', String(figure.area));
    if (!isYearOf(plan, figure.year)) throw fail('bad-year', String(figure.year));
    const wrong = notDecimal(entry, figure);
    if (wrong !== null) throw fail('bad-value', wrong);
    yield observationOf(entry, figure, { file, line: index + 1 });
    index += 1;
  }
}

function isYearOf(plan: Catalogue['plan'], year: number): boolean {
  const isInPlan = Number.isInteger(year) && year >= plan.firstYear && year <= plan.lastYear;
  return isInPlan || year === plan.baseYear || year === plan.previousBaseYear;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const OPERATORS: readonly string[] = ['=', '>', '>=', '<', '<='] satisfies Figure['operator'][];

/** What of a figure is not the number that it should be, null where all is; a program without types may give anything. */
function notDecimal({ measure }: Indicator, { value, ratio = null }: PlainFigure): string | null {
  if (value === undefined || typeof value === 'number') return String(value);
  const { operator, value: text } = figureOf(value) ?? { operator: '=', value: '0' };
  const texts = [text, ...(ratio === null ? [] : [ratio.numerator, ratio.denominator])];
  const wrong = texts.filter(one => typeof one !== 'string' || !DECIMAL.test(one));
  if (wrong.length > 0) return String(wrong[0]);
  if (!OPERATORS.includes(operator)) return `${operator}${text}`;
  if (ratio !== null && rational(ratio.denominator).equals(0)) return ratio.denominator;
  const isDone = operator === '=' && ['0', '1'].includes(text);
  return measure === 'milestone' && !isDone ? text : null;
}

function figureOf(value: PlainFigure['value']): Figure | null {
  return typeof value === 'string' ? { operator: '=', value } : value;
}

function observationOf(
  { measure }: Indicator,
  plain: PlainFigure,
  place: Pick<Observation['source'], 'file' | 'line'>,
): Observation {
  const { area, reporter = null, indicator, year, note = null } = plain;
  const figure = figureOf(plain.value);
  const written = figure === null ? '' : `${figure.operator === '=' ? '' : figure.operator}${figure.value}`;
  return {
    area,
    reporter,
    indicator,
    year,
    value: figure === null ? MISSING : fromFigure(figure),
    halfDigit: figure === null || measure === 'milestone' ? ZERO : halfDigitOf(figure.value),
    ratio: ratioOf(plain),
    note,
    source: { ...place, sheet: null, column: 1, text: written },
  };
}

function ratioOf({ ratio = null }: PlainFigure): Ratio | null {
  if (ratio === null) return null;
  return { numerator: rational(ratio.numerator), denominator: rational(ratio.denominator) };
}
