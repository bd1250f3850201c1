import type { z } from 'zod';
import type { LocatedTable } from './csv-file.js';
import { check, nearest } from './located.js';
import type { Problem } from './problems.js';

/** Checks a CSV file: its columns once, whether it has rows or not, then every cell. */
export function checkTable<T extends z.ZodObject>(
  table: LocatedTable,
  row: T,
): { data: z.output<T>[] | null; problems: Problem[] } {
  const columns = columnProblems(table, Object.keys(row.shape));
  const { data, problems } = check(table, row.array());
  const ofCells = problems.filter(({ code }) => code !== 'unknown-key' && code !== 'missing-key');
  return { data: columns.length === 0 ? data : null, problems: [...columns, ...ofCells] };
}

function columnProblems({ file, columns, locateKey }: LocatedTable, known: readonly string[]): Problem[] {
  const missing = known.filter(key => !columns.includes(key));
  const unknown = columns.filter(key => !known.includes(key));
  const at = (key: string) => ({ file, ...locateKey([0, key]) });
  return [
    ...missing.map((key): Problem => ({ code: 'missing-key', key, ...at(key) })),
    ...unknown.map(
      (key): Problem => ({ code: 'unknown-key', key, nearest: nearest(key, missing), ...at(key) }),
    ),
  ];
}
