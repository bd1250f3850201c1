/** A label that is understood, as the statements know it. */
export interface Coded {
  /** Area, indicator, year and unit. */
  readonly texts: readonly [string, string, string, string];
  /** The database's own number for the texts, where it has one. */
  readonly hash: string;
  readonly code: number;
  /** Area and indicators that are parts of one another. */
  readonly family: number;
  readonly slot: number;
  readonly bit: number;
  readonly factor: number;
  /** Figures up to this are nothing to be told of. */
  readonly top: number;
}
