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
  const found = new Map(others.map(clause => [clause, named(entries, clause.text)] as const));
  return {
    entries: entries.map(entry => {
      const own = others.filter(clause => found.get(clause) === entry).map(({ text }) => text);
      if (own.length === 0) return entry;
      const pending = entry.pending || own.some(isNotYet);
      return { ...entry, pending, notes: [...entry.notes, ...own.map(same)] };
    }),
    bracketsAreTotals: aboutBrackets.length > 0,
    unread: others.filter(clause => !found.get(clause)),
  };
}

/** The entry with the longest name in the text. */
function named(entries: readonly DraftEntry[], text: string): DraftEntry | null {
  const key = nameKey(text);
  const within = entries.filter(({ name }) => [name.zh, name.en].some(own => key.includes(nameKey(own))));
  return within.toSorted((a, b) => b.name.zh.length - a.name.zh.length)[0] ?? null;
}
