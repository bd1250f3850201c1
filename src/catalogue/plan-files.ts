import { z } from 'zod';
import { cellsOf, columnAt, toRow } from './cells.js';
import { checkTable } from './check-table.js';
import { readCsv } from './csv-file.js';
import { halfNotes } from './kinds.js';
import { check, type Located } from './located.js';
import type { Found } from './parsed.js';
import type { Problem } from './problems.js';
import { planSchema, ROWS } from './schema.js';
import type { Part } from './where.js';
import { readYaml } from './yaml-file.js';

/** The files of a plan folder: what each part may stand in, the usual one first. */
export const FORMS = {
  plan: ['plan.yaml'],
  indicators: ['indicators.yaml', 'indicators.csv'],
  commitments: ['commitments.csv', 'commitments.yaml'],
  baseline: ['baseline.csv', 'baseline.yaml'],
  areas: ['areas.csv', 'areas.yaml'],
} as const satisfies { readonly [P in Part]: readonly string[] };

/** Every file that a plan may have, in the order of the parts. */
export const PLAN_FILES: readonly string[] = Object.values(FORMS).flat();

/** File name -> text. */
export type PlanTexts = Readonly<Record<string, string>>;

type Row<P extends keyof typeof ROWS> = z.output<(typeof ROWS)[P]>;

/** Reads the files of a plan and holds each to its schema; a part is null where its file is wrong or missing. */
export class PlanFiles {
  /** The files that could be read, each looked up by the paths of its part. */
  readonly located: Partial<Record<Part, Located>> = {};
  readonly problems: Problem[] = [];
  /** What is wrong within a row and not in one cell. */
  readonly found: Found[] = [];
  readonly #texts: PlanTexts;

  constructor(texts: PlanTexts) {
    this.#texts = texts;
  }

  has(part: Part): boolean {
    return this.#formsOf(part).length > 0;
  }

  plan(): z.output<typeof planSchema> | null {
    return this.#yaml('plan', this.#fileOf('plan'), planSchema);
  }

  rows<P extends keyof typeof ROWS>(part: P): Row<P>[] | null {
    const file = this.#fileOf(part);
    const rows = file.endsWith('.csv') ? this.#csv(part, file) : this.#yaml(part, file, z.array(ROWS[part]));
    return rows as Row<P>[] | null;
  }

  #formsOf(part: Part): string[] {
    return FORMS[part].filter(file => this.#texts[file] !== undefined);
  }

  /** Of two files for one part, the second is a problem. */
  #fileOf(part: Part): string {
    const [file = FORMS[part][0], ...others] = this.#formsOf(part);
    this.problems.push(
      ...others.map(
        (other): Problem => ({ code: 'two-forms', other: file, file: other, line: 1, column: 1 }),
      ),
    );
    return file;
  }

  #yaml<T extends z.ZodType>(part: Part, file: string, schema: T): z.output<T> | null {
    const located = this.#read(file, readYaml);
    if (located === null) return null;
    this.located[part] = located;
    return this.#told(check(located, schema));
  }

  #csv(part: keyof typeof ROWS, file: string): object[] | null {
    const table = this.#read(file, readCsv);
    if (table === null) return null;
    const locate: Located['locate'] = ([row, ...path]) =>
      table.locate(row === undefined ? [] : [row, columnAt(path, table.columns)]);
    this.located[part] = { ...table, locate };
    const rows = this.#told(checkTable(table, cellsOf(ROWS[part])));
    if (rows && 'notes' in ROWS[part].shape) this.found.push(...halfNotes(part, rows));
    return rows?.map(row => toRow(ROWS[part], row)) ?? null;
  }

  #read<L>(file: string, read: (file: string, text: string) => L | Problem[]): L | null {
    const text = this.#texts[file];
    const located = faultOf(file, text) ?? read(file, withoutMark(text ?? ''));
    if (!Array.isArray(located)) return located;
    this.problems.push(...located);
    return null;
  }

  #told<T>({ data, problems }: { data: T | null; problems: Problem[] }): T | null {
    this.problems.push(...problems);
    return data;
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/u, '');
}

/** Bytes that are no text were read as U+FFFD. */
function faultOf(file: string, text: string | undefined): Problem[] | null {
  if (text === undefined) return [{ code: 'file-missing', file, line: 1, column: 1 }];
  const garbled = text.indexOf('\ufffd');
  if (garbled === -1) return null;
  const lines = text.slice(0, garbled).split('\n');
  return [{ code: 'not-text', file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }];
}
