import type { Place } from '../checks/finding.js';
import type { Language } from '../messages/words.js';
import { columnLetter } from './column-letter.js';

/** `江岸区.csv 第7行第4列`, `江岸区.csv:7:4`; in a workbook as the spreadsheet says it, `江岸区.xlsx 2023!D7`. */
export function placeText(place: Omit<Place, 'text'>, lang: Language): string {
  const { file, sheet, line, column } = place;
  if (file === null) return '';
  const cell = cellAddress(place);
  if (cell !== null) return `${file} ${cell}`;
  const where = sheet === null ? file : `${file} ${sheet}`;
  if (line === null) return where;
  if (lang === 'zh') return `${where} 第${line}行${column === null ? '' : `第${column}列`}`;
  return `${where}:${line}${column === null ? '' : `:${column}`}`;
}

/** `2023!D7` for a cell of a workbook, null for any other place. */
export function cellAddress({ sheet, line, column }: Omit<Place, 'text'>): string | null {
  if (sheet === null || line === null || column === null) return null;
  return `${sheet}!${columnLetter(column)}${line}`;
}
