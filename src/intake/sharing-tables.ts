import type { Catalogue } from '../catalogue/types.js';
import { type AllocationProblem, givenTwice } from './area-rows.js';
import { type AreaTable, type HowRead, readAreaTable } from './area-table.js';
import type { InputFile } from './input-file.js';
import { type Limit, readFixed, readFloors } from './limits.js';
import type { Mapping } from './mapping.js';
import { readWeights, type Weight, type WeightProblem, weighedTwice } from './weights.js';

/** The tables that targets are shared out by. */
export interface SharingFiles {
  readonly weights: readonly InputFile[];
  readonly fixed: readonly InputFile[];
  readonly floors: readonly InputFile[];
}

export interface SharingTables {
  /** The column of the weights, as its header is written; null where there is no table of them. */
  readonly column: string | null;
  readonly weights: readonly Weight[];
  readonly fixed: readonly Limit[];
  readonly floors: readonly Limit[];
  readonly problems: readonly TableProblem[];
}

/** How the table of weights is read. */
interface SharingColumns {
  /** The header of the column of weights, null where there is one alone. */
  readonly column: string | null;
  readonly reading: HowRead;
  readonly mapping: Mapping;
}

export async function readSharingTables(
  catalogue: Catalogue,
  files: SharingFiles,
  { column, reading, mapping }: SharingColumns,
): Promise<SharingTables> {
  const weighed = await readEach(
    files.weights,
    table => readWeights(catalogue, table, { column, mapping }),
    reading,
  );
  const fixed = await readEach(files.fixed, table => readFixed(catalogue, table));
  const floors = await readEach(files.floors, table => readFloors(catalogue, table));
  const weights = weighed.read.flatMap(each => each.weights);
  const limits = [fixed, floors].map(({ read }) => read.flatMap(each => each.limits));
  const [fixedLimits = [], floorLimits = []] = limits;
  return {
    column: weighed.read[0]?.column ?? null,
    weights,
    fixed: fixedLimits,
    floors: floorLimits,
    problems: [
      ...[...weighed.problems, ...weighedTwice(weights)],
      ...[...fixed.problems, ...floors.problems, ...limits.flatMap(givenTwice)],
    ],
  };
}

type TableProblem = AllocationProblem | WeightProblem;

async function readEach<T extends { readonly problems: readonly TableProblem[] }>(
  files: readonly InputFile[],
  read: (table: AreaTable) => T,
  how: HowRead = {},
): Promise<{ readonly read: readonly T[]; readonly problems: readonly TableProblem[] }> {
  const tables = await Promise.all(files.map(file => readAreaTable(file, how)));
  const whole = tables.flatMap(table => ('problem' in table ? [] : [read(table)]));
  const faults = tables.flatMap(table => ('problem' in table ? [table] : []));
  return { read: whole, problems: [...faults, ...whole.flatMap(({ problems }) => problems)] };
}
