import { NARROW, WIDE } from '../intake/bulk/encode.js';
import { textLiteral } from '../intake/bulk/text-literal.js';

/** Where PostgreSQL and DuckDB differ. */
export interface StandardWords {
  /** The text of a column. */
  readonly textOf: (column: string) => string;
  /** A text as `halfWidth` folds and trims it. */
  readonly folded: (text: string) => string;
  readonly matches: (text: string, pattern: string) => string;
  /** An exact decimal from a text. */
  readonly decimal: (text: string) => string;
  readonly type: string;
  /** A sum with as many places as are worth telling. */
  readonly sumText: (sum: string, places: string) => string;
  /** Behind what rows are put in order by. */
  readonly inOrder: string;
}

const SPACES = '\u3000\u00a0\u202f\ufeff';

function halfWidth(text: string): string {
  const wide = textLiteral(WIDE + SPACES);
  return `translate(${text}, ${wide}, ${textLiteral(`${NARROW}    `)})`;
}

/** What `halfWidth` folds or trims, wherever it stands; most texts have none of it. @param u writes a character's number */
function foldedWith(u: (hex: string) => string) {
  const blank = `\\s${u('000b')}${u('1680')}${u('2000')}-${u('200a')}${u('2028')}${u('2029')}${u('205f')}`;
  const spaces = [...SPACES].map(c => u(c.charCodeAt(0).toString(16).padStart(4, '0'))).join('');
  const odd = `[${blank}${spaces}${u('ff01')}-${u('ff5e')}]`;
  const trimmed = (text: string) => `regexp_replace(${text}, '^[${blank}]+|[${blank}]+$', '', 'g')`;
  return (matches: StandardWords['matches']) => (text: string) =>
    `case when ${matches(text, odd)} then ${trimmed(halfWidth(text))} else ${text} end`;
}

const POSTGRES_MATCHES: StandardWords['matches'] = (text, pattern) => `${text} ~ ${textLiteral(pattern)}`;
const DUCKDB_MATCHES: StandardWords['matches'] = (text, pattern) =>
  `regexp_matches(${text}, ${textLiteral(pattern)})`;

export const POSTGRES_WORDS: StandardWords = {
  textOf: column => `coalesce(cast(${column} as text), '')`,
  folded: foldedWith(hex => `\\u${hex}`)(POSTGRES_MATCHES),
  matches: POSTGRES_MATCHES,
  decimal: text => `cast(${text} as numeric)`,
  type: 'numeric',
  sumText: (sum, places) => `cast(trunc(${sum}, ${places}) as text)`,
  inOrder: ' collate "C"',
};

/** DuckDB keeps as many places behind the point of a product as of both factors. */
const PLACES = 8;

export const DUCKDB_WORDS: StandardWords = {
  textOf: column => `coalesce(cast(${column} as varchar), '')`,
  folded: foldedWith(hex => `\\x{${hex}}`)(DUCKDB_MATCHES),
  matches: DUCKDB_MATCHES,
  decimal: text => `cast(${text} as decimal(18, ${PLACES}))`,
  type: `decimal(20, ${PLACES})`,
  sumText: (sum, places) => {
    const text = `cast(${sum} as varchar)`;
    return `left(${text}, strpos(${text}, '.') - 1 + case when ${places} = 0 then 0 else ${places} + 1 end)`;
  },
  inOrder: '',
};
