import { type FileChild, type ISectionOptions, Paragraph } from 'docx';
import { gridTable } from './grid.js';
import { type Grid, layoutOf } from './grid-layout.js';
import { type Orientation, sectionFrame } from './page.js';
import { paragraphOf } from './text.js';

/** What stands together on a page; a heading stands on the page of what follows it. */
export interface Piece {
  readonly orientation: Orientation | 'next';
  readonly children: readonly FileChild[];
}

export function portrait(...children: readonly FileChild[]): Piece {
  return { orientation: 'portrait', children };
}

/** An empty line below a table: two tables with nothing between them would be one. */
export function spacer(): Paragraph {
  return new Paragraph({ style: 'Spacer' });
}

/** A table with its caption, on a page across where it needs one; what is told below it stays with it. */
export function gridPiece(caption: string | null, grid: Grid, remarks: readonly string[] = []): Piece {
  const layout = layoutOf(grid);
  const title = caption === null ? [] : [paragraphOf(caption, { style: 'TableCaption' })];
  const below = remarks.map(remark => paragraphOf(remark, { style: 'Remark' }));
  return {
    orientation: layout.orientation,
    children: [...title, gridTable(grid, layout), spacer(), ...below],
  };
}

/** The sections of the file: a new one wherever the page is turned. */
export function sectionsOf(pieces: readonly Piece[]): readonly ISectionOptions[] {
  const sections: { orientation: Orientation; children: FileChild[] }[] = [];
  let waiting: FileChild[] = [];
  for (const { orientation, children } of [...pieces, portrait()]) {
    if (orientation === 'next') {
      waiting.push(...children);
      continue;
    }
    const added = [...waiting, ...children];
    waiting = [];
    if (added.length === 0) continue;
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.children.push(...added);
    else sections.push({ orientation, children: added });
  }
  return sections.map(section => ({ ...sectionFrame(section.orientation), children: section.children }));
}
