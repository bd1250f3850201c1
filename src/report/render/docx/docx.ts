import { Document as File, HeadingLevel, Packer } from 'docx';
import type { Document } from '../../document/model.js';
import { oneLine } from '../../document/text-lines.js';
import { blockPieces, headingPiece } from './blocks.js';
import { THEME_FONTS } from './fonts.js';
import { type Piece, portrait, sectionsOf } from './pieces.js';
import { stablePackage } from './stable-package.js';
import { numberingFor, stylesFor } from './styles.js';
import { paragraphOf } from './text.js';

const PRODUCT = 'plancheck';

/** A Word file in the form of official documents (GB/T 9704-2012), with charts that Word draws and can edit. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const { lang } = document;
  const file = new File({
    title: oneLine(document.title),
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    styles: stylesFor(lang),
    numbering: numberingFor(lang),
    theme: { fonts: { headings: THEME_FONTS, body: THEME_FONTS } },
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(piecesOf(document)),
  });
  return stablePackage(new Uint8Array(await Packer.toArrayBuffer(file)), lang);
}

function piecesOf({ title, subtitle, timestamp, sections, lang }: Document): readonly Piece[] {
  const below = [subtitle, timestamp ?? ''].filter(text => text !== '');
  return [
    portrait(
      paragraphOf(title, { heading: HeadingLevel.TITLE }),
      ...below.map(text => paragraphOf(text, { style: 'Subtitle' })),
    ),
    ...sections.flatMap(section => [headingPiece(section.title, 0), ...blockPieces(section.blocks, lang)]),
  ];
}
