import { keyOf } from '../../where.js';
import type { Rule } from '../rule.js';
import { successions } from '../successors.js';

/** An indicator that follows a row of the plan before under another definition: the two figures are no series. */
export const definitionChanged: Rule<'definition-changed'> = ({ catalogue }) =>
  successions(catalogue)
    .filter(({ row }) => !row.comparable)
    .map(({ row, next, where }) => ({
      entries: [row.id, next.id],
      where: keyOf(where, 'comparable'),
      args: {},
    }));
