import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORDS } from './words.js';

/** What people and programs write in tables; names of indicators and areas come from the plans on board. */
export function alphabetOf(root) {
  const folder = join(root, 'dist', 'plans');
  const plans = readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const entries = key => plans.flatMap(plan => plan[key]);
  const indicators = [...entries('indicators'), ...entries('commitments')];
  return {
    ...WORDS,
    indicators: indicators.flatMap(({ id, no, name, aliases }) => [
      id,
      `${no ?? id}`,
      name.zh,
      name.en,
      ...aliases,
    ]),
    areas: entries('areas').flatMap(({ id, code, name, aliases }) => [
      id,
      code ?? id,
      name.zh,
      name.en,
      ...aliases,
    ]),
    units: [...new Set(indicators.map(({ unit }) => unit)), ...WORDS.units],
    targets: indicators.flatMap(({ target }) => target ?? []),
  };
}
