/** How many decimals a section shows at least, how it moves the point (two places for a percentage), what says so. */
export interface Section {
  readonly decimals: number;
  readonly shift: number;
  /** `%`, or the unit that stands behind figures that are shown in thousands or 万. */
  readonly suffix: string;
  readonly applies: (value: number) => boolean;
}

/** What of a moment a format shows. */
export interface DateFormat {
  readonly kind: 'date';
  readonly date: 'none' | 'year' | 'month' | 'day';
  readonly time: 'none' | 'clock' | 'elapsed';
}

export type NumberFormat = { readonly kind: 'number'; readonly sections: readonly Section[] } | DateFormat;

export const GENERAL: NumberFormat = { kind: 'number', sections: [] };

/** A piece of a format code: a character that means something, one that is shown as it is, or what stands in brackets. */
interface Piece {
  readonly kind: 'mark' | 'literal' | 'bracket';
  readonly text: string;
}

const PIECE = /"([^"]*)"?|[\\!](.)|[_*].?|\[([^\]]*)\]|(.)/gsu;
const GENERAL_CODE = /^(?:General|G\/通用格式|@)$/i;
/** Excel takes 255 characters. */
const LONGEST = 1000;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;

/** Reads a spreadsheet's number format code, e.g. `0.00%` or `yyyy"年"m"月"`. Any text is some format. */
export function parseNumberFormat(code: string): NumberFormat {
  if (GENERAL_CODE.test(code.trim()) || code.length > LONGEST) return GENERAL;
  const [first = [], ...others] = sectionsOf(piecesOf(code));
  const numeric = [first, ...others.slice(0, 2)];
  return (
    dateFormat(first) ?? { kind: 'number', sections: numeric.map((s, i) => section(s, i, numeric.length)) }
  );
}

function piecesOf(code: string): Piece[] {
  return [...code.matchAll(PIECE)].flatMap(([, quoted, escaped, bracket, mark]): Piece[] => {
    if (bracket !== undefined) return [{ kind: 'bracket', text: bracket }];
    if (mark !== undefined) return [{ kind: 'mark', text: mark }];
    const text = quoted ?? escaped;
    return text === undefined ? [] : [{ kind: 'literal', text }];
  });
}

function sectionsOf(pieces: readonly Piece[]): Piece[][] {
  const sections: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'mark' && piece.text === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  }
  return sections;
}

function marksOf(pieces: readonly Piece[]): string {
  return pieces.map(({ kind, text }) => (kind === 'mark' ? text : ' ')).join('');
}

function dateFormat(pieces: readonly Piece[]): DateFormat | null {
  const marks = marksOf(pieces).replace(/general|am\/pm|a\/p|e[+-]/gi, ' ');
  const runs = marks.toLowerCase().match(/y+|e+|m+|d+|h+|s+|aaa+/g) ?? [];
  const elapsed = pieces.some(({ kind, text }) => kind === 'bracket' && /^(?:h+|m+|s+)$/i.test(text));
  if (runs.length === 0 && !elapsed) return null;
  const months = runs.some((run, i) => run[0] === 'm' && !isMinutes(runs, i, elapsed));
  const has = (letters: string) => runs.some(run => letters.includes(run.charAt(0)));
  const clock = has('hs') ? 'clock' : 'none';
  return { kind: 'date', date: dateShown(has('ye'), months, has('da')), time: elapsed ? 'elapsed' : clock };
}

function isMinutes(runs: readonly string[], at: number, elapsed: boolean): boolean {
  const before = runs[at - 1]?.[0];
  return before === 'h' || runs[at + 1]?.[0] === 's' || (elapsed && at === 0);
}

/** A day or month without a year is shown with it: less would be lost. */
function dateShown(year: boolean, month: boolean, day: boolean): DateFormat['date'] {
  if (day || (month && !year)) return 'day';
  if (month) return 'month';
  return year ? 'year' : 'none';
}

function section(pieces: readonly Piece[], index: number, count: number): Section {
  const percents = marksOf(pieces).split('%').length - 1;
  const literalPercent = pieces.some(({ kind, text }) => kind === 'literal' && text.includes('%'));
  const { decimals, shift } = digitsOf(pieces);
  return {
    decimals,
    shift: shift + 2 * percents,
    suffix: percents > 0 || literalPercent ? '%' : shift < 0 ? unitOf(pieces) : '',
    applies: conditionOf(pieces) ?? defaultCondition(index, count),
  };
}

/**
 * `0.00` shows two decimals; a comma behind the digits, as in `0.0,`, shows thousands; and a point that is only drawn
 * between digits, as in `0\.0,`, divides by ten: the usual way to show 万.
 */
function digitsOf(pieces: readonly Piece[]): { decimals: number; shift: number } {
  const pattern = pieces.map(drawn).join('');
  if (/[eE][+-]|\//.test(marksOf(pieces))) return { decimals: 0, shift: 0 };
  const thousands = /[0#?](,+)(?=\.|[^0#?,.]*$)/.exec(pattern)?.[1]?.length ?? 0;
  const point = /[0#?]?[.]([0#?]*)/.exec(pattern)?.[1];
  const drawnPoint = pattern.split('·').length === 2 && point === undefined;
  const drawnDigits = drawnPoint ? (/[0#?]·([0#?]+)/.exec(pattern)?.[1] ?? '') : '';
  const decimals = (point ?? drawnDigits).lastIndexOf('0') + 1;
  return { decimals, shift: -3 * thousands - drawnDigits.length };
}

function unitOf(pieces: readonly Piece[]): string {
  const last = pieces.findLastIndex(({ kind, text }) => kind === 'mark' && '0#?,'.includes(text));
  const behind = pieces.slice(last + 1).filter(({ kind }) => kind !== 'bracket');
  return behind
    .map(({ text }) => text)
    .join('')
    .trim();
}

function drawn({ kind, text }: Piece): string {
  if (kind === 'mark') return text;
  return kind === 'literal' && text === '.' ? '·' : ' ';
}

function conditionOf(pieces: readonly Piece[]): Section['applies'] | null {
  for (const { kind, text } of pieces) {
    const [, operator, figure] = kind === 'bracket' ? (CONDITION.exec(text) ?? []) : [];
    if (operator && figure) return value => compare(value, operator, Number(figure));
  }
  return null;
}

function compare(value: number, operator: string, figure: number): boolean {
  if (value === figure) return operator === '=' || operator === '<=' || operator === '>=';
  if (operator === '<>') return true;
  return value < figure ? operator.startsWith('<') : operator.startsWith('>');
}

function defaultCondition(index: number, count: number): Section['applies'] {
  if (index === count - 1) return () => true;
  if (index === 1) return value => value < 0;
  return count === 2 ? value => value >= 0 : value => value > 0;
}
