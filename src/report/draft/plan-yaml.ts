import type { DraftPlan } from '../../draft/draft.js';
import { DRAFT_COMMENTS } from '../../messages/draft-comments.js';
import type { Language } from '../../messages/words.js';
import { comment, marks } from './comments.js';
import { both, quoted, scalar } from './yaml-text.js';

/** plan.yaml of a draft, with what its keys mean and what is open. */
export function planYaml(plan: DraftPlan, lang: Language): string[] {
  const key = (name: keyof DraftPlan, value: string) => [
    ...marks(plan.todos[name], lang),
    `${name}: ${value}`,
  ];
  const said = (name: keyof typeof DRAFT_COMMENTS) => comment(DRAFT_COMMENTS[name][lang]);
  return [
    ...key('id', scalar(plan.id)),
    ...key('name', both(plan.name)),
    ...['', ...said('document')],
    ...key('document', scalar(plan.document)),
    ...key('title', scalar(plan.title)),
    ...key('issued', quoted(plan.issued)),
    ...['', ...said('years')],
    ...key('firstYear', String(plan.firstYear)),
    ...key('lastYear', String(plan.lastYear)),
    ...key('baseYear', String(plan.baseYear)),
    ...said('previous'),
    ...key('previousBaseYear', String(plan.previousBaseYear)),
    ...['', ...said('about')],
    ...key('approxFloor', quoted(plan.approxFloor)),
    ...['', ...said('readings'), 'readings: []'],
    ...['', ...said('choices'), 'choices: []'],
  ];
}
