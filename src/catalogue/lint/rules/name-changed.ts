import { nameKey } from '../../names.js';
import { judged, keyOf } from '../../where.js';
import type { Rule } from '../rule.js';

/** An id of the plan before that stands for another name, though nothing says that it was renamed or redefined. */
export const nameChanged: Rule<'name-changed'> = ({ catalogue, before }) => {
  const kept = new Set(catalogue.extends?.kept);
  const formers = new Map(before?.indicators.map(({ id, name }) => [id, name.zh] as const));
  return judged(catalogue).flatMap(({ entry: { id, name }, where }) => {
    const other = formers.get(id);
    if (!kept.has(id) || other === undefined || nameKey(other) === nameKey(name.zh)) return [];
    return [{ entries: [id], where: keyOf(where, 'name'), args: { found: name.zh, other } }];
  });
};
