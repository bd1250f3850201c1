import type { Cell, ColumnDef, ConditionalRule, WriteSheet } from 'hucre/xlsx';
import { ALLOWED_PERCENT } from '../checks/sudden-change.js';
import { TEMPLATE_HEADS, TEMPLATE_SHEETS, type TemplateColumn } from '../messages/template.js';
import { addressOf } from './address.js';
import { type Attention, attentionOf } from './attention.js';
import { ATTENTION_STYLES, CELL_STYLES } from './cell-styles.js';
import { entryOf } from './entries.js';
import { SHEET_FRAME } from './sheet-frame.js';
import { labelOf, type Template, type TemplateRow } from './template.js';
import { validationsOf } from './validations.js';

const WIDTHS: Readonly<Record<TemplateColumn, number>> = {
  area: 14,
  indicator: 56,
  year: 8,
  value: 14,
  unit: 10,
  numerator: 14,
  denominator: 14,
  note: 36,
};

/** The table to be filled in, its header in the first row. */
export function figuresSheet(template: Template): WriteSheet {
  const columns: ColumnDef[] = template.columns.map(column => ({ width: WIDTHS[column] }));
  return {
    name: TEMPLATE_SHEETS.figures[template.lang],
    columns,
    rows: [],
    cells: new Map([
      ...headCells(template),
      ...template.rows.flatMap((row, i) => rowCells(template, row, i)),
    ]),
    dataValidations: validationsOf(template),
    conditionalRules: attentionOf(template).map((attention, i) => ruleFor(template, attention, i + 1)),
    freezePane: { rows: 1 },
    protection: SHEET_FRAME.protection,
    pageSetup: { ...SHEET_FRAME.pageSetup, printTitlesRow: '$1:$1' },
  };
}

type Placed = [place: string, cell: Partial<Cell>];

function headCells({ columns, lang }: Template): Placed[] {
  return columns.map((column, i) => [
    `0,${i}`,
    { value: TEMPLATE_HEADS[column][lang], style: CELL_STYLES.head },
  ]);
}

function rowCells(template: Template, row: TemplateRow, index: number): Placed[] {
  return template.columns.map((column, i) => [
    `${index + 1},${i}`,
    { value: labelOf(template, row, column), style: CELL_STYLES[styleOf(row, column)] },
  ]);
}

function styleOf({ indicator }: TemplateRow, column: TemplateColumn): keyof typeof CELL_STYLES {
  const entry = entryOf(indicator, column);
  if (entry !== null) return entry.kind === 'text' ? 'note' : 'entry';
  return indicator.pending ? 'pending' : 'label';
}

function ruleFor(template: Template, attention: Attention, priority: number): ConditionalRule {
  return {
    type: 'expression',
    priority,
    range: addressOf(template, attention.row, 'value'),
    formula: formulaFor(template, attention),
    style: ATTENTION_STYLES[attention.kind],
  };
}

/** Spreadsheets reckon in binary: 1.3 is not to be more than 30 % above 1. */
const SAFE_PLACES = 6;

function formulaFor(template: Template, attention: Attention): string {
  const value = (row: number) => addressOf(template, row, 'value');
  const own = value(attention.row);
  if (attention.kind === 'part-exceeds-whole') {
    const whole = value(attention.whole);
    return `AND(ISNUMBER(${own}),ISNUMBER(${whole}),${own}>${whole})`;
  }
  const { before } = attention;
  const then = typeof before === 'number' ? value(before) : before;
  const note = addressOf(template, attention.row, 'note');
  const excess = `ABS(${own}-${then})*100-ABS(${then})*${ALLOWED_PERCENT}`;
  return `AND(ISNUMBER(${own}),ISNUMBER(${then}),${then}<>0,ROUND(${excess},${SAFE_PLACES})>0,${note}="")`;
}
