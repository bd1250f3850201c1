import { writeCsv } from 'hucre/csv';
import type { AllocationDraft } from '../allocate/draft.js';
import type { SharedIndicator, SharedRow } from '../allocate/share-indicator.js';
import type { Indicator } from '../catalogue/types.js';
import { decimalText, type Rational, roundedText } from '../engine/rational.js';
import {
  ALLOCATION_HEADS,
  ALLOCATION_RULES,
  ALLOCATION_WORDS,
  type AllocationColumn,
} from '../messages/allocate.js';
import type { Words } from '../messages/words.js';
import { harmless } from './harmless-cell.js';

const COLUMNS = Object.keys(ALLOCATION_HEADS) as AllocationColumn[];

/**
 * The allocation that `check --allocation` reads, with how every target came about: UTF-8 with a byte order mark,
 * without which Excel takes it for something else, and CR LF.
 * @param find what the reader takes a written name for
 */
export function allocationCsv(
  draft: AllocationDraft,
  words: Words,
  find: (written: string) => Indicator | null,
): string {
  const rows = draft.shared.flatMap(shared => {
    const cellsOf = (row: SharedRow) => cells(draft, shared, row, words);
    const indicator = nameOf(shared.indicator, words, find);
    return shared.rows.map(row => ({ ...cellsOf(row), indicator }));
  });
  const lines = [
    COLUMNS.map(column => words.text(ALLOCATION_HEADS[column])),
    ...rows.map(row => COLUMNS.map(column => harmless(row[column]))),
  ];
  return `${writeCsv(lines, { bom: true })}\r\n`;
}

/** Other entries of the plan may have the same name. */
function nameOf({ id, name }: Indicator, { lang }: Words, find: (written: string) => Indicator | null) {
  return find(name[lang])?.id === id ? name[lang] : id;
}

type Cells = Record<Exclude<AllocationColumn, 'indicator'>, string>;

function cells(
  draft: AllocationDraft,
  { indicator, places, target, sum }: SharedIndicator,
  row: SharedRow,
  words: Words,
): Cells {
  const { area, weight, base, floor, portion } = row;
  const number = (value: Rational | null | undefined) => (value ? decimalText(value) : '');
  const isByWeight = portion.rule === 'weight' || portion.rule === 'floor';
  return {
    area: area.name[words.lang],
    target: roundedText(portion.target, places),
    unit: indicator.unit,
    base: indicator.measure === 'flow' ? '' : number(base?.at),
    weight: isByWeight ? number(weight?.at) : '',
    part: portion.part ? number(portion.part.mul(100)) : '',
    exact: number(portion.exact),
    floor: number(floor),
    rule: words.text(ALLOCATION_RULES[portion.rule]) + (portion.isRaised ? raisedIn(words) : ''),
    planTarget: number(target),
    sum: number(sum),
    note: noteOf(draft, row, words),
  };
}

function raisedIn(words: Words): string {
  return words.text(ALLOCATION_WORDS.raised);
}

/** Where the weight or the fixed figure came from, and what stood beside it there. */
function noteOf({ catalogue, column }: AllocationDraft, { fixed, weight }: SharedRow, words: Words): string {
  const { fixedBy, weightFrom, baseColumn } = ALLOCATION_WORDS;
  const { lang } = words;
  const origin = (fixed ?? weight)?.origin;
  if (!origin) return '';
  const name = column ?? baseColumn[lang](catalogue.plan.baseYear);
  const source = fixed ? fixedBy[lang](origin.file, origin.line) : weightFrom[lang](name, origin.file);
  return origin.note === '' ? source : [source, origin.note].join(lang === 'zh' ? '；' : '; ');
}
