import { parse } from 'csv-parse/sync';
import type { Template, TemplateRow } from '../../src/template/template.js';

/** Made figures, the same for every plan: a part is the smallest, whatever contains it larger, a rate in between. */
function madeValue({ indicator }: TemplateRow, isCity: boolean): string {
  if (indicator.measure === 'milestone') return '已完成';
  if (indicator.measure === 'rate') return indicator.unit === '%' ? '50.5' : '1';
  const target = Number(indicator.target);
  const year = indicator.measure === 'flow' ? target / 5 : target;
  return (isCity ? year : year / 20).toFixed(4);
}

/** The written CSV with every value made up, and every note saying so; quotes are not needed by any name. */
export function filled(csv: string, template: Template): string {
  const lines: string[][] = parse(csv, { bom: true });
  const [value, note] = [template.columns.indexOf('value'), template.columns.indexOf('note')];
  const isCity = template.area.parent === null;
  const rows = lines.slice(1).map((line, i) => {
    const row = template.rows[i];
    if (!row) throw new Error(`row ${i} is one too many`);
    return line.with(value, madeValue(row, isCity)).with(note, '合成数据');
  });
  return [lines[0] ?? [], ...rows].map(line => `${line.join(',')}\n`).join('');
}
