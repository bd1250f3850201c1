import type { Texts } from '../helpers/table-rows.js';

/** What a column of a made-up table holds: any text, whole numbers, or two places behind the point. */
export type Held = 'text' | 'whole' | 'decimal';

export interface HeldColumn {
  readonly name: string;
  readonly holds: Held;
}

/** A server that a test has started, and how a table gets there. */
export interface TestDatabase {
  readonly name: string;
  readonly port: number;
  /** Of the user who may do everything. */
  readonly env: Record<string, string>;
  /** The address of its database, on its own port or on one that leads there. */
  place(port?: number): string;
  run(sql: string): Promise<void>;
  /** Makes a table; an empty text is none. */
  hold(table: string, columns: readonly HeldColumn[], rows: readonly Texts[]): Promise<void>;
  drop(table: string): Promise<void>;
  /** Ends every process of it as if its machine had lost power. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export function addressOf(database: TestDatabase, table: string, port?: number): string {
  return `${database.place(port)}?table=${table}`;
}
