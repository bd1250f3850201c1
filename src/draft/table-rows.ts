import type { Cell, Row } from '../intake/cells.js';
import { type Columns, rowKey } from './find-columns.js';
import { plainAt, textAt } from './plain-text.js';
import { splitName } from './split-name.js';

/** A row of the table that stands for an indicator; texts in one line, empty where there is none. */
export interface IndicatorRow {
  readonly line: number;
  readonly row: readonly Cell[];
  readonly no: string;
  readonly name: string;
  readonly english: string;
  readonly unit: string;
  readonly base: string;
  readonly target: string;
  readonly attribute: string;
  readonly note: string;
  readonly group: string;
}

export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** A table of targets taken apart: its indicators, the notes below them, and lines that are neither. */
export interface TableRows {
  readonly indicators: readonly IndicatorRow[];
  readonly notes: readonly TextLine[];
  readonly unread: readonly TextLine[];
}

const NOTE = /^(?:注|备注|说明|注释|notes?|remarks?)\s*\d*\s*[:.：]\s*/iu;

/** Group rows hold nothing but a name; from the first note on, such rows are notes. */
export function tableRows(columns: Columns, rows: readonly Row[]): TableRows {
  const indicators: IndicatorRow[] = [];
  const notes: TextLine[] = [];
  const unread: TextLine[] = [];
  let heading: (TextLine & { isUsed: boolean }) | null = null;
  let inNotes = false;
  for (const row of rows) {
    if (rowKey(row) === columns.key) continue;
    const found = indicatorIn(columns, row, heading?.text ?? '');
    const line = row[0]?.line ?? 1;
    if (found) {
      indicators.push(found);
      if (heading) heading.isUsed = true;
      inNotes = false;
      continue;
    }
    const text = aloneIn(row);
    inNotes ||= NOTE.test(text);
    if (inNotes) notes.push({ line, text: text.replace(NOTE, '') });
    else {
      if (heading && !heading.isUsed) unread.push(heading);
      heading = { line, text, isUsed: false };
    }
  }
  if (heading && !heading.isUsed) unread.push(heading);
  return { indicators, notes, unread };
}

/** Null where the row has nothing but a number and a name, or one text at all. */
function indicatorIn({ at }: Columns, row: Row, heading: string): IndicatorRow | null {
  const read = (index: number | undefined) => textAt(row, index);
  const isBroken = [at.base, at.target].some(index => index !== undefined && row[index]?.fault !== undefined);
  const [unit, base, target, attribute] = [at.unit, at.base, at.target, at.attribute].map(read);
  if (
    !isBroken &&
    ![unit, base, target, attribute].some(Boolean) &&
    !isNumbered(plainAt(row, at.no), plainAt(row, at.name))
  )
    return null;
  return {
    line: row[0]?.line ?? 1,
    row,
    no: plainAt(row, at.no),
    name: plainAt(row, at.name),
    english: plainAt(row, at.english),
    unit: plainAt(row, at.unit),
    base: base ?? '',
    target: target ?? '',
    attribute: attribute ?? '',
    note: read(at.note),
    group: groupName(plainAt(row, at.group) || heading),
  };
}

/** `9.吸引人才(万人)` is a row whose figures are missing, and no heading. */
function isNumbered(no: string, name: string): boolean {
  const split = splitName(no, name, '');
  return split.no !== null && split.unit !== '';
}

/** Everything in a row that is written once, without what merged cells repeat. */
function aloneIn(row: Row): string {
  return row
    .map((_, i) => plainAt(row, i))
    .filter(Boolean)
    .join(' ');
}

/** 一、就业; (一)就业; 1. Jobs: without the number. */
function groupName(text: string): string {
  return (
    text.replace(
      /^(?:\(?[一二三四五六七八九十]{1,3}\)?[、.\s]\s*|\([一二三四五六七八九十]{1,3}\)|[IVX]{1,4}[.、]\s*|\d{1,2}[.、]\s*)/u,
      '',
    ) || text
  );
}
