import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Located } from './located.js';
import type { Problem } from './problems.js';

/** Parses YAML text; the place of each path is that of its node, or of the nearest node above it. */
export function readYaml(file: string, text: string): Located | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    return document.errors.map(error => ({
      code: 'syntax',
      reason: error.code,
      file,
      ...at(error.pos[0]),
    }));
  }
  const locate = (path: readonly PropertyKey[]): { line: number; column: number } => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return at(node.range[0]);
    return path.length === 0 ? { line: 1, column: 1 } : locate(path.slice(0, -1));
  };
  const locateKey = (path: readonly PropertyKey[]) => {
    const map = document.getIn(path.slice(0, -1), true);
    const pair = isMap(map)
      ? map.items.find(item => isScalar(item.key) && item.key.value === path.at(-1))
      : null;
    return isScalar(pair?.key) && pair.key.range ? at(pair.key.range[0]) : locate(path);
  };
  const data = contentOf(document);
  if (data === undefined)
    return [{ code: 'syntax', reason: 'RESOURCE_EXHAUSTION', file, line: 1, column: 1 }];
  return { file, data, locate, locateKey };
}

/** Undefined where aliases multiply beyond all measure. */
function contentOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}
