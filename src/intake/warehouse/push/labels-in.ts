import type { Labels } from '../../bulk/labels.js';
import type { Coded } from './coded.js';
import { type Counted, labelKey } from './places.js';
import type { PushedTable } from './pushed-table.js';

/** How many rows these are together. */
export function rowsIn(labels: readonly { readonly count: number }[]): number {
  return labels.reduce((sum, { count }) => sum + count, 0);
}

/** The labels of a table: those that are understood, and how many rows each of all has. */
export interface LabelsFound {
  readonly coded: readonly Coded[];
  readonly counted: readonly Counted[];
}

/** Null where there are too many, none is understood, or two have one number. */
export async function labelsIn(
  { source, statements }: PushedTable,
  labels: Labels,
): Promise<LabelsFound | null> {
  const found = await source.query(statements.labels(source.mostLabels + 1));
  const hashes = found.map(row => row[5] ?? '');
  const isTold = source.dialect.labelHash === null || new Set(hashes).size === hashes.length;
  if (found.length > source.mostLabels || !isTold) return null;
  labels.add(found.map(([a = '', i = '', y = '', u = '']) => [0, a, i, y, u] as const));
  const hashOf = new Map(found.map(row => [labelKey(row.slice(0, 4)), row[5] ?? '']));
  const { years } = labels.frame;
  const coded = labels.coded.map(({ texts: [, ...texts], code, area, family, slot, year, factor, limit }) => {
    const numbers = { code, family: familyCode(area, family), slot, bit: slot * years + year };
    const hash = hashOf.get(labelKey(texts)) ?? '';
    return { texts, hash, ...numbers, factor: factor.valueOf(), top: limit.valueOf() };
  });
  const codes = new Map(coded.map(({ texts, code }) => [labelKey(texts), code]));
  const counted = found.map(([a = '', i = '', y = '', u = '', count]): Counted => {
    const texts = [a, i, y, u] as const;
    return { texts, count: Number(count), code: codes.get(labelKey(texts)) ?? null };
  });
  return coded.length === 0 ? null : { coded, counted };
}

/** One number for an area and a family of indicators. */
export function familyCode(area: number, family: number): number {
  return area * 10_000 + family;
}
