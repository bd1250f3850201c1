import { bracketedUnit } from '../../catalogue/names.js';
import type { Area, Indicator } from '../../catalogue/types.js';
import { type Finding, finding } from '../../checks/finding.js';
import type { Observation } from '../../engine/observation.js';
import { UNREADABLE } from '../../engine/value.js';
import { takesTotal, WHOLE_PLAN } from '../../engine/whole-plan.js';
import { type Cell, halfWidth, isBlank } from '../cells.js';
import type { RawFigure } from '../layout/raw-figures.js';
import { badFigure, type Reading, readFigure, unusable } from './figures.js';
import type { Names } from './names.js';
import { milestoneYear } from './numbers.js';
import { headerPeriodOf, periodOf } from './plan-period.js';
import { readRatio } from './ratios.js';
import { isUnitOf } from './units.js';
import { type PeriodContext, yearOfPeriod } from './year-of-period.js';

/** What one table is read against. */
export interface ObserveContext extends PeriodContext {
  readonly indicators: Names<Indicator>;
  readonly areas: Names<Area>;
  /** The area of rows that name none; null where a column names it. */
  readonly area: Area | null;
  /** The year of figures that name none; `refused` where that year does not count, which has been told. */
  readonly year: number | 'refused' | null;
  /** The year of periods that name none, such as 1-9月. */
  readonly yearBeside: number | null;
  /** The unit of a whole table, for figures that it fits and that name no other. */
  readonly tableUnit: Cell | null;
}

/** Either an observation, or why there is none; an observation with an unusable cell comes with its finding. */
export interface Observed {
  readonly observation: Observation | null;
  readonly findings: readonly Finding[];
}

/** Understands one figure: which indicator, area and year it is of, and what it says in the printed unit. */
export function observe(context: ObserveContext, raw: RawFigure): Observed {
  const faults = labelFaults(raw);
  if (faults.length > 0) return { observation: null, findings: faults };
  const indicator = context.indicators.find(raw.indicator.text);
  const area = raw.area === null ? context.area : context.areas.find(raw.area.text);
  const year = yearOf(context, raw);
  const findings: Finding[] = [];
  if (!indicator) findings.push(unknownIndicator(context, raw.indicator));
  if (!area && raw.area) findings.push(unknownArea(context, raw.area));
  if (typeof year === 'object') findings.push(year);
  if (year === WHOLE_PLAN && indicator && !takesTotal(indicator, context.catalogue.plan))
    return { observation: null, findings: [...findings, noTotal(context, indicator, raw)] };
  if (!indicator || !area || typeof year !== 'number') return { observation: null, findings };
  const reading = readInYear(context, indicator, raw, year);
  const ratio = readRatio(indicator, raw);
  const observation: Observation = {
    area: area.id,
    reporter: reporterOf(raw),
    indicator: indicator.id,
    year,
    value: ratio.fault ? UNREADABLE : reading.value,
    halfDigit: reading.halfDigit,
    ratio: ratio.value,
    note: raw.note && !isBlank(raw.note) ? raw.note.text : null,
    source: raw.value,
  };
  return { observation, findings: [...reading.findings, ...(ratio.fault ? [ratio.fault] : [])] };
}

/** Nobody can know whose a figure is where the cell that says it has an error for a value. */
function labelFaults({ area, reporter, indicator, period, unit }: RawFigure): Finding[] {
  const labels = [area, reporter, indicator, period, unit];
  return labels.flatMap(cell => (cell?.fault ? [finding(cell.fault, { written: cell.text }, cell)] : []));
}

/** A milestone cannot be reported done on a day after the year it is reported for. */
function readInYear(context: ObserveContext, indicator: Indicator, raw: RawFigure, year: number): Reading {
  const isLater = indicator.measure === 'milestone' && (milestoneYear(raw.value.text) ?? year) > year;
  return isLater
    ? unusable(badFigure(indicator, raw.value, 'milestone'))
    : readFigure(indicator, {
        ...raw,
        indicator: unitBearing(context, raw.indicator),
        tableUnit: context.tableUnit,
      });
}

/** Behind a name that a mapping explains, brackets may hold anything; only a unit of the plan is one. */
function unitBearing({ catalogue, indicators }: ObserveContext, cell: Cell): Cell {
  const unit = bracketedUnit(cell.text);
  const isOther = unit !== null && !isUnitOf(catalogue, unit);
  return isOther && indicators.match(cell.text)?.how === 'mapping' ? { ...cell, text: '' } : cell;
}

/** A row that says it is the total of its reporting units is the area's own. */
export const TOTALS = ['合计', '小计', '总计', 'total'];

function reporterOf({ reporter }: RawFigure): string | null {
  const name = reporter ? halfWidth(reporter.text) : '';
  return name === '' || TOTALS.includes(name.toLowerCase()) ? null : name;
}

function noTotal({ catalogue }: ObserveContext, { id }: Indicator, { period, value }: RawFigure): Finding {
  const { lastYear } = catalogue.plan;
  return finding('not-a-total', { written: period?.text ?? '', indicator: id, year: lastYear }, value);
}

function unknownIndicator({ indicators }: ObserveContext, cell: Cell): Finding {
  return finding('unknown-indicator', { written: cell.text, nearest: indicators.nearest(cell.text) }, cell);
}

function unknownArea({ areas }: ObserveContext, cell: Cell): Finding {
  return finding('unknown-area', { written: cell.text, nearest: areas.nearest(cell.text) }, cell);
}

function yearOf(
  context: ObserveContext,
  { period, isPeriodAcross, value }: RawFigure,
): number | 'refused' | Finding {
  if (period === null) return context.year ?? finding('year-missing', {}, value);
  const { text } = period;
  return yearOfPeriod(context, {
    period: (isPeriodAcross ? headerPeriodOf : periodOf)(context.catalogue, text),
    written: text,
    place: period,
    year: context.yearBeside,
  });
}
