import { wholeText } from '../decode/decode.js';
import { jsonRecord, parseJson } from './json.js';
import { LinePositions } from './line-positions.js';
import type { Reader } from './open-file.js';
import { type FieldRecord, recordRows } from './records.js';

/** One JSON object a line. */
export const readNdjson: Reader = async (file, asked) => {
  const { encoding, text } = wholeText(file, asked);
  const rows = () => recordRows(file.name, ndjsonRecords(file.name, text));
  return {
    format: 'ndjson',
    encoding,
    delimiter: null,
    sheets: [{ name: null, hidden: false, isTrimmed: false, rows }],
  };
};

function ndjsonRecords(file: string, text: string): FieldRecord[] {
  return text.split(/\r\n?|\n/u).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const source = { file, text: line, positions: new LinePositions(line, index + 1) };
    return [jsonRecord(source, parseJson(source))];
  });
}
