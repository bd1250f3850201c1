import { ONE, Rational } from '../../../../engine/rational.js';
import type { ProgressRow } from '../../../document/charts.js';
import { At } from './drawing.js';
import { share } from './share.js';

/** Where the axis ends, the target being 1. */
const END = new Rational(3, 2);
export const TARGET = share(ONE, END);
export const HALF = share(new Rational(1, 2), END);
/** How thick a bar is. */
export const BAR = 14;

/** Whether the bar would end outside the axis. */
export function isBeyond({ actual }: ProgressRow): boolean {
  return actual !== null && actual.compare(END) > 0;
}

interface Props {
  readonly row: ProgressRow;
  readonly y: number;
  /** The pattern of what is over a ceiling. */
  readonly over: string;
  /** Stands where no bar can. */
  readonly noFigure: string;
}

/** The bar of one row, a mark for what is due, a line for the target, and what a ceiling forbids. */
export function ProgressBar({ row, y, over, noFigure }: Props) {
  const { actual, required, isCeiling, mark } = row;
  return (
    <>
      <rect class="track" x="0" y={y} width="100%" height={BAR} />
      {isCeiling && <rect x={TARGET} y={y} width={HALF} height={BAR} fill={`url(#${over})`} />}
      {actual !== null && <rect class={`bar ${mark}`} x="0" y={y} width={share(actual, END)} height={BAR} />}
      {actual === null && (
        <At x={noteStart(row)} y={y}>
          <text class="inside" x="6" y="11">
            {noFigure}
          </text>
        </At>
      )}
      {isBeyond(row) && <At x="100%" y={y} children={<BeyondArrow />} />}
      <line class="target-line" x1={TARGET} x2={TARGET} y1={y - 3} y2={y + BAR + 3} />
      {required !== null && <At x={share(required, END)} y={y} children={<RequiredMark />} />}
    </>
  );
}

/** Beside the mark of what is due, which would stand in the words where it comes early. */
function noteStart({ required }: ProgressRow): string {
  const isEarly = required !== null && required.mul(2).compare(END) < 0;
  return isEarly ? share(required, END) : '0%';
}

export function BeyondArrow() {
  return <path class="beyond" d="M-22,2 l7,5 l-7,5 z M-12,2 l7,5 l-7,5 z" />;
}

export function RequiredMark() {
  return (
    <>
      <path class="halo" d={`M0,-1 v${BAR + 3}`} />
      <path class="required" d={`M0,-1 v${BAR + 3} M-4,-6 h8 l-4,5 z`} />
    </>
  );
}
