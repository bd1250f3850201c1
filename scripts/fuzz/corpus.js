import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { unzip } from './zip.js';

const FOLDERS = ['tests/scenarios', 'tests/fixtures', 'data/examples'];
const TEXTS = ['.csv', '.tsv', '.json', '.ndjson', '.jsonl', '.yaml', '.yml'];
const WORKBOOKS = ['.xlsx', '.xlsm', '.xls', '.ods', '.et'];
/** What a scenario says of itself is no submission. */
const NOT_SEEDS = ['scenario.yaml'];
/** More bytes than these only take time. */
const LARGEST = 200_000;

/** Every submission among the scenarios, fixtures and examples: what the mutations start from, in order of path. */
export function seedFiles(root) {
  return FOLDERS.flatMap(folder => filesIn(join(root, folder)))
    .filter(path => isSeed(path))
    .map(path => ({ path: relative(root, path), extension: extname(path), bytes: readFileSync(path) }))
    .filter(({ bytes }) => bytes.length <= LARGEST)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesIn(folder) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function isSeed(path) {
  return !NOT_SEEDS.includes(basename(path)) && [...TEXTS, ...WORKBOOKS].includes(extname(path));
}

export function isText({ extension }) {
  return TEXTS.includes(extension);
}

/** True of .xlsx and .ods, whatever their name. */
export function isZip({ bytes }) {
  try {
    return bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && unzip(bytes).length > 0;
  } catch {
    return false;
  }
}
