import stringWidth from 'fast-string-width';
import type { Mark } from '../../../document/model.js';
import { SYMBOLS } from '../symbols.js';

/** How high a field is, with its share of the gaps. */
export const ROW = 32;
/** How wide half a Chinese character is in its small type. */
export const HALF = 6;

interface FieldProps {
  readonly mark: Mark;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly hatch: string;
}

/** A symbol and what there is room for of a text, on the ground of its mark. */
export function Field({ mark, text, x, y, width, hatch }: FieldProps) {
  const middle = x + width / 2;
  return (
    <g class={`field ${mark}`}>
      <Ground mark={mark} x={x + 1} y={y + 1} width={width - 2} height={ROW - 2} hatch={hatch} />
      <text class="symbol middle" x={middle} y={y + (text === '' ? 21 : 14)}>
        {SYMBOLS[mark]}
      </text>
      <text class="small middle" x={middle} y={y + 27}>
        {fitted(text, (width - 6) / HALF)}
      </text>
    </g>
  );
}

interface GroundProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hatch: string;
}

/** A tone, and lines over it where nothing could be decided. */
export function Ground({ mark, hatch, ...place }: GroundProps) {
  return (
    <>
      <rect {...place} />
      {mark === 'unknown' && <rect class="over" {...place} fill={`url(#${hatch})`} />}
    </>
  );
}

/** As much of a text as there is room for; the table below the chart has all of it. */
export function fitted(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && stringWidth(characters.join('')) > room - 2) characters.pop();
  return `${characters.join('')}…`;
}
