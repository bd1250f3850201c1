import type { Merge } from '../cells.js';
import { rangeOf } from './cell-reference.js';
import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';

const MERGE_CELL = /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([^"'<>]*)["']/g;
/** Longer than any such tag: what of a chunk is looked at again with the next. */
const CARRY = 1024;

/**
 * The merged ranges of a sheet, which stand behind its rows: found in the bytes, so that the cells are parsed once only.
 * @throws WorkbookError; whatever a broken part brings about
 */
export async function readMerges(sheet: string, chunks: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let carry = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([carry, chunk]);
    carry = bytes.subarray(-CARRY);
    if (!bytes.includes('mergeCell')) continue;
    const text = bytes.toString('latin1');
    let read = 0;
    for (const match of text.matchAll(MERGE_CELL)) {
      merges.push(rangeOf(match[1] ?? ''));
      read = match.index + match[0].length;
    }
    if (merges.length > LIMITS.merges) throw new WorkbookError('too-many-merges', sheet);
    carry = bytes.subarray(Math.max(read, bytes.length - CARRY));
  }
  return merges;
}
