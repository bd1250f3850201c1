import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RULES } from '../../../src/catalogue/lint/registry.js';
import {
  areaSchema,
  baselineSchema,
  commitmentSchema,
  indicatorsSchema,
  planSchema,
} from '../../../src/catalogue/schema.js';
import { folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { fencedBlocks } from '../../helpers/readme-blocks.js';

const EXAMPLE = join(HOME, 'examples/plan');
const GUIDES = [
  ['en', 'docs/plans.md', 'yes'],
  ['zh', 'docs/plans.zh-CN.md', '是'],
] as const;
const YAML = [
  ['plan.yaml', planSchema],
  ['indicators.yaml', indicatorsSchema],
] as const;
const CSV = [
  ['commitments.csv', commitmentSchema],
  ['baseline.csv', baselineSchema],
  ['areas.csv', areaSchema],
] as const;

const read = (path: string) => readFileSync(path, 'utf8');
const planFiles = readdirSync(EXAMPLE, { withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => entry.name);
const example = Object.fromEntries(planFiles.map(name => [name, read(join(EXAMPLE, name))]));

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly required?: readonly string[];
}

/** Every key of a schema by its path, and whether it must be there. A text in both languages is one key. */
function keysOf(schema: z.ZodType): Map<string, boolean> {
  const keys = new Map<string, boolean>();
  const collect = ({ properties = {}, items, required = [] }: Node, above: readonly string[]) => {
    if (items) collect(items, above);
    if (Object.keys(properties).join() === 'zh,en') return;
    for (const [key, node] of Object.entries(properties)) {
      keys.set([...above, key].join(' › '), required.includes(key));
      collect(node, [...above, key]);
    }
  };
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, []);
  return keys;
}

/** Every column of a CSV file, and whether a cell of it may be empty. */
function columnsOf({ shape }: z.ZodObject): Map<string, boolean> {
  return new Map(Object.entries(shape).map(([key, cell]) => [key, z.safeParse(cell, '').success]));
}

/** Every word that some key of a schema may be. */
function wordsOf(schema: z.ZodType): string[] {
  const words: string[] = [];
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  JSON.stringify(json, (key, value) => {
    if (key === 'enum') words.push(...value);
    return value;
  });
  return words;
}

/** What the table below `### file` says: path of each key -> its second cell is `yes`. */
function explained(guide: string, file: string, yes: string): [string, boolean][] {
  const [, section = ''] = guide.split(`\n### ${file}\n`);
  const [own = ''] = section.split('\n## ', 1)[0]?.split('\n### ', 1) ?? [];
  return [...own.matchAll(/^\| (`.*?`) \| ([^ |]+) \|/gmu)].flatMap(([, first = '', second]) => {
    const steps = first.split(' › ').map(step => [...step.matchAll(/`(\w+)`/gu)].map(([, key]) => key));
    const above = steps.slice(0, -1).flat();
    return (steps.at(-1) ?? []).map((key): [string, boolean] => [
      [...above, key].join(' › '),
      second === yes,
    ]);
  });
}

const sorted = (pairs: Iterable<[string, boolean]>) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));

type Mistake = [told: string, file: string, spoil: (text: string) => string | Uint8Array | null];

/** Fails where the text to be replaced has gone. */
function replaced(from: string, to: string): (text: string) => string {
  return text => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
}

const MISTAKES: Mistake[] = [
  ['a figure without quotes', 'indicators.yaml', replaced('target: "33"', 'target: 33')],
  ['brackets without quotes', 'indicators.yaml', replaced('printed: "[33]"', 'printed: [33]')],
  ['a misspelt key', 'indicators.yaml', replaced('reportedBy: city', 'reportBy: city')],
  ['an alias of another', 'indicators.yaml', replaced('aliases: []', 'aliases: [合成新增就业]')],
  ['a milestone with a target', 'commitments.csv', replaced('done,no,,', 'done,no,1,')],
  ['a missing file', 'baseline.csv', () => null],
  ['bytes that are no text', 'areas.csv', text => Buffer.concat([Buffer.from(text), Buffer.from([0xff])])],
  ['a misspelt column', 'areas.csv', replaced('aliases', 'alias')],
  ['a year outside the plan', 'commitments.csv', replaced('city,1,2025', 'city,1,2026')],
  ['a number twice', 'indicators.yaml', replaced('no: 3', 'no: 2')],
  ['a comma too many', 'areas.csv', replaced('合成东,synthetic-city', '合成东,synthetic-city,')],
  ['an area that is not there', 'areas.csv', replaced('高新区,synthetic-city', '高新区,synthetic-citty')],
  ['two areas on top', 'areas.csv', replaced('高新区,synthetic-city', '高新区,')],
];

describe.each(GUIDES)('the guide in %s', (lang, path, yes) => {
  const file = join(HOME, path);
  const guide = read(file);

  test.each(YAML)('explains every key of %s, no other, and which may be left out', (name, schema) => {
    expect(sorted(explained(guide, name, yes))).toEqual(sorted(keysOf(schema)));
  });

  test.each(CSV)('explains every column of %s, no other, and which may be empty', (name, schema) => {
    expect(sorted(explained(guide, name, yes))).toEqual(sorted(columnsOf(schema)));
  });

  test.each([...YAML, ...CSV])('names every word that %s may hold', (_, schema) => {
    for (const word of ['zh', 'en', ...wordsOf(schema)]) expect(guide).toContain(`\`${word}\``);
  });

  test('quotes every file of the example whole, and nothing that is not there', () => {
    const seeds = read(join(HOME, 'seeds/wuhan-hrss-14fyp/table2.csv'));
    const quoted = [...fencedBlocks(file, 'yaml'), ...fencedBlocks(file, 'csv')];
    for (const [name, text] of Object.entries(example)) expect(quoted, name).toContain(text);
    const others = quoted.filter(block => !Object.values(example).includes(block));
    expect(others).toHaveLength(1);
    for (const block of others) expect(seeds).toContain(block);
  });

  test.each(MISTAKES)('shows what plan lint says of %s', async (_, name, spoil) => {
    const { [name]: text = '', ...others } = example;
    const spoilt = spoil(text);
    const folder = folderWith(spoilt === null ? others : { ...others, [name]: spoilt });
    const { stdout, code } = await runMain(['plan', 'lint', folder, '--lang', lang]);
    const lines = stdout.split('\n').filter(line => line.startsWith('  '));
    expect(
      lines.some(line => guide.includes(`\n| \`${line.trim()}\` |`)),
      stdout,
    ).toBe(true);
    expect(code).toBe(3);
  });

  test('names every rule of plan lint', () => {
    const rules = [...Object.keys(RULES), 'answers-nothing', 'todo'];
    const explained = [...guide.matchAll(/^\| ((?:`[a-z0-9-]+`[、, ]*)+) \| [^|]+ \|$/gmu)];
    const named = explained.flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z0-9-]+)`/gu)].map(([, code]) => code),
    );
    expect(rules.filter(code => !named.includes(code))).toEqual([]);
  });

  test('shows no other mistakes', () => {
    expect(guide.match(/^\| `[\w.]+:\d+:\d+ /gmu)).toHaveLength(MISTAKES.length);
  });
});

test('both guides have the same sections, tables and commands', () => {
  const outline = (path: string) => [
    ...read(join(HOME, path)).matchAll(/^(?:#+ (?=\w+\.)\w+\.\w+|#+|\|(?=[-|]+$)|```\w+|\d\.)/gmu),
  ];
  const [en = [], zh = []] = GUIDES.map(([, path]) => outline(path).map(([mark]) => mark));
  expect(zh).toEqual(en);
});

describe('the example plan', () => {
  test('has no problems', async () => {
    const { stdout, code } = await runMain(['plan', 'lint', EXAMPLE, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], exitCode: 0 });
    expect(JSON.parse(stdout).remarks.filter((r: { choice: unknown }) => r.choice === null)).toEqual([]);
    expect(code).toBe(0);
  });

  test('judges the city and both districts', async () => {
    const args = ['check', join(EXAMPLE, '填报'), '--plan', EXAMPLE, '--format', 'json'];
    const { stdout, code } = await runMain(args);
    const report = JSON.parse(stdout) as { results: { area: string; status: string }[]; findings: unknown[] };
    const of = (area: string) => report.results.filter(r => r.area === area).map(r => r.status);
    expect(of('合成市')).toEqual(['on-track', 'behind', 'on-track', 'achieved', 'on-track']);
    expect(of('合成东区')).toEqual(['on-track', 'on-track', 'not-applicable']);
    expect(of('合成西区')).toEqual(['on-track', 'behind', 'not-applicable']);
    expect(report.findings).toEqual([]);
    expect(code).toBe(1);
  });

  test('says everywhere that it is invented', () => {
    expect(example['plan.yaml']).toMatch(/^name: .*（虚构）.*\(invented\)/mu);
    const names = [
      ...(example['indicators.yaml']?.match(/^ {2}name: .*$/gmu) ?? []),
      ...['commitments.csv', 'baseline.csv', 'areas.csv'].flatMap(rowsOf),
    ];
    expect(names).toHaveLength(3 + 2 + 1 + 3);
    for (const name of names) expect(name).toMatch(/合成.*Synthetic /u);
    const submissions = readdirSync(join(EXAMPLE, '填报'));
    expect(submissions.length).toBeGreaterThan(0);
    const rows = [...rowsOf('allocation.csv'), ...submissions.flatMap(file => rowsOf(join('填报', file)))];
    for (const file of submissions) expect(file).toContain('合成');
    for (const row of rows) expect(row).toMatch(/合成数据（虚构，非官方统计）$/u);
  });
});

function rowsOf(file: string): string[] {
  return read(join(EXAMPLE, file)).trimEnd().split('\n').slice(1);
}
