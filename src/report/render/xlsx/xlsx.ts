import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { OFFICE_SHEETS } from '../../../messages/office.js';
import type { Chart } from '../../document/charts.js';
import type { Document, Table } from '../../document/model.js';
import { oneLine } from '../../document/text-lines.js';
import { chartSheets } from './chart-sheets.js';
import { chartTable } from './chart-table.js';
import { overviewSheet } from './overview-sheet.js';
import { sheetNames } from './sheet-names.js';
import { fontFor, stylesFor } from './styles.js';
import { tableSheet } from './table-sheet.js';

/** A workbook must say when it was changed, and the clock would make two of the same differ. */
const NO_CLOCK = new Date('1980-01-01T00:00:00Z');

/** A workbook: what the document says, then each table on a sheet of its own, then the charts and their figures. */
export async function renderXlsx(document: Document): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheetsOf(document),
    defaultFont: fontFor(document.lang),
    properties: {
      title: oneLine(document.title),
      creator: 'plancheck',
      created: NO_CLOCK,
      modified: NO_CLOCK,
    },
  });
}

function sheetsOf(document: Document): WriteSheet[] {
  const { lang } = document;
  const styles = stylesFor(lang);
  const charts = chartsOf(document);
  const tables = tablesOf(document);
  const named = [OFFICE_SHEETS.overview, OFFICE_SHEETS.charts, OFFICE_SHEETS.chartData].map(
    name => name[lang],
  );
  const [overview = '', sheet = '', data = '', ...names] = sheetNames([
    ...named,
    ...tables.map(table => table.sheet),
  ]);
  const nameOf = new Map(tables.map((table, i) => [table.id, names[i] ?? ''] as const));
  return [
    overviewSheet(document, overview, nameOf, styles),
    ...tables.map((table, i) => tableSheet(table, names[i] ?? '', styles)),
    ...chartSheets(charts, { sheet, data }, lang, styles),
  ];
}

function chartsOf({ sections }: Document): readonly Chart[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'chart' ? [block.chart] : [])),
  );
}

/** The tables, and the charts that a sheet shows best as a table, in reading order. */
function tablesOf({ sections, lang }: Document): readonly Table[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => {
      if (block.kind === 'table') return [block.table];
      return block.kind === 'chart' ? (chartTable(block.chart, lang) ?? []) : [];
    }),
  );
}
