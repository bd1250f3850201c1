import type { Answerable } from './lint/answerable.js';

/**
 * The catalogue: what a plan promises, as plain frozen data. Figures are decimal text exactly as printed
 * ("106.74"), so that the catalogue can be stored as JSON and nothing is lost before the engine reads it.
 */

export type DecimalText = string;

/** A sentence or name in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** How yearly values add up: over years and over areas. */
export type Measure = 'flow' | 'stock' | 'rate' | 'annual' | 'milestone';

/** `binding` 约束性, `anticipatory` 预期性, `commitment`: a promise in the prose. */
export type Attribute = 'binding' | 'anticipatory' | 'commitment';

/** `approx` 左右; `range` 1至2: the low end decides; `done`: a milestone, done or not. */
export type Operator = '>' | '>=' | '<' | '<=' | 'approx' | 'range' | 'done';

/** A printed figure: a number (`=`) or a bound such as `<4`. */
export interface Figure {
  readonly operator: '=' | '>' | '>=' | '<' | '<=';
  readonly value: DecimalText;
}

/** What another reading of the document changes in one indicator. */
export interface Override {
  readonly reading: string;
  readonly indicator: string;
  readonly place: string;
  readonly measure?: Measure;
  readonly operator?: Operator;
  readonly target?: DecimalText;
}

export interface Indicator {
  readonly id: string;
  /** The printed running number, null for a commitment of the prose. */
  readonly no: number | null;
  /** Where it stands in the document, e.g. `专栏2-1`, `正文一(四)1`. */
  readonly place: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  /** The unit as printed; values are judged in it. */
  readonly unit: string;
  readonly measure: Measure;
  readonly attribute: Attribute;
  readonly operator: Operator;
  /** True where the document prints a bare number and the direction is ours. */
  readonly implied: boolean;
  /** Null only for a milestone. */
  readonly target: DecimalText | null;
  /** The high end of a range. */
  readonly targetHigh: DecimalText | null;
  /** The target cell or phrase as printed, e.g. `>[720]`. */
  readonly printed: string;
  readonly bracketed: boolean;
  readonly base: Figure | null;
  readonly basePrinted: string | null;
  /** The row it is printed under as 其中; says nothing about parts. */
  readonly parent: string | null;
  /** The indicator it is a true part of: part <= whole. */
  readonly partOf: string | null;
  readonly reportedBy: 'city' | 'district';
  /** 1: owed every year, 2: every second year, null: owed once by `due`. */
  readonly every: number | null;
  readonly due: number;
  /** Not in force yet: absent, it is not applicable. */
  readonly pending: boolean;
  /** The group heading it stands under; of a commitment, the chapter or box. */
  readonly group: Text | null;
  /** Other entries that state the same commitment. */
  readonly repeats: readonly string[];
  readonly notes: readonly Text[];
}

/** A row of the previous plan's outcome table. */
export interface BaselineRow {
  readonly id: string;
  readonly no: number;
  readonly place: string;
  readonly name: Text;
  readonly unit: string;
  readonly measure: Measure;
  readonly operator: Operator;
  readonly implied: boolean;
  readonly base: Figure | null;
  readonly basePrinted: string;
  readonly target: DecimalText;
  readonly printed: string;
  readonly outcome: Figure | null;
  readonly outcomePrinted: string;
  readonly bracketed: boolean;
  /** The indicator of the current plan that this row belongs to, if any. */
  readonly continuedBy: string | null;
  /** False where the definition changed, so that the two figures are no series. */
  readonly comparable: boolean;
  /** True where the document leaves open which direction is the better one. */
  readonly directionOpen: boolean;
  readonly notes: readonly Text[];
}

export interface Area {
  readonly id: string;
  /** GB/T 2260 code, null for a reporting unit without one. */
  readonly code: string | null;
  readonly name: Text;
  readonly aliases: readonly string[];
  /** Null for the plan's own area. */
  readonly parent: string | null;
}

/** A way of reading the document that a user can ask for; `table` is always there and changes nothing. */
export interface Reading {
  readonly id: string;
  readonly name: Text;
}

/** A decision made where the document contradicts itself or is silent. */
export interface Choice {
  readonly id: string;
  readonly places: readonly string[];
  readonly indicators: readonly string[];
  /** The lint rules whose remarks on these entries it answers. */
  readonly answers: readonly Answerable[];
  readonly question: Text;
  readonly decision: Text;
  readonly reason: Text;
}

export interface PlanIdentity {
  readonly id: string;
  readonly name: Text;
  readonly document: string;
  readonly title: string;
  readonly issued: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly baseYear: number;
  readonly previousBaseYear: number;
  /** The share of an approximate figure (左右) that counts as met, e.g. "0.9". */
  readonly approxFloor: DecimalText;
}

export interface Catalogue {
  readonly plan: PlanIdentity;
  readonly indicators: readonly Indicator[];
  readonly commitments: readonly Indicator[];
  readonly baseline: readonly BaselineRow[];
  readonly areas: readonly Area[];
  readonly readings: readonly Reading[];
  readonly overrides: readonly Override[];
  readonly choices: readonly Choice[];
}
