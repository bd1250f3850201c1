import type { Rational } from '../../../../engine/rational.js';
import { PAGES } from '../../../../messages/pages.js';
import type { Language } from '../../../../messages/words.js';
import type { ComparisonChart, ComparisonRow } from '../../../document/charts.js';
import { At, Drawing, Hatch } from './drawing.js';
import { Label, LINE, labelLines } from './label.js';
import { Legend } from './legend.js';
import { inPanels } from './panels.js';
import { largest, share } from './share.js';

interface Props {
  readonly chart: ComparisonChart;
  readonly lang: Language;
}

const ROWS_IN_PANEL = 2;
const BAR = 14;
const STEP = 18;
const BELOW = 3 * STEP + 16;
/** How much of the width the longest bar takes; the figures stand in the rest. */
const PLOT = 44;
const TEXT = '47%';

/** Two bars for each row and a mark for the target, on a scale of the row's own. */
export function Comparison({ chart, lang }: Props) {
  const hatch = `chart-${chart.id}-hatch`;
  const rows = chart.rows.map(row => ({ row, lines: labelLines(row.label, lang) }));
  const panels = inPanels(
    rows,
    ROWS_IN_PANEL,
    () => 4,
    ({ lines }) => lines.length * LINE + BELOW,
  );
  return (
    <>
      {panels.map(({ placed, height }, part) => (
        <Drawing chart={chart} part={part} width="100%" height={height}>
          <defs>
            <Hatch id={`${hatch}-${part}`} look="previous-line" />
          </defs>
          {placed.map(({ item, y }) => (
            <g>
              <Label lines={item.lines} y={y} />
              <Bars
                row={item.row}
                labels={chart.labels}
                y={y + item.lines.length * LINE + 4}
                hatch={`${hatch}-${part}`}
              />
            </g>
          ))}
        </Drawing>
      ))}
      <ComparisonLegend labels={chart.labels} hatch={`${hatch}-0`} />
      <p class="remark">{PAGES.ownScale[lang]}</p>
    </>
  );
}

interface BarsProps {
  readonly row: ComparisonRow;
  readonly labels: ComparisonChart['labels'];
  readonly y: number;
  readonly hatch: string;
}

function Bars({ row, labels, y, hatch }: BarsProps) {
  const { previous, current, target } = row;
  const length = lengthsOn(largest([previous, current, target]));
  const texts = [
    `${labels.previous} ${row.previousText}`,
    `${labels.current} ${row.currentText}`,
    `${labels.target} ${row.targetText}`,
  ];
  return (
    <>
      <line class="grid" x1="0" x2="0" y1={y - 2} y2={y + 2 * STEP} />
      {previous !== null && (
        <>
          <rect y={y} width={length(previous)} height={BAR} fill={`url(#${hatch})`} />
          <rect class="previous" y={y} width={length(previous)} height={BAR} />
        </>
      )}
      {current !== null && <rect class="current" y={y + STEP} width={length(current)} height={BAR} />}
      {target !== null && (
        <At x={length(target)} y={y}>
          <TargetMark />
        </At>
      )}
      {texts.map((text, i) => (
        <text class={i === 1 ? 'figures strong' : 'figures'} x={TEXT} y={y + 11 + i * STEP}>
          {text}
        </text>
      ))}
    </>
  );
}

/** A value's length in the drawing, where the longest of the row takes up the plot. */
function lengthsOn(most: Rational): (value: Rational) => string {
  const whole = most.mul(100).div(PLOT);
  return value => share(value, whole);
}

function TargetMark() {
  return <path class="target-mark" d={`M0,-3 v${2 * STEP + 2} l5,6 h-10 l5,-6`} />;
}

interface LegendProps {
  readonly labels: ComparisonChart['labels'];
  readonly hatch: string;
}

function ComparisonLegend({ labels, hatch }: LegendProps) {
  const previous = (
    <>
      <rect x="1" y="2" width="26" height="12" fill={`url(#${hatch})`} />
      <rect class="previous" x="1" y="2" width="26" height="12" />
    </>
  );
  const target = <path class="target-mark" d="M14,0 v10 l5,6 h-10 l5,-6" />;
  return (
    <Legend
      items={[
        { sample: previous, text: labels.previous },
        { sample: <rect class="current" y="2" width="28" height="12" />, text: labels.current },
        { sample: target, text: labels.target },
      ]}
    />
  );
}
