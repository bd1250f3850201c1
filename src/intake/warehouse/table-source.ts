import { finding } from '../../checks/finding.js';
import type { Row } from '../cells.js';
import { type Role, roleNamed } from '../layout/roles.js';
import type { OpenFile } from '../tables/open-file.js';
import { plainDecimal } from '../tables/plain-decimal.js';
import { Unreadable } from '../unreadable.js';
import type { Dialect } from './push/dialect.js';
import { WarehouseError } from './warehouse-error.js';

/** What the texts of a column may be: a `float` is written without an exponent, `nested` is no single value. */
export type ColumnKind = 'number' | 'float' | 'text' | 'other' | 'nested';

export interface Column {
  readonly name: string;
  /** As its database calls it. */
  readonly type: string;
  readonly kind: ColumnKind;
}

/** Some rows as texts, in the order of the columns; null is an empty cell. */
export type Batch = readonly (readonly (string | null)[])[];

/** A table of a database that works out sums itself. */
export interface Pushable {
  readonly dialect: Dialect;
  /** What stands behind `from`, and the text of each column there. */
  readonly from: string;
  readonly texts: readonly string[];
  /** How many labels a statement may name. */
  readonly mostLabels: number;
  /** The rows of any other statement. @throws WarehouseError */
  query(sql: string): Promise<readonly (readonly string[])[]>;
}

/** A table of a database, or of a file that a database reads. */
export interface TableSource {
  readonly columns: readonly Column[];
  /** @throws WarehouseError or Unreadable, also half way */
  batches(): AsyncIterable<Batch>;
  close(): Promise<void>;
  readonly push?: Pushable;
  /** Writes its rows in order into a Parquet file, as texts `c0`, `c1`, …: the path, until the table is closed. @throws WarehouseError */
  writeInOrder?(): Promise<string>;
}

/** One sheet of the rows of a table, as if it had been exported to CSV: the names of its columns are the first line. */
export function sheetOf(file: string, format: string, source: TableSource): OpenFile {
  const rows = () => locatedRows(file, source);
  const sheet = { name: null, hidden: false, isTrimmed: false, rows };
  return { format, encoding: null, delimiter: null, sheets: [sheet] };
}

async function* locatedRows(file: string, source: TableSource): AsyncIterable<Row> {
  try {
    yield headerRow(file, source.columns);
    let line = 1;
    for await (const batch of source.batches()) {
      for (const texts of batch) {
        line += 1;
        yield tableRow(file, source.columns, line, texts);
      }
    }
  } finally {
    await source.close();
  }
}

/** The names of the columns, on line 1. */
export function headerRow(file: string, columns: readonly Column[]): Row {
  return columns.map(({ name }, i) => ({ file, sheet: null, line: 1, column: i + 1, text: name }));
}

/** A row of texts as located cells. */
export function tableRow(
  file: string,
  columns: readonly Column[],
  line: number,
  texts: readonly (string | null)[],
): Row {
  return columns.map(({ kind }, i) => {
    const text = texts[i] ?? '';
    return { file, sheet: null, line, column: i + 1, text: kind === 'float' ? plainFloat(text) : text };
  });
}

/** Databases write the same binary number as `22`, `22.0` or `2.2e1`. */
function plainFloat(text: string): string {
  return plainDecimal(text).replace(/\.0+$/u, '');
}

const NUMERIC: readonly Role[] = ['value', 'numerator', 'denominator'];
const IS_NUMBER: readonly ColumnKind[] = ['number', 'float', 'text'];

/** A column that cannot hold what its name promises. @throws WarehouseError */
export function assertTypes(address: string, columns: readonly Column[]): void {
  const wrong = columns.find(({ name, kind }) => {
    const role = roleNamed(name);
    if (role === null || role === 'ignored') return false;
    return NUMERIC.includes(role) ? !IS_NUMBER.includes(kind) : kind === 'nested';
  });
  if (wrong) throw new WarehouseError('wrong-type', address, `${wrong.name} ${wrong.type}`);
}

/** A file that its database cannot read. */
export function unreadableFile(file: string, reason: 'parquet' | 'no-duckdb', detail: string): Unreadable {
  return new Unreadable(finding('unreadable-file', { reason, detail }, { file }));
}
