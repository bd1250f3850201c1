import { judged, keyOf } from '../../where.js';
import { printedFigures } from '../printed-figures.js';
import type { Rule } from '../rule.js';

/** A target where the document has words alone (全覆盖); 每年 and 每2年 say how often, and that is once. */
export const wordsAsFigure: Rule<'words-as-figure'> = ({ catalogue }) =>
  judged(catalogue).flatMap(({ entry: { id, printed, target, every }, where }) =>
    target === null || every !== null || printedFigures(printed).length > 0
      ? []
      : [{ entries: [id], where: keyOf(where, 'target'), args: { printed, target } }],
  );
