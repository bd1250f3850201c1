import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import type { Observations } from '../engine/observations.js';
import { rollUp } from '../engine/roll-up.js';
import { exactOf } from '../engine/value.js';
import type { Given } from './share-indicator.js';

/** An area's figure of the plan's base year; null where there is none, or it is a bound or incomplete. */
export function baseFigure(
  { plan, areas }: Catalogue,
  observations: Observations,
  { id, measure }: Indicator,
  area: Area,
): Given | null {
  const year = plan.baseYear;
  const { value, missingAreas, sources } = rollUp({ observations, areas }, measure, id, area.id, year);
  const at = exactOf(value);
  if (at === null || missingAreas.length > 0) return null;
  const [first] = sources;
  const note = observations.entry(area.id, id, year).own?.note ?? '';
  return { at, origin: { file: first?.file ?? '', line: first?.line ?? null, note } };
}
