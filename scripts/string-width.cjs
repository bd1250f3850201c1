/** What the bundle gives cli-table3 in place of its string-width: the same widths, without compiling an emoji pattern a cell. */
module.exports = require('fast-string-width').default;
