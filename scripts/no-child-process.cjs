/** What the bundle gives commander in place of node:child_process: no command here is a program of its own. */
module.exports = {};
