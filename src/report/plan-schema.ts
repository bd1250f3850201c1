import { planJsonSchema } from '../catalogue/json-schema.js';
import type { Part } from '../catalogue/where.js';
import { PLAN_KEYS } from '../messages/plan-keys.js';
import type { Language } from '../messages/words.js';

/**
 * The JSON Schema of a plan file in YAML, for editors.
 * @param languages those in which each key is explained, a line each
 */
export function planSchemaOf(part: Part, languages: readonly Language[]): object {
  const describe = (key: string) => languages.map(lang => PLAN_KEYS[part][key]?.[lang] ?? '').join('\n');
  return planJsonSchema(part, describe);
}
