import type { Rule } from '../rule.js';

/** An indicator of the plan before of which `extends` does not say what became of it. */
export const predecessorLeftOut: Rule<'predecessor-left-out'> = ({ catalogue, before }) => {
  const { extends: extension } = catalogue;
  if (!extension || !before) return [];
  const { kept, renamed, redefined, dropped } = extension;
  const told = new Set([...kept, ...[...renamed, ...redefined, ...dropped].map(({ from }) => from)]);
  return before.indicators
    .filter(({ id }) => !told.has(id))
    .map(({ id, name }) => ({
      entries: [],
      where: ['plan', 'extends'] as const,
      args: { id, name: name.zh },
    }));
};
