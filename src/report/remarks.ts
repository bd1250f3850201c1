import { openMonth } from '../engine/as-of.js';
import { METHOD_MESSAGES } from '../messages/methods.js';
import { REMARKS } from '../messages/report.js';
import type { Words } from '../messages/words.js';
import type { Report } from './model.js';

/** How what is due, the number of another method, and a forecast come about. */
export function remarksOf({ asOf, method }: Report, { lang }: Words): string[] {
  const ofMonth = asOf && openMonth(asOf) !== null ? [REMARKS.month] : [];
  const ofMethod = method === 'schedule' ? [] : [METHOD_MESSAGES[method].meaning];
  return [REMARKS.schedule, ...ofMonth, ...ofMethod, REMARKS.forecast].map(remark => remark[lang]);
}
