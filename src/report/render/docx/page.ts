import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

export type Orientation = 'portrait' | 'landscape';

const A4 = { short: 210, long: 297 };

/** Millimetres, after GB/T 9704-2012; a page across is the same page turned. */
const MARGINS: Readonly<Record<Orientation, Record<'top' | 'bottom' | 'left' | 'right' | 'footer', number>>> =
  {
    portrait: { top: 37, bottom: 35, left: 28, right: 26, footer: 23 },
    landscape: { top: 28, bottom: 26, left: 35, right: 37, footer: 14 },
  };

/** A twentieth of a point, of which an inch has 72. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** The width of the text, in twips. */
export function textWidth(orientation: Orientation): number {
  const { left, right } = MARGINS[orientation];
  return twips((orientation === 'portrait' ? A4.short : A4.long) - left - right);
}

/** What a section of the file needs beside its content. */
export function sectionFrame(orientation: Orientation): Omit<ISectionOptions, 'children'> {
  const { top, bottom, left, right, footer } = MARGINS[orientation];
  return {
    properties: {
      page: {
        size: {
          width: twips(A4.short),
          height: twips(A4.long),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          footer: twips(footer),
        },
      },
    },
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
  };
}

/** `— 1 —` on the outer side, one character in. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const place =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: 280 } }
      : { alignment: AlignmentType.LEFT, indent: { left: 280 } };
  return new Footer({ children: [new Paragraph({ style: 'Footer', ...place, children: [number] })] });
}
