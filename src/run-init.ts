import type { Draft } from './draft/draft.js';
import { DraftError } from './draft/draft-error.js';
import { type DraftAsked, draftTable } from './draft/draft-table.js';
import { starterPlan } from './draft/starter.js';
import type { InputFile } from './intake/input-file.js';
import { type HowRead, readSheetRows } from './intake/sheet-rows.js';

/** The years of an example for which nobody named any: a period of the five-year plans of the state. */
const NEXT = { firstYear: 2026, lastYear: 2030 };

/** An invented plan of the years asked for. */
export function startPlan(asked: DraftAsked): Draft {
  const { first, last, base } = asked.years;
  const [firstYear, lastYear] = [first ?? NEXT.firstYear, last ?? NEXT.lastYear];
  const baseYear = base ?? firstYear - 1;
  const previousBaseYear = baseYear - (lastYear - firstYear + 1);
  return starterPlan(asked, { firstYear, lastYear, baseYear, previousBaseYear });
}

/**
 * The draft of a plan from its printed table of targets.
 * @throws DraftError
 */
export async function draftPlan(file: InputFile, how: HowRead, asked: DraftAsked): Promise<Draft> {
  const read = await readSheetRows(file, how);
  if ('problem' in read) throw new DraftError([read]);
  return draftTable(file.name, read.rows, asked);
}
