import type { CellStyle } from 'hucre/xlsx';
import type { Language } from '../../../messages/words.js';
import type { Mark } from '../../document/model.js';

type FontStyle = NonNullable<CellStyle['font']>;

const FONTS: Readonly<Record<Language, FontStyle>> = {
  zh: { name: '宋体', size: 11, family: 3, charset: 134 },
  en: { name: 'Calibri', size: 11, family: 2 },
};

export function fontFor(lang: Language): FontStyle {
  return FONTS[lang];
}

const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border = { top: line, bottom: line, left: line, right: line };

function fill(rgb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } } as const;
}

/** How the cells of the workbook look. */
export interface Styles {
  readonly title: CellStyle;
  readonly section: CellStyle;
  readonly heading: CellStyle;
  readonly paragraph: CellStyle;
  readonly strong: CellStyle;
  readonly quiet: CellStyle;
  readonly figure: CellStyle;
  readonly link: CellStyle;
  readonly head: CellStyle;
  readonly text: CellStyle;
  readonly number: CellStyle;
}

export function stylesFor(lang: Language): Styles {
  const font = fontFor(lang);
  const wrapped = { vertical: 'top', wrapText: true } as const;
  const middle = { vertical: 'center', wrapText: true } as const;
  const read = (more: Partial<FontStyle>): CellStyle => ({ font: { ...font, ...more }, alignment: wrapped });
  return {
    title: read({ bold: true, size: 16 }),
    section: { ...read({ bold: true, size: 13 }), border: { bottom: line } },
    heading: read({ bold: true }),
    paragraph: read({}),
    strong: read({ bold: true }),
    quiet: read({ size: 9, color: { rgb: '595959' } }),
    figure: { font: { ...font, bold: true }, alignment: { horizontal: 'right', vertical: 'top' } },
    link: read({ underline: true, color: { rgb: '0563C1' } }),
    head: {
      font: { ...font, bold: true },
      fill: fill('D9E1F2'),
      border,
      alignment: { ...middle, horizontal: 'center' },
    },
    text: { font, border, alignment: middle },
    number: { font, border, alignment: { horizontal: 'right', vertical: 'center' } },
  };
}

const look = (background: string, colour: string): CellStyle => ({
  fill: fill(background),
  font: { color: { rgb: colour } },
});
const GREEN = look('C6EFCE', '006100');
const RED = look('FFC7CE', '9C0006');
const AMBER = look('FFEB9C', '7F4F00');

export const MARK_STYLES: Readonly<Record<Mark, CellStyle>> = {
  pass: GREEN,
  fail: RED,
  unknown: AMBER,
  none: look('EDEDED', '595959'),
  error: RED,
  warning: AMBER,
  info: look('DDEBF7', '1F4E78'),
};
