import { nameKey } from '../catalogue/names.js';
import type { DraftEntry } from './draft.js';
import { isNotYet, same } from './plain-text.js';
import type { TextLine } from './table-rows.js';

/** What the lines under a table say: of entries that they name, of brackets, and what is left. */
export interface NotesRead {
  readonly entries: readonly DraftEntry[];
  /** True where a note says that brackets mark totals of the period. */
  readonly bracketsAreTotals: boolean;
  readonly unread: readonly TextLine[];
}

const BRACKETS = /\[\s*\]|【\s*】|［\s*］|〔\s*〕|方括号|中括号|括号|brackets?/iu;
const TOTALS = /累计|合计|总数|\b(?:totals?|sums?|cumulative)\b/iu;

/** A clause that names an indicator is a note of it; one that waits for approval makes it pending. */
export function withNotes(entries: readonly DraftEntry[], notes: readonly TextLine[]): NotesRead {
  const clauses = notes.flatMap(({ line, text }) =>
    text
      .split(/[;；。]|(?<=\w)\.\s/u)
      .map(clause => ({ line, text: clause.trim() }))
      .filter(clause => clause.text !== ''),
  );
  const aboutBrackets = clauses.filter(({ text }) => BRACKETS.test(text) && TOTALS.test(text));
  const others = clauses.filter(clause => !aboutBrackets.includes(clause));
  const find = finder(entries);
  const said = new Map<DraftEntry | null, TextLine[]>();
  for (const clause of others) {
    const entry = find(clause.text);
    const before = said.get(entry);
    if (before) before.push(clause);
    else said.set(entry, [clause]);
  }
  return {
    entries: entries.map(entry => withOwn(entry, said.get(entry) ?? [])),
    bracketsAreTotals: aboutBrackets.length > 0,
    unread: said.get(null) ?? [],
  };
}

function withOwn(entry: DraftEntry, own: readonly TextLine[]): DraftEntry {
  if (own.length === 0) return entry;
  const pending = entry.pending || own.some(({ text }) => isNotYet(text));
  return { ...entry, pending, notes: [...entry.notes, ...own.map(({ text }) => same(text))] };
}

/** Finds the entry with the longest name in a text. */
function finder(entries: readonly DraftEntry[]): (text: string) => DraftEntry | null {
  const names = entries
    .flatMap(entry => [entry.name.zh, entry.name.en].map(name => ({ entry, key: nameKey(name) })))
    .filter(({ key }) => key !== '')
    .toSorted((a, b) => b.key.length - a.key.length);
  return text => {
    const key = nameKey(text);
    return names.find(name => key.includes(name.key))?.entry ?? null;
  };
}
