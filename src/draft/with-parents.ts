import type { DraftEntry } from './draft.js';
import { type Todo, todo } from './todo.js';

/** Rows under 其中 with the row they are printed under; a narrower name in the same unit is a part of it for sure. */
export function withParents(entries: readonly DraftEntry[], isPart: readonly boolean[]): DraftEntry[] {
  let whole: DraftEntry | null = null;
  return entries.map((entry, i) => {
    if (!isPart[i]) {
      whole = entry;
      return entry;
    }
    return whole === null ? opened(entry, 'parent', todo('part-without-whole', {})) : under(entry, whole);
  });
}

function under(entry: DraftEntry, whole: DraftEntry): DraftEntry {
  const child = { ...entry, parent: whole.id };
  const isSameCount =
    entry.unit === whole.unit && entry.measure === whole.measure && entry.measure !== 'rate';
  if (!isSameCount || entry.measure === 'milestone') return child;
  const part = { ...child, partOf: whole.id };
  return narrows(entry.name.zh, whole.name.zh)
    ? part
    : opened(part, 'partOf', todo('part-open', { whole: whole.name.zh }));
}

/** Every character of the wider name, in its order, with more between them. */
function narrows(name: string, wider: string): boolean {
  let at = 0;
  for (const char of wider) {
    const next = name.indexOf(char, at);
    if (next === -1) return false;
    at = next + char.length;
  }
  return true;
}

function opened(entry: DraftEntry, key: 'parent' | 'partOf', found: Todo): DraftEntry {
  return { ...entry, todos: { ...entry.todos, [key]: [found] } };
}
