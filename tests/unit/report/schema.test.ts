import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { scenarios } from '../../helpers/scenario.js';

const schema = JSON.parse(readFileSync(join(HOME, 'data/schemas/report.schema.json'), 'utf8'));
const diffSchema = JSON.parse(readFileSync(join(HOME, 'data/schemas/diff.schema.json'), 'utf8'));
const ajv = new Ajv2020({ allErrors: true });
const validate = ajv.compile(schema);
const validateDiff = ajv.compile(diffSchema);

function expectValid(text: string, by = validate): void {
  expect(by(JSON.parse(text)), JSON.stringify(by.errors?.slice(0, 5))).toBe(true);
}

const RUN = scenarios().filter(({ scenario: { code } }) => code !== 3);
const REPORTS = RUN.filter(({ scenario: { args } }) => ['check', 'validate'].includes(args[0] ?? ''));
const DIFFS = RUN.filter(({ scenario: { args } }) => args[0] === 'diff');
const EXAMPLES = ['data/examples/wuhan-city-2021.csv', 'data/examples/synthetic-all-units'];

describe('the published JSON Schema', () => {
  test.each(REPORTS)('holds for scenario $name', async ({ folder, scenario: { args, stdin } }) => {
    const kept = args.filter((arg, i) => arg !== '--format' && args[i - 1] !== '--format');
    const asJson = [...kept, '--format', 'json'];
    const { stdout } = await runMain(asJson, { cwd: folder, ...(stdin !== undefined && { stdin }) });
    expectValid(stdout);
  });

  test.each(
    EXAMPLES.flatMap(path =>
      ['2021', '2023', '2023-09', '2025'].flatMap(year => [
        ['check', path, '--as-of', year],
        ['check', path, '--as-of', year, '--commitments', '--reading', 'text,bracket'],
        [...['check', path, '--as-of', year], '--allocation', 'data/examples/synthetic-allocation.csv'],
        ['validate', path, '--as-of', year],
        ['check', path, '--as-of', year, '--method', 'cagr'],
        ['check', path, '--as-of', year, '--method', 'distance', '--commitments'],
      ]),
    ).map(args => [args.join(' '), args] as const),
  )('holds for %s', async (_, args) => {
    for (const lang of ['zh', 'en']) {
      const { code, stdout } = await runMain([...args, '--format', 'json', '--lang', lang]);
      expectValid(stdout);
      expect(JSON.parse(stdout).exitCode).toBe(code);
    }
  });

  test.each(DIFFS)('that of differences holds for scenario $name', async ({ folder, scenario: { args } }) => {
    const { stdout } = await runMain([...args, '--format', 'json'], { cwd: folder });
    expectValid(stdout, validateDiff);
  });

  test('the synthetic example has every status', async () => {
    const years = await Promise.all(
      ['2023', '2025'].map(async year => {
        const args = ['check', EXAMPLES[1] ?? '', '--as-of', year, '--format', 'json'];
        return JSON.parse((await runMain(args)).stdout).counts.statuses as Record<string, number>;
      }),
    );
    const seen = Object.keys(years[0] ?? {}).filter(status =>
      years.some(counts => (counts[status] ?? 0) > 0),
    );
    expect(seen.sort()).toEqual(schema.$defs.status.enum.toSorted());
  });
});
