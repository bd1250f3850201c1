import { NARROW, WIDE } from '../intake/bulk/statements.js';
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

export const POSTGRES_WORDS: StandardWords = {
  textOf: column => `coalesce(cast(${column} as text), '')`,
  folded: text =>
    `regexp_replace(${halfWidth(text)}, '^[\\s\\u1680\\u2000-\\u200a\\u2028\\u2029\\u205f]+|[\\s\\u1680\\u2000-\\u200a\\u2028\\u2029\\u205f]+$', '', 'g')`,
  matches: (text, pattern) => `${text} ~ ${textLiteral(pattern)}`,
  decimal: text => `cast(${text} as numeric)`,
  type: 'numeric',
  sumText: (sum, places) => `cast(trunc(${sum}, ${places}) as text)`,
  inOrder: ' collate "C"',
};

/** DuckDB keeps as many places behind the point of a product as of both factors. */
const PLACES = 8;

export const DUCKDB_WORDS: StandardWords = {
  textOf: column => `coalesce(cast(${column} as varchar), '')`,
  folded: text =>
    `regexp_replace(${halfWidth(text)}, '^[\\s\\x{0b}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{205f}]+|[\\s\\x{0b}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{205f}]+$', '', 'g')`,
  matches: (text, pattern) => `regexp_matches(${text}, ${textLiteral(pattern)})`,
  decimal: text => `cast(${text} as decimal(18, ${PLACES}))`,
  type: `decimal(20, ${PLACES})`,
  sumText: (sum, places) => {
    const text = `cast(${sum} as varchar)`;
    return `left(${text}, strpos(${text}, '.') - 1 + case when ${places} = 0 then 0 else ${places} + 1 end)`;
  },
  inOrder: '',
};
