import type { DraftEntry } from '../../draft/draft.js';
import type { Language } from '../../messages/words.js';
import { marks } from './comments.js';
import { both, list, quoted, scalar } from './yaml-text.js';

/** An entry of indicators.yaml, each key below what is open about it. Keys that say nothing are left out. */
export function entryYaml(entry: DraftEntry, lang: Language): string[] {
  const lines = keysOf(entry).flatMap(([key, value]) => [
    ...marks(entry.todos[key], lang),
    ...(value === null ? [] : [`${key}: ${value}`]),
  ]);
  const notes = entry.notes.map(note => `  - ${both(note)}`);
  return [...lines, ...(notes.length > 0 ? ['notes:', ...notes] : [])].map(
    (line, i) => (i === 0 ? '- ' : '  ') + line,
  );
}

function keysOf(
  entry: DraftEntry,
): [key: keyof DraftEntry & keyof DraftEntry['todos'], value: string | null][] {
  const isSaid = (value: string | null) => (value === null ? null : scalar(value));
  return [
    ['id', scalar(entry.id)],
    ['no', String(entry.no)],
    ['place', scalar(entry.place)],
    ['group', both(entry.group)],
    ['name', both(entry.name)],
    ['aliases', list(entry.aliases)],
    ['unit', scalar(entry.unit)],
    ['measure', entry.measure],
    ['attribute', entry.attribute],
    ['operator', scalar(entry.operator)],
    ['implied', String(entry.implied)],
    ['target', quoted(entry.target)],
    ['targetHigh', entry.targetHigh === null ? null : quoted(entry.targetHigh)],
    ['printed', quoted(entry.printed)],
    ['bracketed', String(entry.bracketed)],
    ['base', quoted(entry.base)],
    ['basePrinted', quoted(entry.basePrinted)],
    ['parent', isSaid(entry.parent)],
    ['partOf', isSaid(entry.partOf)],
    ['reportedBy', entry.reportedBy],
    ['pending', entry.pending ? 'true' : null],
  ];
}
