import { describe, expect, test } from 'vitest';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { columnsOf, columnText, tablesOf } from '../../helpers/cli-width.js';
import { runMain } from '../../helpers/fake-io.js';

const SYNTHETIC = ['check', 'data/examples/synthetic-all-units', '--as-of', '2023'];
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  check: ['check', 'data/examples/wuhan-city-2021.csv'],
  'check of every unit': [...SYNTHETIC, '--allocation', 'data/examples/synthetic-allocation.csv'],
  'check of an area': [...SYNTHETIC, '--area', '江岸区'],
  commitments: ['check', 'data/examples/wuhan-city-2021.csv', '--commitments'],
  baseline: ['baseline', 'data/examples/wuhan-city-2021.csv'],
  inspect: ['inspect', 'data/examples/synthetic-all-units'],
  'plan list': ['plan', 'list'],
  'plan show': ['plan', 'show'],
};
const RUNS = Object.keys(COMMANDS).flatMap(name =>
  (['zh', 'en'] as const).flatMap(lang => [60, 80, 200].map(columns => ({ name, lang, columns }))),
);

async function drawn(name: string, lang: string, columns: number): Promise<string> {
  const { stdout } = await runMain([...(COMMANDS[name] ?? []), '--lang', lang], {
    columns,
    isTerminal: true,
  });
  return stdout;
}

describe('tables', () => {
  test.each(RUNS)(
    '$name in $lang at $columns: every line of a table is as wide as its borders',
    async run => {
      const tables = tablesOf(await drawn(run.name, run.lang, run.columns));
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) expect(new Set(table.map(columnsOf)).size, table.join('\n')).toBe(1);
    },
  );

  test.each(RUNS.filter(run => run.columns >= 80))(
    '$name in $lang fits a terminal of $columns columns',
    async ({ name, lang, columns }) => {
      const lines = tablesOf(await drawn(name, lang, columns)).flat();
      const widest = lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0);
      expect(widest).toBeLessThanOrEqual(columns);
    },
  );

  test.each([60, 80, 200])('no indicator loses a character at %i columns', async columns => {
    for (const lang of ['zh', 'en'] as const) {
      const [table] = tablesOf(await drawn('check', lang, columns));
      const text = columnText(table ?? [], 1);
      for (const { no, name, unit } of wuhan().indicators)
        expect(text).toContain(`${no}${name[lang]}(${unit})`.replaceAll(/\s/gu, ''));
    }
  });

  test('nor does a commitment', async () => {
    const tables = tablesOf(await drawn('commitments', 'zh', 80));
    const text = columnText(tables.at(-1) ?? [], 1);
    for (const { name } of wuhan().commitments) expect(text).toContain(name.zh.replaceAll(/\s/gu, ''));
  });

  test('failures come first', async () => {
    const [table = []] = tablesOf(await drawn('check of every unit', 'zh', 200));
    const statuses = table.filter(line => line.startsWith('│ ')).map(line => line.slice(2, 3));
    expect(statuses.slice(1).lastIndexOf('×')).toBeLessThan(statuses.slice(1).indexOf('√'));
    expect(statuses[1]).toBe('×');
  });

  test('a pipe has a width of its own, whatever the terminal', async () => {
    const once = await runMain(COMMANDS.check ?? []);
    const again = await runMain(COMMANDS.check ?? [], { columns: null });
    expect(once.stdout).toBe(again.stdout);
  });
});

describe('--ascii', () => {
  const SIGNS = /[\u2500-\u257f√×≥≤≈—]/u;

  test.each(Object.keys(COMMANDS).flatMap(name => ['zh', 'en'].map(lang => ({ name, lang }))))(
    '$name in $lang has no box characters and no signs',
    async ({ name, lang }) => {
      const { stdout } = await runMain([...(COMMANDS[name] ?? []), '--ascii', '--lang', lang]);
      expect(stdout).not.toMatch(SIGNS);
    },
  );

  test('it keeps the table in line', async () => {
    const { stdout } = await runMain([...(COMMANDS.check ?? []), '--ascii', '--lang', 'zh'], {
      columns: 100,
    });
    const lines = stdout.split('\n').filter(line => /^[|+]/u.test(line));
    expect(lines.length).toBeGreaterThan(18);
    expect(new Set(lines.map(columnsOf)).size).toBe(1);
  });
});
