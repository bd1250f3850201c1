import type { ConditionalRule } from 'hucre/xlsx';
import { columnLetter } from '../../column-letter.js';
import { MARK_SYMBOLS } from '../../document/mark-symbols.js';
import type { Mark, Table } from '../../document/model.js';
import { MARK_STYLES } from './styles.js';

const BAR_COLOUR = '9DC3E6';

/** Colours by the symbol that each cell of a column begins with, and bars behind shares of a target. */
export function rulesFor({ columns, rows }: Table): ConditionalRule[] {
  if (rows.length === 0) return [];
  const rules = columns.flatMap((column, i) => {
    const letter = columnLetter(i + 1);
    const range = `${letter}2:${letter}${rows.length + 1}`;
    if (column.kind === 'percent') return [bars(range)];
    const marks = new Set(rows.flatMap(({ cells }) => cells[i]?.mark ?? []));
    return column.kind === 'number' ? [] : [...marks].sort().map(mark => byMark(mark, letter, range));
  });
  return rules.map((rule, i) => ({ ...rule, priority: i + 1 }));
}

type Rule = Omit<ConditionalRule, 'priority'>;

function byMark(mark: Mark, letter: string, range: string): Rule {
  const start = `${MARK_SYMBOLS[mark]} `;
  return {
    type: 'expression',
    range,
    formula: `LEFT($${letter}2,${start.length})="${start}"`,
    style: MARK_STYLES[mark],
  };
}

function bars(range: string): Rule {
  const cfvo = [
    { type: 'num' as const, value: '0' },
    { type: 'num' as const, value: '1' },
  ];
  return { type: 'dataBar', range, dataBar: { cfvo, color: BAR_COLOUR } };
}
