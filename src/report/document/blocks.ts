import type { Chart } from './charts.js';
import type { ChartBlock, Heading, List, Paragraph, Section, Table, TableBlock } from './model.js';

/** How the blocks of a section are made. */

export function paragraph(text: string, tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { kind: 'paragraph', text, tone };
}

export function heading(text: string): Heading {
  return { kind: 'heading', text };
}

export function list(items: readonly string[]): List[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

export function tableBlock(table: Table): TableBlock {
  return { kind: 'table', table };
}

export function chartBlock(chart: Chart): ChartBlock {
  return { kind: 'chart', chart };
}

/** A section, or nothing where it would be empty. */
export function section(id: string, title: string, blocks: Section['blocks']): Section[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks }];
}
