import stringWidth from 'fast-string-width';
import { PAGES } from '../../../../messages/pages.js';
import { HEADS } from '../../../../messages/report.js';
import type { Language } from '../../../../messages/words.js';
import type { HeatMap as HeatMapChart, HeatRow } from '../../../document/charts.js';
import { ScrollRegion } from '../scroll-region.js';
import { Drawing, Hatch } from './drawing.js';
import { HeatData } from './heat-data.js';
import { Field, fitted, HALF, ROW } from './heat-field.js';
import { ColumnKey, HeatLegend } from './heat-legend.js';
import { inPanels } from './panels.js';

interface Props {
  readonly chart: HeatMapChart;
  readonly lang: Language;
}

const ROWS_IN_PANEL = 18;
const TOP = 26;
/** From this many columns on, it is printed across the sheet. */
const WIDE = 13;

interface Columns {
  readonly label: number;
  readonly cell: number;
  readonly count: number;
}

/** A field for each area and indicator: its symbol, its text, and a tone and a pattern by its mark. */
export function HeatMap({ chart, lang }: Props) {
  const columns = columnsOf(chart);
  const width = columns.label + columns.count * columns.cell;
  const hatch = `chart-${chart.id}-hatch`;
  const panels = inPanels(
    chart.rows,
    ROWS_IN_PANEL,
    () => TOP,
    () => ROW,
  );
  return (
    <div class={columns.count >= WIDE ? 'wide' : 'narrow'}>
      <ScrollRegion labelledBy={`chart-${chart.id}-caption`}>
        {panels.map(({ placed, height }, part) => (
          <Drawing chart={chart} part={part} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
            <defs>
              <Hatch id={`${hatch}-${part}`} look="hatch" back />
            </defs>
            {chart.columns.map((column, i) => (
              <text class="tick middle" x={columns.label + (i + 0.5) * columns.cell} y="16">
                {fitted(column, (columns.cell - 4) / HALF)}
              </text>
            ))}
            {placed.map(({ item, y }) => (
              <Fields row={item} y={y} columns={columns} hatch={`${hatch}-${part}`} />
            ))}
          </Drawing>
        ))}
      </ScrollRegion>
      <HeatLegend chart={chart} hatch={`${hatch}-0`} />
      <ColumnKey {...chart} />
      <HeatData chart={chart} head={HEADS.area[lang]} summary={PAGES.chartData[lang]} />
    </div>
  );
}

function columnsOf({ columns, rows }: HeatMapChart): Columns {
  const texts = [...columns, ...rows.flatMap(row => row.cells.map(cell => cell.text))];
  return {
    label: between(90, widest(rows.map(row => row.label)) * 7 + 12, 240),
    cell: between(48, widest(texts) * HALF + 10, 110),
    count: columns.length,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

interface FieldsProps {
  readonly row: HeatRow;
  readonly y: number;
  readonly columns: Columns;
  readonly hatch: string;
}

function Fields({ row, y, columns, hatch }: FieldsProps) {
  return (
    <g>
      <text class="label end" x={columns.label - 8} y={y + 21}>
        {fitted(row.label, (columns.label - 12) / 7)}
      </text>
      {row.cells.map((cell, i) => (
        <Field {...cell} x={columns.label + i * columns.cell} y={y} width={columns.cell} hatch={hatch} />
      ))}
    </g>
  );
}
