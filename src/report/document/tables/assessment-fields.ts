import type { Result } from '../../../engine/result.js';
import { BAND_HEAD, METHOD_HEADS } from '../../../messages/methods.js';
import type { Words } from '../../../messages/words.js';
import { bandShown, otherMethod, ratioShown } from '../../assessment-text.js';
import { column, figureCell, textCell } from '../cells.js';
import type { Cell, Column } from '../model.js';

/** One column: its head and what stands in it. */
export interface Field {
  readonly column: Column;
  readonly cell: (r: Result) => Cell;
}

/** The number of the method asked for beside the schedule, and its band where the method has bands. */
export function assessmentFields(results: readonly Result[], words: Words): Field[] {
  const method = otherMethod(results);
  if (method === null) return [];
  const kind = method === 'distance' ? 'percent' : 'number';
  const number: Field = {
    column: column('assessment', METHOD_HEADS[method][words.lang], kind),
    cell: ({ assessment }) =>
      assessment === null ? textCell('—') : figureCell(ratioShown(assessment), assessment.ratio),
  };
  const band: Field = {
    column: column('band', BAND_HEAD[words.lang], 'text', true),
    cell: ({ assessment }) => textCell(assessment === null ? '—' : bandShown(assessment, words)),
  };
  return method === 'cagr' ? [number, band] : [number];
}
