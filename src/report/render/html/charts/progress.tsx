import { PAGES } from '../../../../messages/pages.js';
import type { Language } from '../../../../messages/words.js';
import type { ProgressChart, ProgressRow } from '../../../document/charts.js';
import { SYMBOLS } from '../symbols.js';
import { At, Drawing, Hatch } from './drawing.js';
import { Label, LINE, labelLines } from './label.js';
import { Legend, type LegendItem } from './legend.js';
import { inPanels } from './panels.js';
import { BAR, BeyondArrow, HALF, isBeyond, ProgressBar, RequiredMark, TARGET } from './progress-bar.js';

interface Props {
  readonly chart: ProgressChart;
  readonly lang: Language;
}

const ROWS_IN_PANEL = 3;
/** The axis has its numbers once, above the first row. */
const TOP = 26;
/** Below the label: the bar, and room for the figures where they do not fit beside the label. */
const BELOW = 46;

/** A bar for each row, on an axis that ends at half as much again as the target. */
export function Progress({ chart, lang }: Props) {
  const over = `chart-${chart.id}-over`;
  const rows = chart.rows.map(row => ({ row, lines: labelLines(row.label, lang) }));
  const topOf = (part: number) => (part === 0 ? TOP : 0);
  const panels = inPanels(rows, ROWS_IN_PANEL, topOf, ({ lines }) => lines.length * LINE + BELOW);
  return (
    <>
      {panels.map(({ placed, height }, part) => (
        <Drawing chart={chart} part={part} width="100%" height={height}>
          <defs>
            <Hatch id={`${over}-${part}`} look="hatch" />
          </defs>
          <Levels from={part === 0 ? TOP - 6 : 0} to={height} />
          {part === 0 && <Axis target={chart.labels.target} />}
          {placed.map(({ item: { row, lines }, y }) => (
            <g>
              <Label lines={lines} y={y} />
              <Figures row={row} y={y + lines.length * LINE - 4} lang={lang} />
              <ProgressBar
                row={row}
                y={y + lines.length * LINE + 6}
                over={`${over}-${part}`}
                noFigure={PAGES.noFigure[lang]}
              />
            </g>
          ))}
        </Drawing>
      ))}
      <Legend items={legendOf(chart, over, lang)} />
      <p class="remark">{PAGES.axis[lang]}</p>
    </>
  );
}

/** Nothing, half the target, and the target. */
function Levels({ from, to }: { readonly from: number; readonly to: number }) {
  return (
    <>
      <line class="grid" x1="0" x2="0" y1={from} y2={to} />
      <line class="grid" x1={HALF} x2={HALF} y1={from} y2={to} />
      <line class="target-line" x1={TARGET} x2={TARGET} y1={from} y2={to} />
    </>
  );
}

function Axis({ target }: { readonly target: string }) {
  return (
    <>
      <text class="tick" x="0" y="14">
        0%
      </text>
      <text class="tick middle" x={HALF} y="14">
        50%
      </text>
      <text class="tick middle" x={TARGET} y="14">
        {`${target} 100%`}
      </text>
      <text class="tick end" x="100%" y="14">
        150%
      </text>
    </>
  );
}

interface FiguresProps {
  readonly row: ProgressRow;
  readonly y: number;
  readonly lang: Language;
}

function Figures({ row, y, lang }: FiguresProps) {
  return (
    <text class="figures end" x="100%" y={y}>
      {row.isCeiling && <tspan class="quiet">{PAGES.ceiling[lang]}</tspan>}
      <tspan dx="10">{row.text}</tspan>
      <tspan class={`mark ${row.mark}`} dx="10">
        {`${SYMBOLS[row.mark]} ${row.status}`}
      </tspan>
    </text>
  );
}

function legendOf({ labels, rows }: ProgressChart, over: string, lang: Language): readonly LegendItem[] {
  const required = <At x={14} y={3} children={<RequiredMark />} />;
  const items: LegendItem[] = [
    { sample: <rect class="bar pass" y="3" width="28" height="10" />, text: labels.actual },
    { sample: required, text: labels.required },
    { sample: <line class="target-line" x1="14" x2="14" y1="0" y2="16" />, text: labels.target },
  ];
  if (rows.some(row => row.isCeiling)) {
    const sample = <rect y="2" width="28" height={BAR} fill={`url(#${over}-0)`} />;
    items.push({ sample, text: PAGES.overCeiling[lang] });
  }
  if (rows.some(isBeyond)) {
    items.push({ sample: <At x={27} y={1} children={<BeyondArrow />} />, text: PAGES.beyond[lang] });
  }
  return items;
}
