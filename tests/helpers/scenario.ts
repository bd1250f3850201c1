import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const found = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  file: z.string().optional(),
  line: z.int().nullable().optional(),
  column: z.int().nullable().optional(),
  text: z.string().nullable().optional(),
});

const result = z
  .looseObject({ no: z.int().optional(), indicator: z.string().optional(), area: z.string().optional() })
  .describe('fields of a result as the JSON report writes them');

/**
 * What a scenario expects, written by hand. `findings` lists every error and warning; `results` picks rows by no or
 * indicator and area and names the fields that matter; `diff` names those of the JSON of `plancheck diff`.
 */
const scenarioSchema = z.strictObject({
  about: z.string(),
  args: z.array(z.string()),
  /** The working folder below that of the scenario. */
  cwd: z.string().optional(),
  stdin: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  columns: z.int().optional(),
  code: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  asOf: z.int().nullable().optional(),
  asOfMonth: z.int().nullable().optional(),
  findings: z.array(found).optional(),
  results: z.array(result).optional(),
  counts: z.record(z.string(), z.int()).optional(),
  diff: z.looseObject({}).optional(),
  stdoutHas: z.array(z.string()).optional(),
  stdoutLacks: z.array(z.string()).optional(),
  stderrHas: z.array(z.string()).optional(),
});

export type Scenario = z.output<typeof scenarioSchema>;

const SCENARIOS = resolve(import.meta.dirname, '../scenarios');

/** Every folder of tests/scenarios with a scenario.yaml; its other files are the inputs, the folder the cwd. */
export function scenarios(): { name: string; folder: string; scenario: Scenario }[] {
  return readdirSync(SCENARIOS)
    .sort()
    .filter(name => existsSync(join(SCENARIOS, name, 'scenario.yaml')))
    .map(name => {
      const root = join(SCENARIOS, name);
      const text = readFileSync(join(root, 'scenario.yaml'), 'utf8');
      const scenario = scenarioSchema.parse(parse(text));
      return { name, folder: join(root, scenario.cwd ?? ''), scenario };
    });
}
