import type { Column, HeaderContext } from './layout/columns.js';
import type { Names } from './observe/names.js';
import type { NameTrace } from './trace.js';

/** The headers that a mapping explains, by what it says they mean. */
export function mappedHeaders(
  context: HeaderContext,
  columns: readonly Column[],
): ReadonlyMap<string, string> {
  const texts = columns.flatMap(({ header }) => header.map(cell => cell.text));
  const meant = texts.map(text => [context.headerMeant(text), text] as const);
  return new Map(meant.filter(([meaning, text]) => meaning !== text));
}

/** Every name asked for, as written; `mapped` are those of headers that stand for a meaning. */
export function namesTrace<T extends { readonly id: string }>(
  names: Names<T>,
  mapped: ReadonlyMap<string, string>,
): NameTrace[] {
  const asked = [...names.asked()].filter(([written]) => written.trim() !== '');
  return asked.map(([meant, match]) => {
    const written = mapped.get(meant) ?? meant;
    const isMapped = mapped.has(meant) || names.isIgnored(meant);
    const how = isMapped ? 'mapping' : (match?.how ?? null);
    const nearest = match || isMapped ? [] : names.nearest(written);
    return { written, id: match?.entry.id ?? null, how, nearest };
  });
}
