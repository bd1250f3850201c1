import type { BaselineRow, Indicator } from './types.js';

/** What the files of a plan hold, one each; a table may be in YAML or in CSV. */
export type Part = 'plan' | 'indicators' | 'commitments' | 'baseline' | 'areas';

/** A part of a plan and the path of what is meant in it, whatever form its file has. */
export type Where = readonly [part: Part, ...path: PropertyKey[]];

/** A place as a person looks it up; of a CSV file the column is that of the table. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Entries {
  readonly indicators: readonly Indicator[] | null;
  readonly commitments: readonly Indicator[] | null;
}

/** Every headline indicator and commitment with its place in the files. */
export function judged({ indicators, commitments }: Entries): { entry: Indicator; where: Where }[] {
  return [
    ...(indicators ?? []).map((entry, i) => ({ entry, where: ['indicators', i] as const })),
    ...(commitments ?? []).map((entry, i) => ({ entry, where: ['commitments', i] as const })),
  ];
}

/** Every row of the plan before with its place in the files. */
export function previous(rows: readonly BaselineRow[]): { row: BaselineRow; where: Where }[] {
  return rows.map((row, i) => ({ row, where: ['baseline', i] as const }));
}

/** The place of one key of an entry. */
export function keyOf(where: Where, key: string): Where {
  return [...where, key];
}
