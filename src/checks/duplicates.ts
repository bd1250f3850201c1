import { type Observation, reports, type Source, sameFigure } from '../engine/observation.js';
import type { CheckContext, SetCheck } from './check.js';
import { type Finding, finding } from './finding.js';

type Code = 'duplicate-row' | 'conflicting-rows' | 'restated-value';

/** Rows for one key that say the same. */
export const duplicateRow: SetCheck = { stage: 'set', run: context => find(context, 'duplicate-row') };

/** Rows of one file for one key that say different things. */
export const conflictingRows: SetCheck = { stage: 'set', run: context => find(context, 'conflicting-rows') };

/** Files that say different things for one key. */
export const restatedValue: SetCheck = { stage: 'set', run: context => find(context, 'restated-value') };

/** More rows than these for one key are counted, not listed. */
const ROWS_LISTED = 100;

function* find({ observations }: CheckContext, code: Code): Generator<Finding> {
  for (const rows of observations.repeated()) {
    const group = groupOf(rows);
    if (group.count > 1 && group.isLegible && codeOf(group) === code) yield report(code, group);
  }
}

/** What the rows for one key that report anything come to; there may be a million. */
interface Group {
  readonly listed: readonly Observation[];
  readonly count: number;
  /** Cells that nobody can read have findings of their own. */
  readonly isLegible: boolean;
  readonly differ: boolean;
  readonly differInFile: boolean;
}

/** The rows come in order of place, so file by file. */
function groupOf(rows: Iterable<Observation>): Group {
  const listed: Observation[] = [];
  let [count, isLegible, differ, differInFile] = [0, false, false, false];
  let ofFile: Observation | null = null;
  for (const row of rows) {
    if (!reports(row)) continue;
    if (ofFile?.source.file !== row.source.file) ofFile = row;
    if (listed.length < ROWS_LISTED) listed.push(row);
    count += 1;
    isLegible ||= row.value.kind !== 'unreadable';
    differ ||= !sameFigure(row, listed[0] as Observation);
    differInFile ||= !sameFigure(row, ofFile);
  }
  return { listed, count, isLegible, differ, differInFile };
}

function codeOf({ differ, differInFile }: Group): Code {
  if (!differ) return 'duplicate-row';
  return differInFile ? 'conflicting-rows' : 'restated-value';
}

/** Points at the second row, and names the others. */
function report(code: Code, { listed, count }: Group): Finding {
  const { indicator, area, year, source } = listed[1] as Observation;
  const others = listed.filter((_, i) => i !== 1).map((row): Source => row.source);
  const values = listed.map(row => row.source.text);
  if (code === 'duplicate-row') return finding(code, { indicator, area, year }, source, others, count - 1);
  return finding(code, { indicator, area, year, values, count }, source, others, count - 1);
}
