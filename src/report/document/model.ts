import type { Rational } from '../../engine/rational.js';
import type { Verdict } from '../../engine/status.js';
import type { Language } from '../../messages/words.js';
import type { Chart } from './charts.js';

/**
 * A report as pages: worded in one language and in reading order. HTML, Markdown, Word and Excel are all drawn from
 * it, and a renderer decides nothing but looks.
 */
export interface Document {
  readonly lang: Language;
  readonly title: string;
  /** What stands below the title: the time judged at, the document's number. */
  readonly subtitle: string;
  /** When it was made, as the reader sees it; null unless asked for. */
  readonly timestamp: string | null;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Unique in the document, in ASCII: an anchor. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Counts | TableBlock | ChartBlock;

/** A heading within a section. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `quiet`: a remark in small print; `good` and `bad`: an outcome. */
  readonly tone: 'plain' | 'quiet' | 'good' | 'bad';
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Figures that are seen first: `通过 5`. */
export interface Counts {
  readonly kind: 'counts';
  readonly items: readonly { readonly label: string; readonly value: number; readonly mark: Mark | null }[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly table: Table;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: Chart;
}

/** What a colour and a symbol say together: a verdict, or how bad a finding is. */
export type Mark = Verdict | 'error' | 'warning' | 'info';

export interface Table {
  /** Unique in the document, in ASCII. */
  readonly id: string;
  readonly caption: string;
  /** The name of its sheet in a workbook: short, unique in the document. */
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Long enough that a reader may want to sort it and filter it. */
  readonly interactive: boolean;
}

export interface Column {
  /** Unique in the table, in ASCII. */
  readonly id: string;
  readonly label: string;
  /** `number` and `percent` are set to the right; a percent's `number` is the ratio, 0.273 for 27.3 %. */
  readonly kind: 'text' | 'number' | 'percent' | 'status';
  /** Readers may filter rows by its values, of which there are few. */
  readonly filter: boolean;
}

export interface Row {
  /** One for each column. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** As read, e.g. `≥ 22`, `27.3%`, `—`, `√ 提前实现` without its symbol. */
  readonly text: string;
  /** The exact number behind the text, for sorting and for typed cells; null where there is no single one. */
  readonly number: Rational | null;
  readonly mark: Mark | null;
}
