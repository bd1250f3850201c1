import type { z } from 'zod';
import { checkTable } from './check-table.js';
import { readCsv } from './csv-file.js';
import { toArea, toBaselineRow, toCommitment } from './entries.js';
import { halfNotes } from './kinds.js';
import { check, type Located } from './located.js';
import type { Found, Parsed } from './parsed.js';
import type { Problem } from './problems.js';
import { areaSchema, baselineSchema, commitmentSchema, indicatorsSchema, planSchema } from './schema.js';
import { readYaml } from './yaml-file.js';

/** The files of a plan folder, by what they hold. */
export const PLAN_FILES = {
  plan: 'plan.yaml',
  indicators: 'indicators.yaml',
  commitments: 'commitments.csv',
  baseline: 'baseline.csv',
  areas: 'areas.csv',
} as const;

/** File name -> text. */
export type PlanTexts = Readonly<Record<string, string>>;

export interface ReadFiles {
  readonly parsed: Parsed;
  /** `seed` of each commitment, in their order. */
  readonly clauses: readonly string[];
  /** The files that could be read, by name. */
  readonly located: Readonly<Record<string, Located>>;
  readonly problems: readonly Problem[];
  /** What is wrong within an entry and not in one key. */
  readonly found: readonly Found[];
}

/** Reads every file of a plan and holds it to its schema. */
export function readFiles(texts: PlanTexts): ReadFiles {
  const files = new Files(texts);
  const plan = files.yaml(PLAN_FILES.plan, planSchema);
  const indicators = files.yaml(PLAN_FILES.indicators, indicatorsSchema);
  const commitments = files.table(PLAN_FILES.commitments, commitmentSchema);
  const baseline = files.table(PLAN_FILES.baseline, baselineSchema);
  const areas = files.table(PLAN_FILES.areas, areaSchema);
  const parsed: Parsed = {
    plan,
    indicators: indicators?.map(entry => ({ ...entry, due: entry.due ?? plan?.lastYear ?? 0 })) ?? null,
    commitments: commitments?.map(toCommitment) ?? null,
    baseline: baseline?.map(toBaselineRow) ?? null,
    areas: areas?.map(toArea) ?? null,
  };
  const clauses = commitments?.map(row => row.seed) ?? [];
  const found = [
    ...halfNotes(PLAN_FILES.commitments, commitments ?? []),
    ...halfNotes(PLAN_FILES.baseline, baseline ?? []),
  ];
  return { parsed, clauses, found, located: files.located, problems: files.problems };
}

/** What was read of the files so far, and what is wrong with them. */
class Files {
  readonly located: Record<string, Located> = {};
  readonly problems: Problem[] = [];
  readonly #texts: PlanTexts;

  constructor(texts: PlanTexts) {
    this.#texts = texts;
  }

  yaml<T extends z.ZodType>(file: string, schema: T): z.output<T> | null {
    return this.#read(file, readYaml, located => check(located, schema));
  }

  table<T extends z.ZodObject>(file: string, row: T): z.output<T>[] | null {
    return this.#read(file, readCsv, located => checkTable(located, row));
  }

  #read<L extends Located, T>(
    file: string,
    read: (file: string, text: string) => L | Problem[],
    checked: (located: L) => { data: T | null; problems: Problem[] },
  ): T | null {
    const located = faultOf(file, this.#texts[file]) ?? read(file, withoutMark(this.#texts[file] ?? ''));
    if (Array.isArray(located)) {
      this.problems.push(...located);
      return null;
    }
    this.located[file] = located;
    const { data, problems } = checked(located);
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
