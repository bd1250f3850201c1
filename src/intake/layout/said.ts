import type { SaidIn } from '../../checks/finding.js';
import { type Cell, halfWidth, isBlank, isCovered, type Row } from '../cells.js';
import type { Table } from './table.js';

/** A text beside the table, and where it stands; the nearest to the table first. */
export interface Said {
  readonly text: string;
  readonly from: SaidIn;
  readonly place: { readonly file: string; readonly sheet: string | null; readonly line: number };
}

export function saidBeside(table: Table): Said[] {
  const { file, sheet, line } = table;
  const place = { file, sheet, line };
  const titles = [...titleCells(table)].reverse().map(cell => ({
    text: withoutDateOfForm(halfWidth(cell.text)),
    from: 'title' as const,
    place: { file, sheet, line: cell.line, column: cell.column, text: cell.text },
  }));
  const names = [
    ...(sheet === null ? [] : [{ text: sheet, from: 'sheet-name' as const, place }]),
    { text: baseName(file), from: 'file-name' as const, place },
  ];
  return [...titles, ...names];
}

/** The cells above the header; a merged title counts once, and what is said of the form itself not at all. */
function titleCells({ titles }: Table): Cell[] {
  return titles.flatMap(row => distinctTexts(row)).filter(cell => !isAboutTheForm(cell.text));
}

/** The cells of a row that are not blank, what a merged range covers left out. */
export function distinctTexts(row: Row): Cell[] {
  const filled = row.filter(cell => !isBlank(cell));
  return filled.filter(cell => !isCovered(cell));
}

const ABOUT_THE_FORM =
  /^(?:注|备注|附注|说明|填表说明|资料来源|数据来源|来源|表\s*号|制\s*表(?:机关|单位)?|批准(?:机关|文号)|备案(?:机关|文号)|有效期(?:至|限)?|(?:单位)?负责人|填\s*表(?:人|单位|日期)?|填\s*报(?:人|日期|时间)?|审\s*核(?:人)?|统计负责人|联系(?:人|电话)|电\s*话|(?:报出|报送|上报|打印|制表|填表)(?:日期|时间)|notes?|source|prepared by|checked by|date)\s*(?:\d+\s*)?[::..、]/iu;

/** A footnote, a signature or a date of the form: no part of the figures. */
export function isAboutTheForm(text: string): boolean {
  return ABOUT_THE_FORM.test(halfWidth(text)) || /^(?:注|备注|附注|notes?)$/iu.test(halfWidth(text));
}

/** `2023年度统计表(2024年1月填报)`: when a form was filled in says nothing of its figures. */
function withoutDateOfForm(text: string): string {
  return text.replace(/\([^()]*(?:填报|填表|制表|报送|上报|打印|印发)[^()]*\)/gu, '');
}

function baseName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '');
}
