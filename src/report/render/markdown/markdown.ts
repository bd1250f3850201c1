import stringWidth from 'fast-string-width';
import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Document } from '../../document/model.js';
import { contentOf } from './content-of.js';
import { heading, paragraph } from './nodes.js';

/** Cells wider than this are not waited for when columns are lined up. */
const LINED_UP = 36;

const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  extensions: [
    gfmTableToMarkdown({ stringLength: text => Math.min(stringWidth(text), LINED_UP) }),
    // GitHub strikes out what stands between two single tildes: `22~26, 30~35`.
    { unsafe: [{ character: '~', inConstruct: 'phrasing' }] },
  ],
};

/** The document in GitHub's Markdown, ending with one newline. */
export function renderMarkdown(document: Document): string {
  const { title, subtitle, timestamp, lang, sections } = document;
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...[subtitle, timestamp ?? ''].filter(text => text !== '').map(text => paragraph(text)),
      ...sections.flatMap(section => [
        heading(2, section.title),
        ...section.blocks.flatMap(block => contentOf(block, lang)),
      ]),
    ],
  };
  return toMarkdown(root, OPTIONS);
}
