import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { LinePositions } from './line-positions.js';
import { plainDecimal } from './plain-decimal.js';
import { assertKeysOnce, badStructure, type FieldRecord, recordReader, type Scalar } from './records.js';

/** A JSON array of observations, or an object with one array of them. */
export const readJson = recordReader('json', jsonRecords);

/** The text of one JSON document with its places; numbers keep every digit as written. */
export interface JsonText {
  readonly file: string;
  readonly text: string;
  readonly positions: LinePositions;
}

function jsonRecords(file: string, text: string): FieldRecord[] {
  const source = { file, text, positions: new LinePositions(text) };
  const root = parseJson(source);
  const list = root.type === 'array' ? root : onlyArrayIn(root);
  if (!list) throw badStructure(file, 'no-records', '', { line: 1 });
  return (list.children ?? []).map(node => jsonRecord(source, node));
}

/** @throws Unreadable at the first error of syntax */
export function parseJson({ file, text, positions }: JsonText): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first && root) return root;
  const detail = first ? printParseErrorCode(first.error) : '';
  throw badStructure(file, 'syntax', detail, positions.at(first?.offset ?? 0));
}

function onlyArrayIn({ type, children = [] }: Node): Node | null {
  if (type !== 'object') return null;
  const arrays = children.flatMap(({ children: pair }) => (pair?.[1]?.type === 'array' ? [pair[1]] : []));
  return arrays.length === 1 ? (arrays[0] ?? null) : null;
}

/** @throws Unreadable where the node is no object, or has a key twice */
export function jsonRecord(source: JsonText, node: Node): FieldRecord {
  const { file, positions } = source;
  const place = positions.at(node.offset);
  if (node.type !== 'object') throw badStructure(file, 'not-a-record', '', place);
  const fields = (node.children ?? []).map(({ children }) => {
    const [key, value] = children as [Node, Node];
    return { key: { text: key.value, ...positions.at(key.offset) }, value: scalarOf(source, value) };
  });
  const record = { ...place, fields };
  assertKeysOnce(file, record);
  return record;
}

function scalarOf({ text, positions }: JsonText, node: Node): Scalar {
  return { text: textOf(text, node), ...positions.at(node.offset) };
}

function textOf(text: string, { type, value, offset, length }: Node): string {
  if (type === 'null') return '';
  if (type === 'string') return value;
  const written = text.slice(offset, offset + length);
  return type === 'number' ? plainDecimal(written) : written;
}
