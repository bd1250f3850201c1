/** What a mapping file says: the meanings of headers and names that plancheck cannot know by itself. */
export interface Mapping {
  /** A role, a year, an indicator or an area, by the header as written. */
  readonly header: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
}

export const NO_MAPPING: Mapping = { header: new Map(), indicators: new Map(), areas: new Map() };
