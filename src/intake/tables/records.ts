import { finding } from '../../checks/finding.js';
import type { Row } from '../cells.js';
import { wholeText } from '../decode/decode.js';
import { Unreadable } from '../unreadable.js';
import type { Reader } from './open-file.js';

/** A scalar of a structured file: its text as written, and where. */
export interface Scalar {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface Field {
  readonly key: Scalar;
  readonly value: Scalar;
}

/** One observation of a structured file, its fields in the order written. */
export interface FieldRecord {
  readonly line: number;
  readonly column: number;
  readonly fields: readonly Field[];
}

/** Reads a whole file of one list of records, as one sheet. @param parse throws Unreadable */
export function recordReader(format: string, parse: (file: string, text: string) => FieldRecord[]): Reader {
  return async (file, asked) => {
    const { encoding, text } = wholeText(file, asked);
    const rows = () => recordRows(file.name, parse(file.name, text));
    const sheet = { name: null, hidden: false, isTrimmed: false, rows };
    return { format, encoding, delimiter: null, sheets: [sheet] };
  };
}

/** Records as the rows of a table: the keys, each where it first stands, make the header. */
async function* recordRows(file: string, records: readonly FieldRecord[]): AsyncIterable<Row> {
  const header = new Map<string, Scalar>();
  for (const { key } of records.flatMap(record => record.fields)) {
    if (!header.has(key.text)) header.set(key.text, key);
  }
  const place = { file, sheet: null };
  yield [...header.values()].map(key => ({ ...place, ...key }));
  for (const { line, column, fields } of records) {
    const byKey = new Map(fields.map(({ key, value }) => [key.text, value]));
    yield [...header.keys()].map(key => ({ ...place, ...(byKey.get(key) ?? { line, column, text: '' }) }));
  }
}

export type StructureFault = 'syntax' | 'no-records' | 'not-a-record' | 'key-twice';

export function badStructure(
  file: string,
  fault: StructureFault,
  detail: string,
  place: { readonly line: number },
): Unreadable {
  const { line } = place;
  return new Unreadable(finding('unreadable-file', { reason: fault, detail }, { file, line }));
}

/** The field whose key stands twice in one record; which of them counts nobody can know. */
export function assertKeysOnce(file: string, { fields }: FieldRecord): void {
  const seen = new Set<string>();
  for (const { key } of fields) {
    if (seen.has(key.text)) throw badStructure(file, 'key-twice', key.text, key);
    seen.add(key.text);
  }
}
