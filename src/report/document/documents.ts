/** Every document; in a bundle of its own, which only the formats in pages load. */
export { checkDocument } from './check-document.js';
export { summaryDocument } from './summary-document.js';
