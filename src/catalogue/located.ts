import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Problem, ProblemDetail } from './problems.js';
import { exampleAt, keysAt, type Shape, shapeOf } from './shape.js';

/** Parsed data, with the place in the file of every path in it. */
export interface Located {
  readonly file: string;
  readonly data: unknown;
  readonly locate: (path: readonly PropertyKey[]) => { line: number; column: number };
  /** The place of the last key of a path itself, where it differs from that of what it holds. */
  readonly locateKey: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/** Checks parsed data against a schema; either the data, or a problem with its place for each thing wrong. */
export function check<T extends z.ZodType>(
  located: Located,
  schema: T,
): { data: z.output<T> | null; problems: Problem[] } {
  const parsed = schema.safeParse(located.data, { reportInput: true });
  if (parsed.success) return { data: parsed.data, problems: [] };
  const shape = shapeOf(schema);
  const problems = parsed.error.issues.flatMap(issue =>
    detailsOf(issue, shape, located).map(({ path, ...detail }) => ({
      ...(detail as ProblemDetail),
      file: located.file,
      ...(detail.code === 'unknown-key' ? located.locateKey(path) : located.locate(path)),
    })),
  );
  return { data: null, problems };
}

type Detail = ProblemDetail & { path: readonly PropertyKey[] };

function detailsOf(issue: z.core.$ZodIssue, shape: Shape, located: Located): Detail[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(shape, path);
    return issue.keys.map(key => ({
      code: 'unknown-key',
      key,
      nearest: nearest(key, keys),
      path: [...path, key],
    }));
  }
  const key = keyText(located.data, path);
  const example = exampleAt(shape, path, located.file);
  if (issue.input === undefined) return [{ code: 'missing-key', key, ...example, path }];
  const value = { key, found: written(issue.input), expected: expectedBy(issue) };
  const hint = issue.code === 'invalid_value' ? nearestWord(issue) : example;
  return [{ code: 'bad-value', ...value, ...hint, path }];
}

function nearestWord({ input, values }: z.core.$ZodIssueInvalidValue): { nearest?: string } {
  const found = nearest(String(input), values.map(String));
  return found === null ? {} : { nearest: found };
}

/** A key as a person finds it: entries of a list by their id, or counted from 1 where they have none. */
function keyText(data: unknown, path: readonly PropertyKey[]): string {
  let at = data;
  const steps = path.map(step => {
    at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step];
    const id = (at as { id?: unknown } | null | undefined)?.id;
    if (typeof step !== 'number') return String(step);
    return typeof id === 'string' && /^[\w-]+$/.test(id) ? id : `#${step + 1}`;
  });
  return steps.join('.');
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return FORMATS[issue.message] ?? issue.message;
    case 'too_small':
      return FORMATS[issue.message] ?? `${issue.inclusive === false ? '>' : '>='} ${issue.minimum}`;
    case 'too_big':
      return FORMATS[issue.message] ?? `${issue.inclusive === false ? '<' : '<='} ${issue.maximum}`;
    default:
      return FORMATS[issue.message] ?? issue.message;
  }
}

/** An example says more than a pattern. */
const FORMATS: Record<string, string> = {
  time: '2023, "2023-09"',
  text: 'string | int',
  path: 'folder/file',
  plan: 'plan-id, folder',
};

function written(input: unknown): string {
  return JSON.stringify(input) ?? String(input);
}

/** The nearest known word, null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const found = closest(word, known as string[]);
  return distance(word, found) <= Math.max(2, word.length / 3) ? found : null;
}
