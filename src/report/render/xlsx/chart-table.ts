import type { Rational } from '../../../engine/rational.js';
import { HEADS } from '../../../messages/report.js';
import type { Language } from '../../../messages/words.js';
import type { Chart, ComparisonChart, HeatMap } from '../../document/charts.js';
import type { Cell, Column, Table } from '../../document/model.js';

/** A chart as a table with a sheet of its own; null where a drawing says more. */
export function chartTable(chart: Chart, lang: Language): Table | null {
  switch (chart.kind) {
    case 'heat-map':
      return heatTable(chart, lang);
    case 'comparison':
      return comparisonTable(chart, lang);
    default:
      return null;
  }
}

function heatTable(chart: HeatMap, lang: Language): Table {
  const { columns, columnTitles, rows } = chart;
  return {
    ...framed(chart),
    columns: [
      column('area', HEADS.area[lang], 'text'),
      ...columns.map((label, i) => column(`c${i + 1}`, columnTitles[i] ?? label, 'status')),
    ],
    rows: rows.map(({ label, cells }) => ({
      cells: [text(label), ...cells.map(cell => ({ ...cell, number: null }))],
    })),
  };
}

function comparisonTable(chart: ComparisonChart, lang: Language): Table {
  const { labels, rows } = chart;
  return {
    ...framed(chart),
    columns: [
      column('indicator', HEADS.indicator[lang], 'text'),
      column('previous', labels.previous, 'number'),
      column('current', labels.current, 'number'),
      column('target', labels.target, 'number'),
    ],
    rows: rows.map(row => ({
      cells: [
        text(row.label),
        text(row.previousText, row.previous),
        text(row.currentText, row.current),
        text(row.targetText, row.target),
      ],
    })),
  };
}

function framed({ id, title }: Chart): Pick<Table, 'id' | 'caption' | 'sheet' | 'interactive'> {
  return { id, caption: title, sheet: title, interactive: false };
}

function column(id: string, label: string, kind: Column['kind']): Column {
  return { id, label, kind, filter: false };
}

function text(value: string, number: Rational | null = null): Cell {
  return { text: value, number, mark: null };
}
