/**
 * What the bundle gives cli-table3 in place of its string-width: the same widths, each cell measured once, without
 * compiling an emoji pattern every time.
 */
const measure = require('fast-string-width').default;

const known = new Map();

module.exports = text => {
  const width = known.get(text) ?? measure(text);
  known.set(text, width);
  return width;
};
