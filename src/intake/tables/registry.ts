import { readCsv } from './csv.js';
import type { TableFormat } from './formats.js';
import type { Reader } from './open-file.js';
import { readWorkbook } from './workbook.js';

/** Every format that can be read, by name; what a run does not need is not loaded. */
export const READERS = {
  csv: readCsv,
  workbook: readWorkbook,
  json: async (...args) => (await import('./structured.js')).readJson(...args),
  ndjson: async (...args) => (await import('./structured.js')).readNdjson(...args),
  parquet: async file => (await import('../warehouse/warehouse.js')).readParquetFile(file),
  yaml: async (...args) => (await import('./structured.js')).readYaml(...args),
} satisfies Record<TableFormat, Reader>;
