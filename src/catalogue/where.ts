import type { BaselineRow, Indicator } from './types.js';

/** A file of a plan and the path of what is meant in it. */
export type Where = readonly [file: string, ...path: PropertyKey[]];

/** A place as a person looks it up; of a CSV file the column is that of the table. */
export interface Place {
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
    ...(indicators ?? []).map((entry, i) => ({ entry, where: ['indicators.yaml', i] as const })),
    ...(commitments ?? []).map((entry, i) => ({ entry, where: ['commitments.csv', i] as const })),
  ];
}

/** Every row of the plan before with its place in the files. */
export function previous(rows: readonly BaselineRow[]): { row: BaselineRow; where: Where }[] {
  return rows.map((row, i) => ({ row, where: ['baseline.csv', i] as const }));
}

/** The place of one key of an entry; a column of a CSV file is called `part_of` where YAML has `partOf`. */
export function keyOf([file, ...path]: Where, key: string): Where {
  const written = file.endsWith('.csv') ? key.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`) : key;
  return [file, ...path, written];
}
