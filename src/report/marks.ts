import type { Result } from '../engine/result.js';
import type { Verdict } from '../engine/status.js';

/** The mark of each verdict; never colour alone. */
export const MARKS: Readonly<Record<Verdict, string>> = { pass: '√', fail: '×', unknown: '?', none: '-' };

const ASCII: readonly (readonly [RegExp, string])[] = [
  [/√/g, 'v'],
  [/×/g, 'x'],
  [/≥/g, '>='],
  [/≤/g, '<='],
  [/≈/g, '~'],
  [/[—–]/g, '-'],
  [/→/g, '->'],
];

/** Replaces the marks and signs that a plain terminal may lack; names keep their own characters. */
export function asAscii(text: string): string {
  return ASCII.reduce((done, [sign, plain]) => done.replace(sign, plain), text);
}

/** Whether a result was judged at the end of the year its target is due in, or later. */
export function isFinal(result: Result): boolean {
  return result.schedule.equals(1);
}
