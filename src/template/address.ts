import type { TemplateColumn } from '../messages/template.js';
import type { Template } from './template.js';

/** `D2`; rows of the template count from 0, below the header. */
export function addressOf({ columns }: Template, row: number, column: TemplateColumn): string {
  return `${String.fromCodePoint(65 + columns.indexOf(column))}${row + 2}`;
}
