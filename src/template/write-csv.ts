import { TEMPLATE_HEADS } from '../messages/template.js';
import type { CsvEncoding } from './format.js';
import { labelOf, type Template } from './template.js';

/** The table as CSV with CR LF; UTF-8 begins with a BOM, without which Excel takes it for something else. */
export async function writeCsv(template: Template, encoding: CsvEncoding): Promise<Uint8Array> {
  const text = csvText(template);
  if (encoding === 'utf-8') return Buffer.from(`\ufeff${text}`);
  const { default: iconv } = await import('iconv-lite');
  return iconv.encode(text, encoding);
}

function csvText(template: Template): string {
  const { columns, rows, lang } = template;
  const lines = [
    columns.map(column => TEMPLATE_HEADS[column][lang]),
    ...rows.map(row => columns.map(column => String(labelOf(template, row, column) ?? ''))),
  ];
  return lines.map(line => `${line.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
