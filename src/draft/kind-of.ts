import { kindSaid } from '../catalogue/name-kinds.js';
import type { Measure } from '../catalogue/types.js';
import { halfWidth } from '../intake/cells.js';
import { type Todo, todo } from './todo.js';

/** What kind of figure a row is, and what is open about it. */
export interface Kind {
  readonly measure: Measure;
  readonly open: Todo | null;
}

/** Words for what happens: ten this year and ten next year are twenty. */
const HAPPENS =
  /新增|新建|新取得|新引进|新培养|新认定|人次|^(?:累计)?(?:吸引|引进|开展|培养|培训|招收|招聘|发放|帮扶|扶持|建成|建设|举办|组织|创建|改造|评选|安置|促进)|\bnew(?:ly)?\b|\b(?:trained|created|issued|placed|recruited|attracted)\b/iu;
/** Words for what is counted on one day, and is there again the next year. */
const IS_THERE =
  /参保|持卡|在册|在岗|在校|常住|户籍|年末|期末|总量|总数|存量|保有|拥有|\b(?:insured|enrolled|insurance|cardholders?|holders|population|stock|year-end)\b/iu;
/** So many for each of something: 人均, 每千人口, 元/人. */
const AVERAGE = /人均|户均|平均|每[十百千万]|\bper (?:capita|\d|thousand|million)|\baverage\b/iu;
const RATE_UNIT = /^(?:%|‰|百分比|千分比|百分点|per ?cent|percent)$/iu;

/**
 * The name decides, with the unit; brackets mark totals of the period. Where they disagree, or neither speaks, the
 * likeliest kind is taken, and said to be open.
 */
export function kindOf(name: string, unit: string, printed: string, isBracketed: boolean): Kind {
  const said = kindSaid(name);
  const open = (found: Todo) => (isBracketed ? found : null);
  if (isRateUnit(unit) || said === 'rate')
    return { measure: 'rate', open: open(todo('rate-in-brackets', { printed })) };
  if (said === 'annual') return { measure: 'annual', open: open(todo('yearly-in-brackets', { printed })) };
  if (AVERAGE.test(name) || unit.includes('/'))
    return { measure: 'rate', open: todo('kind-open', { bracketed: isBracketed }) };
  const happens = said === 'flow' || HAPPENS.test(name) || /人次|person-times?/iu.test(unit);
  const isThere = said === 'stock' || IS_THERE.test(name);
  if (happens && !isThere) return { measure: 'flow', open: isBracketed ? null : todo('total-or-yearly', {}) };
  if (isThere && !happens) return { measure: 'stock', open: open(todo('stock-in-brackets', { printed })) };
  const guess = isBracketed || happens ? 'flow' : 'stock';
  return { measure: guess, open: todo('kind-open', { bracketed: isBracketed }) };
}

export function isRateUnit(unit: string): boolean {
  return RATE_UNIT.test(halfWidth(unit));
}
