import { HEADS } from '../../../messages/report.js';
import type { Language } from '../../../messages/words.js';
import type { ComparisonChart, HeatMap } from '../../document/charts.js';
import { MARK_SYMBOLS, withSymbol } from '../../document/mark-symbols.js';
import type { Counts, Table } from '../../document/model.js';
import type { Grid, GridCell, GridColumn } from './grid-layout.js';

/** A table as it is, with a symbol before each word that has a mark. */
export function tableGrid({ columns, rows }: Table): Grid {
  return {
    isStrong: false,
    columns: columns.map(({ label, kind }) => {
      const isNumeric = kind === 'number' || kind === 'percent';
      return { label, align: isNumeric ? 'right' : 'left', isWhole: kind !== 'text' };
    }),
    rows: rows.map(({ cells }) => cells.map(({ text, mark }) => ({ text: withSymbol(mark, text), mark }))),
  };
}

/** What is counted above how many there are. */
export function countsGrid({ items }: Counts): Grid {
  return {
    isStrong: true,
    columns: items.map(({ label, mark }) => centred(withSymbol(mark, label))),
    rows: [items.map(({ value, mark }) => ({ text: String(value), mark }))],
  };
}

/** A symbol on its colour for each area and indicator. */
export function heatGrid({ columns, rows }: HeatMap, lang: Language): Grid {
  return {
    isStrong: false,
    columns: [named(HEADS.area[lang]), ...columns.map(centred)],
    rows: rows.map(({ label, cells }) => [
      plain(label),
      ...cells.map(({ mark }) => ({ text: MARK_SYMBOLS[mark], mark })),
    ]),
  };
}

/** The figures behind the bars. */
export function comparisonGrid({ labels, rows }: ComparisonChart, lang: Language): Grid {
  const figures: readonly GridColumn[] = [labels.previous, labels.current, labels.target].map(label => ({
    label,
    align: 'right',
    isWhole: true,
  }));
  return {
    isStrong: false,
    columns: [named(HEADS.indicator[lang]), ...figures],
    rows: rows.map(row => [row.label, row.previousText, row.currentText, row.targetText].map(plain)),
  };
}

function named(label: string): GridColumn {
  return { label, align: 'left', isWhole: false };
}

function centred(label: string): GridColumn {
  return { label, align: 'center', isWhole: true };
}

function plain(text: string): GridCell {
  return { text, mark: null };
}
