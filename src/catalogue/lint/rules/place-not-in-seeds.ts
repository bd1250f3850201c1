import type { Catalogue } from '../../types.js';
import { judged, keyOf, previous, type Where } from '../../where.js';
import type { Rule } from '../rule.js';

/** A place that the list made from the document does not have: mistyped, or made up. */
export const placeNotInSeeds: Rule<'place-not-in-seeds'> = ({ catalogue, seeds }) => {
  if (seeds === null) return [];
  return places(catalogue)
    .filter(({ place }) => !seeds.places.has(place))
    .map(({ id, place, where }) => ({ entries: [id], where, args: { place } }));
};

interface Named {
  readonly id: string;
  readonly place: string;
  readonly where: Where;
}

function places(catalogue: Catalogue): Named[] {
  const { baseline, readings, overrides, choices } = catalogue;
  const entries = judged(catalogue).map(({ entry: { id, place }, where }) => ({ id, place, where }));
  const rows = previous(baseline).map(({ row: { id, place }, where }) => ({ id, place, where }));
  return [
    ...[...entries, ...rows].map(named => ({ ...named, where: keyOf(named.where, 'place') })),
    ...readings.flatMap(({ id }, i) =>
      overrides
        .filter(({ reading }) => reading === id)
        .map(
          ({ place }, j): Named => ({
            id,
            place,
            where: ['plan.yaml', 'readings', i, 'overrides', j, 'place'],
          }),
        ),
    ),
    ...choices.flatMap(({ id, places: cited }, i) =>
      cited.map((place, j): Named => ({ id, place, where: ['plan.yaml', 'choices', i, 'places', j] })),
    ),
  ];
}
