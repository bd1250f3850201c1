import type { Indicator } from '../../catalogue/types.js';
import { type Finding, finding } from '../../checks/finding.js';
import { type Cell, isBlank, isCovered, type Row } from '../cells.js';
import type { Names } from '../observe/names.js';
import type { Column } from './columns.js';
import type { FigureLayout } from './raw-figures.js';

/** Watches the columns from which nothing is taken, so that no filled one is dropped without a word. */
export class LeftOver {
  readonly #layout: FigureLayout;
  /** The first filled cell of each column that nothing was taken from. */
  readonly #filled = new Map<number, Cell>();

  constructor(layout: FigureLayout) {
    this.#layout = layout;
  }

  add(row: Row): void {
    for (const [index, cell] of row.entries()) {
      if (this.#layout.used.has(index) || this.#filled.has(index) || isBlank(cell) || isCovered(cell))
        continue;
      this.#filled.set(index, cell);
    }
  }

  /** A column with a header is told even if it is blank, unless it has a meaning that needs no figures. */
  findings(indicators: Names<Indicator>): Finding[] {
    const { table, used } = this.#layout;
    const known = new Map(table.columns.map(column => [column.index, column]));
    const silent = [...known.values()].filter(column => !column.isKnown && column.header.length > 0);
    const idle = new Set([...silent.map(({ index }) => index), ...this.#filled.keys()]);
    return [...idle]
      .filter(index => !used.has(index))
      .flatMap(index => this.#tell(known.get(index), index, indicators));
  }

  #tell(column: Column | undefined, index: number, indicators: Names<Indicator>): Finding[] {
    if (column?.isKnown && column.role === 'ignored') return [];
    const { file, sheet, line, shape } = this.#layout.table;
    const unnamed = column ? { file, sheet, line, column: index + 1, text: '' } : this.#filled.get(index);
    const place = column?.header.at(-1) ?? unnamed ?? { file, sheet };
    const header = (column?.header ?? []).map(({ text }) => text).join('/');
    const isMisspelt = column && !column.isKnown && header !== '' && shape.across.includes('indicator');
    return isMisspelt
      ? [finding('unknown-indicator', { written: header, nearest: indicators.nearest(header) }, place)]
      : [finding('unrecognised-column', { header }, place)];
  }
}
