import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { plainDecimal } from './plain-decimal.js';
import { assertKeysOnce, badStructure, type FieldRecord, recordReader, type Scalar } from './records.js';

/** A YAML list of observations, or a map with one list of them. */
export const readYaml = recordReader('yaml', yamlRecords);

interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
}

function yamlRecords(file: string, text: string): FieldRecord[] {
  const source = { file, text, lines: new LineCounter() };
  const document = parseDocument(text, { lineCounter: source.lines, uniqueKeys: true, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split('\n')[0] ?? error.code;
    throw badStructure(file, 'syntax', reason, placeAt(source, offsetOf(error, text)));
  }
  const list = isSeq(document.contents) ? document.contents : onlyListIn(document.contents);
  if (!isSeq(list)) throw badStructure(file, 'no-records', '', { line: 1 });
  return list.items.map(item => yamlRecord(source, item as Node));
}

/** Where a quote is never closed, the parser is at the end of the file before it knows. */
function offsetOf({ code, pos }: YAMLParseError, text: string): number {
  const quote = Math.max(text.lastIndexOf('"'), text.lastIndexOf("'"));
  return code === 'MISSING_CHAR' && quote !== -1 ? quote : pos[0];
}

function onlyListIn(root: unknown): unknown {
  if (!isMap(root)) return null;
  const lists = root.items.map(pair => pair.value).filter(isSeq);
  return lists.length === 1 ? lists[0] : null;
}

function yamlRecord(source: YamlText, item: Node): FieldRecord {
  const place = placeOf(source, item);
  if (!isMap(item)) throw badStructure(source.file, 'not-a-record', '', place);
  const fields = (item as YAMLMap<Node, Node | null>).items.map(pair => fieldOf(source, pair, place));
  const record = { ...place, fields };
  assertKeysOnce(source.file, record);
  return record;
}

function fieldOf(source: YamlText, { key, value }: Pair<Node, Node | null>, place: Place) {
  const name = scalarOf(source, key, place);
  return { key: name, value: scalarOf(source, value, name) };
}

type Place = { readonly line: number; readonly column: number };

function placeOf(source: YamlText, node: Node): Place {
  return placeAt(source, node.range?.[0] ?? 0);
}

function placeAt({ lines }: YamlText, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** A scalar as written but for quotes; a list, a map or an alias by its own text, which no reader takes for a figure. */
function scalarOf(source: YamlText, node: Node | null, otherwise: Place): Scalar {
  if (!node) return { text: '', line: otherwise.line, column: otherwise.column };
  return { text: textOf(source, node), ...placeOf(source, node) };
}

function textOf({ text }: YamlText, node: Node): string {
  if (!isScalar(node)) return text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  if (node.value === null) return '';
  if (typeof node.value === 'string') return node.value;
  return plainDecimal(node.source ?? String(node.value));
}
