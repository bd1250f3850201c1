/** What the statement knows of a plan: every text as `halfWidth` folds it, and what the reader takes it for. */
export interface Known {
  readonly areas: readonly KnownArea[];
  readonly indicators: readonly KnownIndicator[];
  readonly years: readonly KnownYear[];
  readonly units: readonly KnownUnit[];
  /** Whether a mapping explains names. It means the very text: one that only folds to it may be another. */
  readonly isMapped: { readonly area: boolean; readonly indicator: boolean };
  /** Texts that a mapping passes rows over by. */
  readonly ignored: { readonly area: readonly string[]; readonly indicator: readonly string[] };
  /** Bits of which one is that of a part of what has the other, with some whole. */
  readonly parts: readonly (readonly [part: number, whole: number])[];
}

export interface KnownArea {
  readonly name: string;
  readonly isPlan: boolean;
  readonly written: readonly string[];
}

export interface KnownIndicator {
  readonly name: string;
  readonly unit: string;
  /** The name of what it is a part of, to the end; its own where it is a part of nothing. */
  readonly whole: string;
  readonly isPart: boolean;
  /** Two to a number of its own among the parts of that whole, and the whole. */
  readonly bit: number;
  /**
   * Figures in its unit up to this are nothing to be told of; null where figures are never added up, as those of a
   * rate.
   */
  readonly top: string | null;
  /** Whether they are added up for the plan's own area alone. */
  readonly isOfPlan: boolean;
  readonly written: readonly string[];
}

export interface KnownYear {
  readonly year: number;
  readonly written: readonly string[];
}

/** A figure in `written` times ten to the `power` is in `unit`. */
export interface KnownUnit {
  readonly unit: string;
  readonly written: string;
  readonly power: number;
}
