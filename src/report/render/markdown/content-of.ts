import type { RootContent } from 'mdast';
import { OFFICE_LINES } from '../../../messages/office.js';
import type { Language } from '../../../messages/words.js';
import { withSymbol } from '../../document/mark-symbols.js';
import type { Block, Paragraph } from '../../document/model.js';
import { heading, list, paragraph, strong } from './nodes.js';
import { table } from './table.js';

/** A block of the document; a chart is told in words. */
export function contentOf(block: Block, lang: Language): RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [heading(3, block.text)];
    case 'paragraph':
      return [told(block)];
    case 'list':
      return block.items.length === 0 ? [] : [list(block.items)];
    case 'counts':
      return [
        list(
          block.items.map(item => OFFICE_LINES.count[lang](withSymbol(item.mark, item.label), item.value)),
        ),
      ];
    case 'table':
      return [strong(block.table.caption), table(block.table)];
    case 'chart':
      return [strong(block.chart.title), paragraph(block.chart.description)];
  }
}

/** An outcome stands out; one of several lines stays as it is. */
function told({ text, tone }: Paragraph): RootContent {
  const outcome = tone === 'good' || tone === 'bad';
  return outcome && !text.includes('\n') ? strong(text) : paragraph(text);
}
