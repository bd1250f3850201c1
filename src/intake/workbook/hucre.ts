/**
 * What is used of hucre's insides: its public API streams rows without number formats, formulas and merged ranges.
 * Its version is pinned in package.json; these are the only imports to look at when that changes.
 */
export { serialToDate } from '../../../node_modules/hucre/dist/_date.mjs';
export { decodeRk } from '../../../node_modules/hucre/dist/xls/biff.mjs';
export type { SaxHandlers } from '../../../node_modules/hucre/dist/xml/parser.mjs';
export { decodeOoxmlEscapes, parseSaxStream } from '../../../node_modules/hucre/dist/xml/parser.mjs';
export { ZipReader } from '../../../node_modules/hucre/dist/zip/reader.mjs';
