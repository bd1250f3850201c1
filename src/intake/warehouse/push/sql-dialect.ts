import { textLiteral } from '../../bulk/text-literal.js';
import type { Dialect, Names, Rows } from './dialect.js';
import { selectFrom } from './select-from.js';

/**
 * What PostgreSQL and DuckDB say alike.
 * @param same how texts are compared: byte by byte
 * @param fence keeps what has a name from being worked out anew wherever the name stands
 */
export function sqlDialect(
  own: Pick<Dialect, 'matches' | 'digits' | 'scaled' | 'hash' | 'bit'>,
  same: string,
  fence: string,
): Dialect {
  return {
    ...own,
    text: textLiteral,
    labelHash: null,
    replaced: (text, from, to) => `replace(${text}, ${textLiteral(from)}, ${textLiteral(to)})`,
    position: (text, sought) => `strpos(${text}, ${textLiteral(sought)})`,
    among: (hash, known) => `${hash} in (${known.join(', ')})`,
    joined: (...texts) => texts.join(' || '),
    bitOr: value => `bit_or(${value})`,
    lowest: (value, where) => `min(${value}) filter (where ${where})`,
    highest: (value, where) => `max(${value}) filter (where ${where})`,
    sum: value => [`sum(${value})`],
    summed: ([sum = '0']) => BigInt(sum),
    labels: labels => ({
      join: values(
        labels.map(({ texts, code, family, slot, bit, factor, top }) => {
          const numbers = [code, family, slot, bit, `${factor}::float8`, `${top}::float8`];
          return [...texts.map(textLiteral), ...numbers];
        }),
        'l(la, li, ly, lu, l_code, l_family, l_slot, l_bit, l_factor, l_top)',
      ),
      names: [
        ['p_code', 'coalesce(l_code, -1)'],
        ...['family', 'slot', 'bit', 'factor', 'top'].map(name => [`p_${name}`, `l_${name}`] as const),
      ],
    }),
    statement: (table, asked) => selectFrom(fromOf(table, fence), asked),
    firstOf: (table, { select, where }, groupBy, order, count) => {
      const numbered = `row_number() over (partition by ${groupBy.join(', ')} order by ${order}) as p_number`;
      const inner = selectFrom(fromOf(table, fence), {
        select: [...select, numbered],
        ...(where && { where }),
      });
      return `select ${select.join(', ')} from (${inner}) as n where p_number <= ${count}`;
    },
    before: (table, where, singles) => {
      const rows = singles.flatMap(({ code, reporters }) =>
        reporters.map(reporter => [code, textLiteral(reporter)]),
      );
      const join = values(rows, 's(s_code, s_reporter)');
      const added = selectFrom(fromOf(table, fence), { select: ['p_code', 'p_r'], where });
      return `select s_code, s_reporter, count(*) from (${added}) as a join ${join}
        on p_code = s_code and p_r < s_reporter${same} group by s_code, s_reporter`;
    },
    hashes: texts => {
      const rows = texts.map(text => [textLiteral(text)]);
      return `select distinct ${own.hash('k')} from ${values(rows, 't(k)')}`;
    },
  };
}

function values(rows: readonly (readonly (string | number)[])[], as: string): string {
  return `(values ${rows.map(row => `(${row.join(', ')})`).join(', ')}) as ${as}`;
}

function fromOf({ from, texts, labelling, names }: Rows, fence: string): string {
  const base = named(from, texts);
  if (labelling === null) return base;
  const join = `left join ${labelling.join} on p_a = la and p_i = li and p_y = ly and p_u = lu`;
  const labelled = `(select p.*, ${aliased(labelling.names)} from ${base} ${join}) as p`;
  return names.reduce((inner, name) => named(inner, [name], '*, ', fence), labelled);
}

function named(from: string, names: Names, also = '', fence = ''): string {
  return `(select ${also}${aliased(names)} from ${from}${fence}) as p`;
}

function aliased(names: Names): string {
  return names.map(([name, expression]) => `${expression} as ${name}`).join(', ');
}

const DIGITS_TYPE = 'bigint';

export const POSTGRES: Dialect = sqlDialect(
  {
    matches: (text, pattern) => `${text} ~ ${textLiteral(pattern)}`,
    digits: (isPlain, text) => `case when ${isPlain} then replace(${text}, '.', '')::${DIGITS_TYPE} end`,
    scaled: (digits, places) =>
      `case when ${digits} is not null then ${digits}::float8 / (10::float8 ^ ${places}) end`,
    hash: text => `hashtextextended(${text}, 0)`,
    bit: place => `1::bigint << ${place}`,
  },
  ' collate "C"',
  ' offset 0',
);

export const DUCKDB: Dialect = sqlDialect(
  {
    matches: (text, pattern) => `regexp_matches(${text}, ${textLiteral(pattern)})`,
    digits: (isPlain, text) =>
      `case when ${isPlain} then try_cast(replace(${text}, '.', '') as ${DIGITS_TYPE}) end`,
    scaled: (digits, places) =>
      `case when ${digits} is not null then ${digits}::float8 / pow(10, ${places}) end`,
    hash: text => `hash(${text})`,
    bit: place => `1::bigint << ${place}::integer`,
  },
  '',
  '',
);
