import { join } from 'node:path';
import type { AsOf } from '../../src/engine/as-of.js';
import type { SummaryVariant } from '../../src/messages/summary.js';
import { type Language, wordsFor } from '../../src/messages/words.js';
import { checkDocument, summaryDocument } from '../../src/report/document/documents.js';
import type { Block, Document, Table } from '../../src/report/document/model.js';
import type { ReportContext } from '../../src/report/formats.js';
import { plain } from '../../src/report/painter.js';
import { type Request, run } from '../../src/run.js';
import { HOME } from './fake-io.js';

interface Asked {
  readonly inputs: readonly string[];
  readonly lang?: Language;
  readonly asOf?: AsOf;
  readonly cwd?: string;
  readonly request?: Partial<Request>;
  readonly context?: Partial<ReportContext>;
}

/** A document as the program makes it, of files below the repository or another folder. */
export async function documentOf(
  kind: 'check' | 'validate' | SummaryVariant,
  asked: Asked,
): Promise<Document> {
  const cwd = asked.cwd ?? HOME;
  const isSummary = kind !== 'check' && kind !== 'validate';
  const plans = { sources: join(HOME, 'data/plans'), prepared: join(HOME, 'nowhere'), cwd };
  const report = await run(
    { plans, inputs: { cwd, readStdin: async () => new Uint8Array() } },
    {
      kind: isSummary ? 'check' : kind,
      plan: 'wuhan-hrss-14fyp',
      inputs: asked.inputs,
      asOf: asked.asOf ?? null,
      area: null,
      allocation: null,
      readings: [],
      failOn: 'any',
      strict: false,
      commitments: isSummary,
      ...asked.request,
    },
  );
  const context: ReportContext = {
    words: wordsFor(report.catalogue, asked.lang ?? 'zh'),
    readings: report.catalogue.readings,
    show: 'all',
    width: 120,
    ascii: false,
    paint: plain,
    timestamp: null,
    ...asked.context,
  };
  return isSummary ? summaryDocument(report, kind, context) : checkDocument(report, context);
}

export function blocksOf(document: Document, section: string): readonly Block[] {
  return document.sections.find(({ id }) => id === section)?.blocks ?? [];
}

/** The sentences of a section: paragraphs and list items. */
export function told(document: Document, section: string): string[] {
  return blocksOf(document, section).flatMap(block => {
    if (block.kind === 'paragraph') return [block.text];
    return block.kind === 'list' ? block.items : [];
  });
}

export function tableOf(document: Document, id: string): Table {
  const blocks = document.sections.flatMap(section => section.blocks);
  for (const block of blocks) if (block.kind === 'table' && block.table.id === id) return block.table;
  throw new Error(`no table ${id}`);
}

/** A table as texts: its heads, then its rows. */
export function texts({ columns, rows }: Table): string[][] {
  return [columns.map(({ label }) => label), ...rows.map(row => row.cells.map(cell => cell.text))];
}

export function chartsOf(document: Document, section: string) {
  return blocksOf(document, section).flatMap(block => (block.kind === 'chart' ? [block.chart] : []));
}
