import type { Catalogue } from '../catalogue/types.js';
import type { Finding, FindingArgs } from '../checks/finding.js';

/** How a name led to its entry. */
export type MatchedBy = 'name' | 'alias' | 'id' | 'number' | 'place' | 'code' | 'mapping';

/** A name met in the data; `id` is null where it led to nothing, `nearest` are suggestions that were not taken. */
export interface InspectedName {
  readonly written: string;
  readonly id: string | null;
  readonly how: MatchedBy | null;
  readonly nearest: readonly string[];
}

export interface InspectedHeader {
  readonly text: string;
  /** A role, a period as written, or the id of an indicator or area; null: nothing known. */
  readonly meaning: string | null;
  readonly isMapped: boolean;
}

export interface InspectedColumn {
  /** 1-based. */
  readonly column: number;
  readonly header: readonly InspectedHeader[];
  /** Null for a column that was not understood. */
  readonly role: string | null;
  readonly across: Readonly<Record<string, string>>;
  readonly unit: string | null;
  readonly isUsed: boolean;
  readonly nearest: readonly string[];
}

export interface InspectedTable {
  readonly titles: readonly string[];
  readonly headerLines: readonly number[];
  /** Null where no layout was recognised. */
  readonly shape: string | null;
  readonly isRefused: boolean;
  readonly columns: readonly InspectedColumn[];
  /** What the whole table was taken for, where no column says it. */
  readonly area: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly rows: number;
  readonly figures: number;
  readonly indicators: readonly InspectedName[];
  readonly areas: readonly InspectedName[];
}

export interface InspectedSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly skipped: FindingArgs['sheet-skipped']['reason'] | null;
  readonly tables: readonly InspectedTable[];
}

export interface InspectedFile {
  readonly file: string;
  /** Null where the file could not be read. */
  readonly format: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly InspectedSheet[];
}

/** How every file was read; nothing is checked or judged. */
export interface InspectReport {
  readonly catalogue: Catalogue;
  readonly files: readonly InspectedFile[];
  /** Errors first, then by place. */
  readonly findings: readonly Finding[];
  readonly exitCode: 0 | 2;
}

/** Every table of a report, in the order of the files. */
export function tablesIn({ files }: Pick<InspectReport, 'files'>): InspectedTable[] {
  return files.flatMap(file => file.sheets).flatMap(sheet => sheet.tables);
}

/** How much was read. */
export function sizesOf(report: Pick<InspectReport, 'files'>) {
  const tables = tablesIn(report);
  const sum = (of: (table: InspectedTable) => number) =>
    tables.reduce((total, table) => total + of(table), 0);
  return {
    files: report.files.length,
    tables: tables.filter(({ isRefused }) => !isRefused).length,
    rows: sum(({ rows }) => rows),
    figures: sum(({ figures }) => figures),
  };
}
