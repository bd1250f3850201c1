import type { BulkColumns } from '../../bulk/bulk-table.js';
import { PLAIN_FIGURE } from '../../bulk/plain-figure.js';
import { PLAIN_LEAD } from '../../bulk/plain-lead.js';
import type { Frame } from '../../bulk/statements.js';
import { TOTALS } from '../../observe/observe.js';
import type { Pushable } from '../table-source.js';
import type { Coded } from './coded.js';
import type { Asked, Names, Rows, Singles } from './dialect.js';

/** Full-width characters that names are full of; the rest of them are left to the reader of single rows. */
const FOLDED = '（）＆，－．／：';
const WIDE = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0xff01 + i)).filter(
  c => !FOLDED.includes(c),
);
const TRIMMED = ' \\t\\n\\v\\f\\r\u1680\u2000-\u200a\u2028\u2029\u205f';
const ODD = `[\u3000\u00a0\u202f\ufeff${WIDE.join('')}]|^[${TRIMMED}]|[${TRIMMED}]$`;
const PLAIN = `^(${PLAIN_FIGURE.replaceAll('\\d', '[0-9]')})$`;

/** A label is known and the reporting unit is written in a usual way: such rows have a family. */
const KNOWN = 'p_code >= 0 and not p_odd';

/** The statements that add a table up where it lies, in the words of its database. Every row of a result is texts. */
export class Statements {
  readonly #source: Pushable;
  readonly #texts: Names;
  readonly #columns: readonly string[];
  /** What tells rows that may be asides. */
  readonly #lead: string | null;

  constructor(source: Pushable, columns: BulkColumns) {
    const at = (column: number) => source.texts[column] ?? source.dialect.text('');
    const { area, indicator, year, unit, reporter, value } = columns;
    this.#source = source;
    this.#columns = source.texts.map((_, i) => `p_c${i}`);
    this.#lead = this.#columns[columns.lead] ?? null;
    this.#texts = [
      ...source.texts.map((text, i) => [`p_c${i}`, text] as const),
      ...Object.entries({ a: area, i: indicator, y: year, u: unit, r: reporter, v: value }).map(
        ([name, column]) => [`p_${name}`, at(column)] as const,
      ),
    ];
  }

  /** The different labels, and how many rows each has. */
  labels(limit: number): string {
    const { labelHash } = this.#source.dialect;
    const names = ['p_a', 'p_i', 'p_y', 'p_u'];
    const select = [...names, 'count(*)', ...(labelHash === null ? [] : [labelHash])];
    return this.#unlabelled({ select, groupBy: names, limit });
  }

  /** Rows of which the statements do not know what they are of. */
  strange(labels: readonly Coded[], limit: number): string {
    return this.#over(labels, { select: this.#columns, where: 'p_code < 0 or p_odd', limit });
  }

  /** The families of which a row has to be read by itself. */
  flags(labels: readonly Coded[], { slots, years, parts }: Frame, limit: number): string {
    const { bit, bitOr, lowest, highest } = this.#source.dialect;
    const value = 'p_f * p_factor';
    const low = (slot: number) => lowest(value, `p_slot = ${slot} and p_ok`);
    const high = (slot: number) => highest(value, `p_slot = ${slot} and p_ok`);
    const jumps = Array.from({ length: slots }, (_, slot) => `${high(slot)} > 1.299 * ${low(slot)}`);
    const excesses = parts.map(([part, whole]) => `${high(part)} > 0.999 * ${low(whole)}`);
    const twice = [`count(*) > ${slots * years}`, `sum(${bit('p_bit')}) <> ${bitOr(bit('p_bit'))}`];
    const unfit = 'count(*) <> sum(case when p_ok then 1 else 0 end)';
    const having = [...twice, unfit, ...jumps, ...excesses].join(' or ');
    return this.#over(labels, { select: ['p_h'], where: KNOWN, groupBy: ['p_h'], having, limit });
  }

  /** The numbers of families by area and reporting unit. */
  hashes(families: readonly (readonly [family: number, reporter: string])[]): string {
    return this.#source.dialect.hashes(families.map(([family, reporter]) => `${family}:${reporter}`));
  }

  /** Rows to be read by themselves whose label is known. */
  singles(labels: readonly Coded[], flagged: readonly string[], limit: number): string {
    const where = `${KNOWN} and (not p_ok or ${this.#among(flagged)})`;
    return this.#over(labels, { select: this.#columns, where, limit });
  }

  /** Of the rest: code, places behind the point, count and sum. */
  sums(labels: readonly Coded[], flagged: readonly string[]): string {
    const select = ['p_code', 'p_places', 'count(*)', ...this.#source.dialect.sum('p_x')];
    return this.#over(labels, { select, where: this.#added(flagged), groupBy: ['p_code', 'p_places'] });
  }

  /** Of each code and number of places: the first reporting units, and their figures. */
  firsts(labels: readonly Coded[], flagged: readonly string[], count: number): string {
    const asked = { select: ['p_code', 'p_places', 'p_r', 'p_v'], where: this.#added(flagged) };
    const rows = this.#rows(labels);
    return this.#source.dialect.firstOf(rows, asked, ['p_code', 'p_places'], 'p_r', count);
  }

  /** How many rows that are added up come before each single row of the same label. */
  before(labels: readonly Coded[], flagged: readonly string[], singles: Singles): string {
    return this.#source.dialect.before(this.#rows(labels), this.#added(flagged), singles);
  }

  #among(flagged: readonly string[]): string {
    return flagged.length === 0 ? '1 = 0' : this.#source.dialect.among('p_h', flagged);
  }

  #added(flagged: readonly string[]): string {
    return `${KNOWN} and p_ok and not (${this.#among(flagged)})`;
  }

  #unlabelled(asked: Asked): string {
    const { from, dialect } = this.#source;
    return dialect.statement({ from, texts: this.#texts, labelling: null, names: [] }, asked);
  }

  #over(labels: readonly Coded[], asked: Asked): string {
    return this.#source.dialect.statement(this.#rows(labels), asked);
  }

  #rows(labels: readonly Coded[]): Rows {
    const { from, dialect } = this.#source;
    return { from, texts: this.#texts, labelling: dialect.labels(labels), names: this.#names() };
  }

  /** What is worked out of each row. */
  #names(): Names {
    const { text, matches, replaced, position, digits, scaled, hash, joined } = this.#source.dialect;
    const narrow = (wide: string) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
    const name = [...FOLDED].reduce((folded, wide) => replaced(folded, wide, narrow(wide)), 'p_r');
    const totals = ['', ...TOTALS].map(text).join(', ');
    const point = position('p_v', '.');
    const plain = matches('p_v', PLAIN);
    return [
      ['p_name', name],
      ['p_odd', `(${matches('p_r', ODD)} or lower(p_name) in (${totals}))`],
      ['p_plain', this.#lead === null ? plain : `(${plain} and ${matches(this.#lead, PLAIN_LEAD)})`],
      ['p_places', `case when ${point} = 0 then 0 else length(p_v) - ${point} end`],
      ['p_x', digits('p_plain', 'p_v')],
      ['p_f', scaled('p_x', 'p_places')],
      // Close below the limit is left to the reader of single rows, who is exact.
      ['p_ok', '(p_plain and p_f <= p_top * 0.999999)'],
      ['p_h', hash(joined('p_family', text(':'), 'p_name'))],
    ];
  }
}

/** The first row of a table in order, before anything is known of its columns. */
export function firstRow({ dialect, from, texts }: Pushable, order: readonly number[]): string {
  const names = texts.map((text, i) => [`p_c${i}`, text] as const);
  const select = names.map(([name]) => name);
  const orderBy = order.map(i => `p_c${i}`);
  return dialect.statement({ from, texts: names, labelling: null, names: [] }, { select, orderBy, limit: 1 });
}
