import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { stringify } from 'yaml';
import { encodedAnyhow, tableText } from './text.js';

const EXTENSIONS = ['.csv', '.csv', '.csv', '.tsv', '.json', '.ndjson', '.yaml', '.xlsx', '.xlsx', '.ods'];
/** A workbook must say when it was changed, and the clock would make two of the same differ. */
const NO_CLOCK = new Date('1980-01-01T00:00:00Z');
const WORKBOOK_WRITERS = { '.xlsx': writeXlsx, '.ods': writeOds };

/** Rows as a file of any kind: its extension and its bytes. */
export async function writtenAnyhow(random, rows) {
  const extension = random.pick(EXTENSIONS);
  const write = WORKBOOK_WRITERS[extension];
  const bytes = write
    ? await workbookOf(rows, write)
    : encodedAnyhow(random, textOf(random, rows, extension));
  return { extension, bytes };
}

async function workbookOf(rows, write) {
  const sheets = [{ name: '合成', rows: rows.map(row => row.map(text => scalarOf(writable(text)))) }];
  return Buffer.from(await write({ sheets, properties: { created: NO_CLOCK, modified: NO_CLOCK } }));
}

function textOf(random, rows, extension) {
  if (extension === '.tsv') return rows.map(row => row.join('\t')).join('\n');
  if (extension === '.csv') return tableText(random, rows);
  const [header = [], ...rest] = rows;
  const records = rest.map(row =>
    Object.fromEntries(header.map((key, i) => [key, scalarOf(row[i] ?? null)])),
  );
  if (extension === '.yaml') return stringify(records);
  return extension === '.json'
    ? JSON.stringify(records, null, 1)
    : records.map(r => JSON.stringify(r)).join('\n');
}

/** A number where the text is one, as programs write it. */
function scalarOf(text) {
  return text !== null && /^-?\d{1,15}(?:\.\d{1,9})?$/u.test(text) ? Number(text) : text;
}

/** XML holds no lone surrogates and no control characters. */
function writable(text) {
  return text.toWellFormed().replace(/[\p{Cc}\uffff]/gu, '');
}
