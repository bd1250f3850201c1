import type { CellStyle } from 'hucre/xlsx';

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const fill = (rgb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }) as const;
/** A font that names nothing is anyone's guess. */
const font = { name: 'Calibri', size: 11, family: 2 };
const wrapped = { vertical: 'center', wrapText: true } as const;

/** How the cells of the workbook look; what is not to be changed is grey and locked. */
export const CELL_STYLES = {
  title: { font: { ...font, bold: true, size: 14 }, alignment: { vertical: 'center' } },
  paragraph: { alignment: wrapped },
  head: {
    font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
    fill: fill('1F4E78'),
    border,
    alignment: { ...wrapped, horizontal: 'center' },
    protection: { locked: true },
  },
  label: { fill: fill('F2F2F2'), border, alignment: wrapped, protection: { locked: true } },
  pending: {
    font: { ...font, italic: true, color: { rgb: '7F7F7F' } },
    fill: fill('F2F2F2'),
    border,
    alignment: wrapped,
    protection: { locked: true },
  },
  entry: { border, alignment: { vertical: 'center' }, protection: { locked: false } },
  note: { border, alignment: wrapped, protection: { locked: false } },
  text: { border, alignment: { vertical: 'top', wrapText: true }, protection: { locked: true } },
} satisfies Record<string, CellStyle>;

/** Over what was typed, where it wants a second look. */
export const ATTENTION_STYLES = {
  'part-exceeds-whole': { fill: fill('F8CBAD') },
  'sudden-change': { fill: fill('FFE699') },
} satisfies Record<string, CellStyle>;
