/** The readers for structured text; their parsers are large, and most runs need none of them. */
export { readJson } from './json.js';
export { readNdjson } from './ndjson.js';
export { readYaml } from './yaml.js';
