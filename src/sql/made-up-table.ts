import type { Cell, Row } from '../intake/cells.js';
import { roleNamed } from '../intake/layout/roles.js';
import { type SheetContext, SheetReader } from '../intake/read-sheet.js';
import type { TableReader } from '../intake/read-table.js';

/**
 * The reader of a table with the columns that the statement gives, so that labels mean to the statement what they mean
 * to whoever reads its result. Null where a mapping gives those columns another meaning.
 * @param header the names of the columns
 */
export function madeUpTable(context: SheetContext, header: readonly string[]): TableReader | null {
  const sink = { observe: () => undefined, tell: () => undefined };
  const sheet = { name: null, hidden: false, isTrimmed: false, rows: noRows };
  const reader = new SheetReader(withoutLines(context), '', sheet, sink);
  reader.add(rowOf(1, header));
  reader.add(
    rowOf(
      2,
      header.map(() => '0'),
    ),
  );
  const [table] = reader.tables;
  const isAsNamed = table?.layout.table.columns.every(
    ({ role, header: cells }) => role === roleNamed(cells[0]?.text ?? ''),
  );
  return isAsNamed ? (table ?? null) : null;
}

/** The result has its header on the first line, wherever other tables have theirs. */
function withoutLines(context: SheetContext): SheetContext {
  return { ...context, mapping: { ...context.mapping, headerLines: [] } };
}

async function* noRows(): AsyncGenerator<Row> {}

function rowOf(line: number, texts: readonly string[]): Row {
  return texts.map((text, i): Cell => ({ file: '', sheet: null, line, column: i + 1, text }));
}
