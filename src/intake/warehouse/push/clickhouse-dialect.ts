import type { Asked, Dialect, Names, Rows } from './dialect.js';
import { selectFrom } from './select-from.js';

const LABEL_HASH = 'cityHash64(p_a, p_i, p_y, p_u)';

const NOBODY = `${2n ** 64n - 1n}`;

/** Everything in one statement on the table itself: only so does a Distributed one leave the work to its shards. */
export const CLICKHOUSE: Dialect = {
  text,
  labelHash: LABEL_HASH,
  matches: (of, pattern) => `match(${of}, ${text(pattern)})`,
  replaced: (of, from, to) => `replaceAll(${of}, ${text(from)}, ${text(to)})`,
  position: (of, sought) => `position(${of}, ${text(sought)})`,
  digits: (isPlain, of) => `if(${isPlain}, toUInt64OrZero(replaceAll(${of}, '.', '')), toUInt64(0))`,
  scaled: (digits, places) => `${digits} / exp10(${places})`,
  hash: of => `cityHash64(${of})`,
  among: (hash, known) => `transform(${hash}, ${hashes(known)}, ${list([1, ...known.map(() => 1)])}, 0) = 1`,
  joined: (...texts) => `concat(${texts.map(part => `toString(${part})`).join(', ')})`,
  bit: place => `bitShiftLeft(toUInt64(1), ${place})`,
  bitOr: value => `groupBitOr(${value})`,
  // Without any value these would be 0.
  lowest: (value, where) => `if(countIf(${where}) = 0, 1e300, minIf(${value}, ${where}))`,
  highest: (value, where) => `if(countIf(${where}) = 0, -1., maxIf(${value}, ${where}))`,
  // Half of the digits each, so that sums of any number of rows fit.
  sum: value => [`sum(intDiv(${value}, 1000000000))`, `sum(${value} % 1000000000)`],
  summed: ([high = '0', low = '0']) => BigInt(high) * 1_000_000_000n + BigInt(low),
  labels: labels => {
    const codes = list([-1, ...labels.map(({ code }) => code)]);
    const code = `transform(${LABEL_HASH}, ${hashes(labels.map(({ hash }) => hash))}, ${codes}, -1)`;
    const numbers = (['family', 'slot', 'bit'] as const).map(
      key => [key, labels.map(label => label[key])] as const,
    );
    const floats = (['factor', 'top'] as const).map(
      key => [key, labels.map(label => float(label[key]))] as const,
    );
    const known = [...numbers, ...floats].map(
      ([key, values]) => [`p_${key}`, `arrayElement(${list(values)}, p_code + 1)`] as const,
    );
    return { join: null, names: [['p_code', `toInt32(${code})`], ...known] };
  },
  statement,
  firstOf: (table, asked, groupBy, order, count) =>
    `${statement(table, { ...asked, orderBy: [...groupBy, order] })} limit ${count} by ${groupBy.join(', ')}`,
  before: (table, where, singles) => {
    const at = `indexOf(${list(singles.map(({ code }) => code))}, p_code)`;
    const lists = singles.map(({ reporters }) => list(reporters.map(text)));
    // No lambda: servers lose sight of the columns in it.
    const single = ['p_single', `arrayJoin(arrayElement(${list(lists)}, ${at}))`] as const;
    return statement(
      { ...table, names: [...table.names, single] },
      {
        select: ['p_code', 'p_single', 'count()'],
        where: `${where} and ${at} > 0 and p_r < p_single`,
        groupBy: ['p_code', 'p_single'],
      },
    );
  },
  hashes: texts => `select distinct cityHash64(arrayJoin([${texts.map(text).join(', ')}]))`,
};

/** Nothing but literals: what a list holds is parsed anew wherever its name stands, and of calls one by one. */
function list(literals: readonly (string | number)[]): string {
  return `[${literals.join(', ')}]`;
}

/** The first, most likely nobody's, makes all of them 64 bits wide; a text that has it is read by itself. */
function hashes(known: readonly string[]): string {
  return list([NOBODY, ...known]);
}

function float(number: number): string {
  return /^\d+$/u.test(`${number}`) ? `${number}.` : `${number}`;
}

function text(literal: string): string {
  return `'${literal.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function statement({ from, texts, labelling, names }: Rows, asked: Asked): string {
  const all: Names = [...texts, ...(labelling?.names ?? []), ...names];
  const known = `with ${all.map(([name, expression]) => `${expression} as ${name}`).join(', ')}`;
  // As a whole: of its parts, old servers make a PREWHERE that fails.
  const where = asked.where && { where: `(${asked.where}) = 1` };
  return `${known} ${selectFrom(from, { ...asked, ...where })}`;
}
