import type { Row } from './wuhan-files.js';
import { cell } from './wuhan-files.js';

/** A small reader of printed cells, kept apart from the program's own so that each can catch the other. */

export interface PrintedFigure {
  readonly sign: '' | '<' | '>';
  readonly bracketed: boolean;
  /** The digits as printed, null for a dash. */
  readonly digits: string | null;
}

export function printedFigure(written: string): PrintedFigure {
  if (written === '—') return { sign: '', bracketed: false, digits: null };
  const match = /^([<>]?)(?:\[([\d.]+)\]|([\d.]+))$/.exec(written);
  if (!match) throw new Error(`not a printed figure: ${written}`);
  const [, sign, inside, plain] = match;
  return {
    sign: sign as PrintedFigure['sign'],
    bracketed: inside !== undefined,
    digits: inside ?? plain ?? null,
  };
}

/** The figure with its sign but without brackets: `>285`. */
export function withSign({ sign, digits }: PrintedFigure): string | null {
  return digits === null ? null : sign + digits;
}

export interface PrintedName {
  readonly under: boolean;
  readonly no: number;
  readonly name: string;
  readonly unit: string;
}

/** `其中:5.农民工参加职业培训人次(万人次)` taken apart. */
export function printedName(written: string): PrintedName {
  const match = /^(其中:)?(\d+)\.(.+)\(([^()]+)\)$/.exec(written);
  if (!match) throw new Error(`not a printed name: ${written}`);
  const [, under, no, name = '', unit = ''] = match;
  return { under: under !== undefined, no: Number(no), name, unit };
}

/** Words that stand after their figure; the others stand before it. */
const AFTER = ['以上', '以内', '左右', '内'];

/** The figure phrase of a commitment as the document prints it, blanks dropped. */
export function phrase(seed: Row): string {
  const [figure, unit, word] = ['figure', 'unit', 'operator_word'].map(column => cell(seed, column));
  if (figure === '') return cell(seed, 'frequency') || cell(seed, 'due');
  if (figure === '一') return `${cell(seed, 'frequency')}${figure}${unit}`;
  return AFTER.includes(word ?? '') ? `${figure}${unit}${word}` : `${word}${figure}${unit}`;
}

/** A name without what people vary: width, case, blanks, quotes and brackets. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”()[\]]/g, '');
}
