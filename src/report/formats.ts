import type { Reading } from '../catalogue/types.js';
import type { Words } from '../messages/words.js';
import type { Content } from './content.js';
import type { Report } from './model.js';
import type { Painter } from './painter.js';
import { RENDERERS, type RendererName } from './renderers.js';

/** Columns where no terminal says how many it has. */
export const STANDARD_WIDTH = 120;

/** How a reader wants the report. */
export interface FormatContext {
  readonly words: Words;
  /** The plan's readings, which notes name. */
  readonly readings: readonly Reading[];
  readonly show: 'all' | 'failures';
  /** Columns of the terminal. */
  readonly width: number;
  readonly ascii: boolean;
  readonly paint: Painter;
}

/** The same where the report may say when it was made. */
export interface ReportContext extends FormatContext {
  /** ISO 8601, in UTC; null unless asked for. */
  readonly timestamp: string | null;
}

export type Formatter = (report: Report, context: ReportContext) => Content | Promise<Content>;

/** A format that is the report as pages. */
const paged = (name: RendererName) => async (): Promise<Formatter> => {
  const [{ checkDocument }, render] = await Promise.all([
    import('./document/documents.js'),
    RENDERERS[name](),
  ]);
  return (report, context) => render(checkDocument(report, context));
};

/** Every format of `check` and `validate`, loaded only when it is asked for. */
export const FORMATS = {
  table: async () => (await import('./table.js')).table,
  json: async () => (await import('./json.js')).json,
  ndjson: async () => (await import('./formats/ndjson.js')).ndjson,
  csv: async () => (await import('./formats/csv.js')).csv,
  junit: async () => (await import('./formats/junit.js')).junit,
  sarif: async () => (await import('./formats/sarif.js')).sarif,
  github: async () => (await import('./formats/github.js')).github,
  tap: async () => (await import('./formats/tap.js')).tap,
  markdown: paged('markdown'),
  html: paged('html'),
  xlsx: paged('xlsx'),
  docx: paged('docx'),
} satisfies Record<string, () => Promise<Formatter>>;

/** A format that a report can be written in. */
export type FormatName = keyof typeof FORMATS;

/** Every format, in the order of the documentation. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Writes the report in one format. The same report and context give the same text or bytes. */
export async function formatReport(
  report: Report,
  name: FormatName,
  context: ReportContext,
): Promise<Content> {
  const formatter: Formatter = await FORMATS[name]();
  return formatter(report, context);
}
