/** A sentence in both languages, made from the same arguments. */
export interface Phrase<A extends readonly unknown[]> {
  readonly zh: (...args: A) => string;
  readonly en: (...args: A) => string;
}

/** `1 row`, `2 rows`; English only, Chinese has no plural. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
