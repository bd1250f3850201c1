import fc from 'fast-check';
import { isZip } from './corpus.js';
import { mutateWorkbook } from './workbook.js';
import { writtenAnyhow } from './written-anyhow.js';

/** Mostly one list, now and then any other: most tables are nearly right. */
function mostly(usual, rare) {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );
}

/** A decimal as people type it, or one of the odd numbers. */
function figures({ numbers, targets, odd }) {
  const decimal = fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`);
  return fc.oneof(
    { weight: 6, arbitrary: decimal },
    { weight: 3, arbitrary: mostly(targets, odd) },
    {
      weight: 2,
      arbitrary: mostly(numbers, odd),
    },
  );
}

/** Cells by the role of their column. */
function cellsByRole(alphabet) {
  const { areas, indicators, periods, units, titles, odd } = alphabet;
  return {
    area: mostly(areas, odd),
    reporter: mostly(['合成街道甲', '合成街道乙', '合计', ''], odd),
    indicator: mostly(indicators, odd),
    year: mostly(periods.slice(0, 8), periods),
    value: figures(alphabet),
    unit: mostly(['', ...units], odd),
    numerator: figures(alphabet),
    denominator: figures(alphabet),
    note: mostly(['', ...titles], odd),
  };
}

/** One observation a row. */
function longTables({ headers, ...alphabet }) {
  const cells = cellsByRole(alphabet);
  return fc.subarray(Object.keys(cells), { minLength: 3 }).chain(roles => {
    const header = fc.tuple(...roles.map(role => mostly(headers[role], alphabet.odd)));
    const rows = fc.array(fc.tuple(...roles.map(role => cells[role])), { maxLength: 12 });
    return fc.tuple(header, rows).map(([first, rest]) => [first, ...rest]);
  });
}

/** One name down, another across. */
function wideTables({ headers, ...alphabet }) {
  const cells = cellsByRole(alphabet);
  const sides = fc.constantFrom(
    ['indicator', 'year'],
    ['area', 'indicator'],
    ['area', 'year'],
    ['indicator', 'area'],
  );
  return sides.chain(([down, across]) => {
    const head = fc.tuple(
      mostly(headers[down], alphabet.odd),
      fc.array(cells[across], { minLength: 1, maxLength: 6 }),
    );
    return head.chain(([corner, names]) => {
      const row = fc.tuple(cells[down], ...names.map(() => cells.value));
      return fc.array(row, { minLength: 1, maxLength: 8 }).map(rows => [[corner, ...names], ...rows]);
    });
  });
}

/** Titles, one or two tables one below the other, and whatever else. */
export function tables(alphabet) {
  const table = fc.oneof(
    { weight: 3, arbitrary: longTables(alphabet) },
    { weight: 2, arbitrary: wideTables(alphabet) },
  );
  const above = fc.array(fc.tuple(fc.constantFrom(...alphabet.titles)), { maxLength: 2 });
  const twice = fc.array(table, { minLength: 1, maxLength: 2 });
  return fc.tuple(above, twice).map(([titles, parts]) => [...titles, ...parts.flat()]);
}

/** A random table as a file of a random kind, whole or broken. */
export async function madeFile(random, { arbitrary, alphabet }) {
  const [rows] = fc.sample(arbitrary, { seed: random.below(0x7fffffff), numRuns: 1 });
  const made = await writtenAnyhow(random, rows);
  return isZip(made) && random.chance(2)
    ? { ...made, bytes: mutateWorkbook(random, made.bytes, alphabet) }
    : made;
}
