import type { TemplateFormat } from './format.js';
import type { Template } from './template.js';
import { writeCsv } from './write-csv.js';

export { makeTemplate } from './template.js';

/** The template as a file; the same template gives the same bytes. */
export async function writeTemplate(template: Template, format: TemplateFormat): Promise<Uint8Array> {
  if (format.kind === 'csv') return writeCsv(template, format.encoding);
  const { writeWorkbook } = await import('./write-xlsx.js');
  return writeWorkbook(template);
}
