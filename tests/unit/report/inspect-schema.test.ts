import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { scenarios } from '../../helpers/scenario.js';

const schemaIn = (name: string) => JSON.parse(readFileSync(join(HOME, 'data/schemas', name), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const validate = ajv.addSchema(schemaIn('report.schema.json')).compile(schemaIn('inspect.schema.json'));

function expectValid(text: string): void {
  expect(validate(JSON.parse(text)), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
}

/** The inputs of every scenario that reads a submission, inspected. */
const INPUTS = scenarios()
  .filter(({ scenario: { args, code } }) => code !== 3 && ['check', 'inspect'].includes(args[0] ?? ''))
  .map(({ name, folder, scenario: { args, stdin } }) => {
    const end = args.findIndex(arg => arg.startsWith('--'));
    const mapping = args.indexOf('--mapping');
    const by = mapping === -1 ? [] : args.slice(mapping, mapping + 2);
    return { name, folder, stdin, args: ['inspect', ...args.slice(1, end), ...by, '--format', 'json'] };
  });

describe('the published JSON Schema of inspect', () => {
  test.each(INPUTS)('holds for the inputs of $name', async ({ folder, args, stdin }) => {
    for (const lang of ['zh', 'en']) {
      const around = { cwd: folder, ...(stdin !== undefined && { stdin }) };
      const { code, stdout } = await runMain([...args, '--lang', lang], around);
      expectValid(stdout);
      expect(JSON.parse(stdout).exitCode).toBe(code);
    }
  });

  test('holds for every unit, whose sizes it counts', async () => {
    const { code, stdout } = await runMain([
      'inspect',
      'data/examples/synthetic-all-units',
      '--format',
      'json',
    ]);
    expectValid(stdout);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).counts).toMatchObject({ files: 16, tables: 16 });
  });
});
