import type { WriteSheet } from 'hucre/xlsx';

/** What both sheets share: locked without a password, only against slips, and printed across one page. */
export const SHEET_FRAME = {
  protection: { sheet: true, formatColumns: true, formatRows: true },
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
} satisfies Partial<WriteSheet>;
