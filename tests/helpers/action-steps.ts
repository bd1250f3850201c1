import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { HOME, type Ran } from './fake-io.js';

const described = z.strictObject({ description: z.string().min(1) });
const step = z.union([
  z.strictObject({ uses: z.string(), with: z.record(z.string(), z.union([z.string(), z.boolean()])) }),
  z.strictObject({
    id: z.string().optional(),
    name: z.string(),
    shell: z.literal('bash'),
    'working-directory': z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
    run: z.string(),
  }),
]);

/** What GitHub reads of a composite action, as its documentation has it. */
const actionSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), described.extend({ default: z.string() })),
  outputs: z.record(z.string(), described.extend({ value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
});

export const ACTION = actionSchema.parse(parse(readFileSync(join(HOME, 'action.yml'), 'utf8')));

export type Inputs = Readonly<Record<string, string>>;

/** The step of that name, with every input that is not given at its default. */
function stepNamed(name: string, inputs: Inputs) {
  const found = ACTION.runs.steps.find(each => 'run' in each && each.name === name);
  if (!found || !('run' in found)) throw new Error(`no step ${name}`);
  const value = (text: string) =>
    text.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/gu, (_, input: string) => {
      const standard = ACTION.inputs[input]?.default;
      if (standard === undefined) throw new Error(`no input ${input}`);
      return inputs[input] ?? standard;
    });
  return {
    run: found.run,
    folder: value(found['working-directory'] ?? '.'),
    env: Object.fromEntries(Object.entries(found.env ?? {}).map(([key, text]) => [key, value(text)])),
  };
}

export interface StepRan extends Ran {
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs a step as a runner does: its script in bash, everything else in the environment. */
export function runStep(name: string, workspace: string, inputs: Inputs, env: Inputs = {}): StepRan {
  const { run, folder, env: own } = stepNamed(name, inputs);
  const temporary = join(workspace, '.runner');
  const output = join(temporary, 'output');
  mkdirSync(temporary, { recursive: true });
  rmSync(output, { force: true });
  const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: join(workspace, folder),
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTION_PATH: HOME,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(temporary, 'summary.md'),
      RUNNER_TEMP: temporary,
      ...own,
      ...env,
    },
  });
  const outputs = outputsIn(existsSync(output) ? readFileSync(output, 'utf8') : '');
  return { code: done.status ?? -1, stdout: done.stdout, stderr: done.stderr, outputs };
}

/** `name=value`, and `name<<END`, lines, `END`. */
function outputsIn(text: string): Record<string, string> {
  const several = [...text.matchAll(/^([a-z-]+)<<(.+)\n([\s\S]*?)\n\2$/gmu)].map(m => [m[1], m[3]]);
  const single = [...text.matchAll(/^([a-z-]+)=(.*)$/gmu)].map(m => [m[1], m[2]]);
  return Object.fromEntries([...several, ...single]);
}
