import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Problem, ProblemDetail } from './problems.js';

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
  const keys = keysOf(schema);
  const problems = parsed.error.issues.flatMap(issue =>
    detailsOf(issue, keys).map(({ path, ...detail }) => ({
      ...(detail as ProblemDetail),
      file: located.file,
      ...(detail.code === 'unknown-key' ? located.locateKey(path) : located.locate(path)),
    })),
  );
  return { data: null, problems };
}

type Detail = ProblemDetail & { path: readonly PropertyKey[] };

function detailsOf(issue: z.core.$ZodIssue, keys: readonly string[]): Detail[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      code: 'unknown-key',
      key,
      nearest: nearest(key, keys),
      path: [...path, key],
    }));
  }
  const key = path.map(String).join('.');
  if (issue.input === undefined) return [{ code: 'missing-key', key, path }];
  return [{ code: 'bad-value', key, found: written(issue.input), expected: expectedBy(issue), path }];
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
  'kebab-case-id': 'urban-new-jobs',
  decimal: '"106.74"',
  figure: '"106.74", "<4"',
  date: '2021-12-16',
  'whole-number': '2025',
  code: '420102',
  time: '2023, "2023-09"',
  text: 'string | int',
  path: 'folder/file',
  plan: 'plan-id, folder',
};

function written(input: unknown): string {
  return JSON.stringify(input) ?? String(input);
}

/** Every key that a schema knows, at any depth. */
function keysOf(schema: z.ZodType): string[] {
  const keys: string[] = [];
  JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), (key, value) => {
    if (key === 'properties') keys.push(...Object.keys(value as object));
    return value;
  });
  return keys;
}

/** The nearest known word, null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const found = closest(word, known as string[]);
  return distance(word, found) <= Math.max(2, word.length / 3) ? found : null;
}
