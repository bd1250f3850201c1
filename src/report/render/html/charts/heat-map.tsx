import stringWidth from 'fast-string-width';
import { PAGES } from '../../../../messages/pages.js';
import { HEADS } from '../../../../messages/report.js';
import type { Language } from '../../../../messages/words.js';
import type { HeatMap as HeatMapChart, HeatRow } from '../../../document/charts.js';
import { ScrollRegion } from '../scroll-region.js';
import { SYMBOLS } from '../symbols.js';
import { Drawing, Hatch } from './drawing.js';
import { HeatData } from './heat-data.js';
import { inPanels } from './panels.js';

interface Props {
  readonly chart: HeatMapChart;
  readonly lang: Language;
}

const ROWS_IN_PANEL = 18;
const TOP = 26;
const ROW = 36;
/** Of half a Chinese character in the small type of a cell. */
const HALF = 6;
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
                {column}
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
      <text class="label end" x={columns.label - 8} y={y + 22}>
        {fitted(row.label, (columns.label - 12) / 7)}
      </text>
      {row.cells.map(({ mark, text }, i) => {
        const x = columns.label + i * columns.cell;
        const middle = x + columns.cell / 2;
        return (
          <g class={`field ${mark}`}>
            <rect x={x + 1} y={y + 1} width={columns.cell - 2} height={ROW - 2} />
            {mark === 'unknown' && (
              <rect
                class="over"
                x={x + 1}
                y={y + 1}
                width={columns.cell - 2}
                height={ROW - 2}
                fill={`url(#${hatch})`}
              />
            )}
            <text class="symbol middle" x={middle} y={y + (text === '' ? 23 : 15)}>
              {SYMBOLS[mark]}
            </text>
            <text class="small middle" x={middle} y={y + 29.5}>
              {fitted(text, (columns.cell - 6) / HALF)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** As much of a text as there is room for; the table below the chart has all of it. */
function fitted(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && stringWidth(characters.join('')) > room - 2) characters.pop();
  return `${characters.join('')}…`;
}

function HeatLegend({ chart, hatch }: { readonly chart: HeatMapChart; readonly hatch: string }) {
  return (
    <ul class="legend">
      {chart.legend.map(({ mark, text }) => (
        <li>
          <svg aria-hidden="true" width="28" height="20">
            <g class={`field ${mark}`}>
              <rect width="28" height="20" />
              {mark === 'unknown' && <rect class="over" width="28" height="20" fill={`url(#${hatch})`} />}
              <text class="symbol middle" x="14" y="15">
                {SYMBOLS[mark]}
              </text>
            </g>
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The columns' names in full, with what stands above them where a name does not begin with it. */
function ColumnKey({ columns, columnTitles }: HeatMapChart) {
  const names = columns.map((column, i) => {
    const title = columnTitles[i] ?? '';
    return title.startsWith(column) ? title : `${column} ${title}`;
  });
  if (names.every((name, i) => name === columns[i])) return null;
  return (
    <ul class="key">
      {names.map(name => (
        <li>{name}</li>
      ))}
    </ul>
  );
}
