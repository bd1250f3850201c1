import { z } from 'zod';
import { planSchema, ROWS } from './schema.js';
import { hasShorthand } from './schema-values.js';
import { keepExamples } from './shape.js';
import type { Part } from './where.js';

/** What editors are told of a file of a plan in YAML: JSON Schema, draft 7, which all of them know. */
export function planJsonSchema(part: Part, describe: (key: string) => string): object {
  const schema = part === 'plan' ? planSchema : z.array(ROWS[part]);
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      keepExamples({ zodSchema, jsonSchema });
      if (hasShorthand(zodSchema)) allowLine(jsonSchema);
    },
  });
  const { $schema, ...rest } = json as Node & { $schema: string };
  const head = { $schema, $id: `plancheck:${part}.schema.json`, title: `${part}.yaml` };
  return { ...head, ...described(rest, '', describe) };
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** One line of text may stand for the keys. */
function allowLine(node: Record<string, unknown>): void {
  const { examples, ...keys } = node;
  for (const key of Object.keys(node)) delete node[key];
  Object.assign(node, { examples, anyOf: [{ type: 'string', minLength: 1 }, keys] });
}

/** With what each key is for, at any depth; the keys of a text in both languages explain themselves. */
function described(node: Node, above: string, describe: (key: string) => string): Node {
  const within = (inner: Node) => described(inner, above, describe);
  const { properties, items, anyOf } = node;
  return {
    ...node,
    ...(items && { items: within(items) }),
    ...(anyOf && { anyOf: anyOf.map(within) }),
    ...(properties && { properties: describedKeys(properties, above, describe) }),
  };
}

function describedKeys(
  properties: Readonly<Record<string, Node>>,
  above: string,
  describe: (key: string) => string,
): Record<string, Node> {
  if (Object.keys(properties).join() === 'zh,en') return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([key, inner]) => {
      const path = above === '' ? key : `${above}.${key}`;
      return [key, { description: describe(path), ...described(inner, path, describe) }];
    }),
  );
}
