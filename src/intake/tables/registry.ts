import { readCsv } from './csv.js';
import type { TableFormat } from './formats.js';
import { readJson } from './json.js';
import { readNdjson } from './ndjson.js';
import type { Reader } from './open-file.js';
import { readWorkbook } from './workbook.js';
import { readYaml } from './yaml.js';

/** Every format that can be read, by name. */
export const READERS = {
  csv: readCsv,
  workbook: readWorkbook,
  json: readJson,
  ndjson: readNdjson,
  yaml: readYaml,
} satisfies Record<TableFormat, Reader>;
