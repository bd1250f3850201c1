/** The rules whose remarks ask for a decision: what a choice of the plan may say that it answers. */
export const ANSWERABLE = [
  'brackets-without-sum',
  'base-meets-target',
  'bound-as-base',
  'direction-open',
  'direction-implied',
  'operator-differs',
  'repeats-differ',
  'part-exceeds-whole',
  'part-unit-differs',
  'printed-as-part',
  'definition-changed',
  'series-differs',
  'looser-than-before',
  'several-readings',
  'approximate',
  'words-as-figure',
  'issued-late',
  'yearly-level',
  'name-kind',
  'name-unit',
  'printed-differs',
  'rate-over-100',
] as const;

export type Answerable = (typeof ANSWERABLE)[number];
