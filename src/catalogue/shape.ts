import { z } from 'zod';

/** What a schema takes, as JSON Schema says it. */
export interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly examples?: readonly unknown[];
}

export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

/** The keys that may stand where a path leads to, none where that is no place for keys. */
export function keysAt(shape: Shape, path: readonly PropertyKey[]): string[] {
  return Object.keys(at(shape, path)?.properties ?? {});
}

/** A line of YAML or a cell of CSV that would be right where a path leads to. */
export function exampleAt(shape: Shape, path: readonly PropertyKey[], file: string): { example?: string } {
  const example = at(shape, path)?.examples?.[0];
  if (example === undefined) return {};
  if (file.endsWith('.csv')) return { example: String(example) };
  const key = path.at(-1);
  return { example: typeof key === 'string' ? `${key}: ${yamlText(example)}` : yamlText(example) };
}

function at(shape: Shape, path: readonly PropertyKey[]): Shape | null {
  const [step, ...rest] = path;
  if (step === undefined) return shape;
  const inner = typeof step === 'number' ? shape.items : shape.properties?.[String(step)];
  if (inner) return at(inner, rest);
  return shape.anyOf?.map(one => at(one, path)).find(found => found !== null) ?? null;
}

/** As one would write it on a line: text in quotes where YAML would take it for something else. */
function yamlText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${yamlText(inner)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' && !/^[\p{L}][\p{L}\p{N} -]*$/u.test(value)
    ? JSON.stringify(value)
    : String(value);
}
