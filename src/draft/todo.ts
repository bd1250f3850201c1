/** Every choice that a table leaves open, with what its sentence names; worded in `messages`. */
export interface TodoArgs {
  readonly 'plan-name': Record<never, never>;
  readonly document: Record<never, never>;
  readonly title: Record<never, never>;
  readonly issued: Record<never, never>;
  readonly 'first-year': { readonly year: number };
  readonly 'base-year': { readonly year: number };
  readonly about: Record<never, never>;
  readonly 'area-name': Record<never, never>;
  /** Rows that carry no operator, by their number. */
  readonly bare: { readonly rows: readonly number[] };
  readonly 'reported-by': Record<never, never>;
  readonly 'no-attributes': Record<never, never>;
  readonly 'brackets-unexplained': Record<never, never>;
  readonly 'column-unused': { readonly header: string };
  readonly 'row-left-out': { readonly line: number; readonly text: string };
  readonly 'line-unread': { readonly line: number; readonly text: string };
  readonly 'stock-in-brackets': { readonly printed: string };
  readonly 'yearly-in-brackets': { readonly printed: string };
  readonly 'rate-in-brackets': { readonly printed: string };
  readonly 'total-or-yearly': Record<never, never>;
  readonly 'kind-open': { readonly bracketed: boolean };
  readonly 'lower-better': { readonly printed: string };
  readonly 'below-base': { readonly base: string; readonly target: string };
  readonly 'unit-missing': Record<never, never>;
  readonly 'unit-differs': { readonly unit: string };
  readonly 'words-as-target': { readonly printed: string };
  readonly 'words-as-base': { readonly printed: string };
  readonly 'attribute-open': { readonly found: string };
  readonly 'name-twice': { readonly name: string };
  readonly 'part-open': { readonly whole: string };
  readonly 'part-without-whole': Record<never, never>;
}

export type TodoCode = keyof TodoArgs;

export type Todo = { readonly [K in TodoCode]: { readonly code: K; readonly args: TodoArgs[K] } }[TodoCode];

export function todo<K extends TodoCode>(code: K, args: TodoArgs[K]): Todo {
  return { code, args } as Todo;
}
