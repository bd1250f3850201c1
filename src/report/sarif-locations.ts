import type { Place } from '../checks/finding.js';
import type { Json } from './json-text.js';
import { cellAddress } from './place.js';

/**
 * A place of a SARIF result: the line of a text file, or the cell of a workbook by its name. The column is no region:
 * SARIF counts characters, and a place counts the cells of a row. Null where the place has no file.
 */
export function sarifLocation(place: Place): Json {
  const { file, sheet, line, column } = place;
  if (file === null) return null;
  const region = sheet === null && line !== null ? { region: { startLine: line } } : {};
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region },
    ...(sheet === null ? {} : { logicalLocations: [logicalLocation(place, sheet)] }),
    ...(sheet !== null || column === null ? {} : { properties: { cellOfRow: column } }),
  };
}

function logicalLocation(place: Place, sheet: string): Json {
  return { fullyQualifiedName: cellAddress(place) ?? sheet, kind: place.line === null ? 'sheet' : 'cell' };
}

/** A relative reference with forward slashes, percent-encoded; of an absolute path, a file URI. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\ufffd');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
