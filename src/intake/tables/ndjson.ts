import { jsonRecord, parseJson } from './json.js';
import { LinePositions } from './line-positions.js';
import { type FieldRecord, recordReader } from './records.js';

/** One JSON object a line. */
export const readNdjson = recordReader('ndjson', ndjsonRecords);

function ndjsonRecords(file: string, text: string): FieldRecord[] {
  return text.split(/\r\n?|\n/u).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const source = { file, text: line, positions: new LinePositions(line, index + 1) };
    return [jsonRecord(source, parseJson(source))];
  });
}
