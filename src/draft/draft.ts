import type { Area, Indicator, Measure, Operator, Text } from '../catalogue/types.js';
import type { Todo } from './todo.js';

/** A figure of the plan document as the keys of an entry say it. */
export interface DraftTarget {
  readonly operator: Operator;
  readonly implied: boolean;
  readonly target: string | null;
  readonly targetHigh: string | null;
}

/** One row of the table as an entry of indicators.yaml, with what could not be decided, by key. */
export interface DraftEntry extends DraftTarget {
  readonly id: string;
  readonly no: number;
  readonly place: string;
  readonly group: Text;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly measure: Measure;
  readonly attribute: 'binding' | 'anticipatory';
  readonly printed: string;
  readonly bracketed: boolean;
  /** A value or a bound as text: `333.24`, `<4`. */
  readonly base: string | null;
  readonly basePrinted: string;
  readonly parent: string | null;
  readonly partOf: string | null;
  readonly reportedBy: Indicator['reportedBy'];
  readonly pending: boolean;
  readonly notes: readonly Text[];
  readonly todos: Readonly<Partial<Record<keyof Indicator, readonly Todo[]>>>;
}

export interface DraftPlan {
  readonly id: string;
  readonly name: Text;
  readonly document: string;
  readonly title: string;
  readonly issued: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly baseYear: number;
  readonly previousBaseYear: number;
  readonly approxFloor: string;
  readonly todos: Readonly<Partial<Record<keyof DraftPlan, readonly Todo[]>>>;
}

export type DraftArea = Omit<Area, 'name'> & {
  /** Null where nobody said it. */
  readonly name: Text | null;
};

/** A row of commitments.csv, by column. */
export type DraftCommitment = Readonly<Record<string, string>>;

/** A plan folder before it is written. */
export interface Draft {
  readonly plan: DraftPlan;
  readonly entries: readonly DraftEntry[];
  readonly commitments: readonly DraftCommitment[];
  readonly areas: readonly DraftArea[];
  /** What concerns many entries, or none that was made. */
  readonly todos: readonly Todo[];
}
