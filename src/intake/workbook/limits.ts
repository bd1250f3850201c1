const MIB = 1024 * 1024;

/** What a workbook may ask for. Beyond it lies no submission, only a mistake or an attack. */
export const LIMITS = {
  fileBytes: 100 * MIB,
  /** All parts of a zip, inflated; counted, whatever its headers say. */
  expandedBytes: 1024 * MIB,
  /** Inflated to compressed, once over `ratioFreeBytes`. Sheets of like rows reach 220 in .ods; deflate can reach 1000. */
  ratio: 500,
  ratioFreeBytes: 16 * MIB,
  zipEntries: 10_000,
  sheets: 1000,
  merges: 10_000,
  /** Excel's own: rows, columns. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of a sheet, blanks between them counted. */
  cells: 25_000_000,
  /** Cells of a sheet that merged ranges cover in its rows. */
  coveredCells: 5_000_000,
  /** Filled cells of a sheet that an ODS file states by repetition alone. */
  repeatedCells: 1_000_000,
  /** Characters of one cell; Excel holds 32,767. */
  cellText: 1_000_000,
  sharedStrings: 10_000_000,
  sharedText: 100_000_000,
  styles: 1_000_000,
  /** Bytes of one tag, comment or the like, which the parser keeps whole. */
  xmlToken: MIB,
  xmlDepth: 100,
} as const;
