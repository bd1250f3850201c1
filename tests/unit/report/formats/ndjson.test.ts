import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { HOME } from '../../../helpers/fake-io.js';
import { MIXED, reported } from '../../../helpers/reported.js';

const schemaIn = (name: string) => JSON.parse(readFileSync(join(HOME, 'data/schemas', name), 'utf8'));
const report = schemaIn('report.schema.json');
const line = schemaIn('report-line.schema.json');
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).addSchema(report).compile(line);

const CASES = [
  ['findings and results', MIXED, ['check', 'synthetic.csv', '--as-of', '2023']],
  ['an empty file', '', ['check', 'synthetic.csv', '--as-of', '2023']],
  ['no results', MIXED, ['validate', 'synthetic.csv']],
] as const;

describe('the published JSON Schema of a line', () => {
  test.each(CASES)('holds for %s, and the lines are the JSON', async (_, submission, args) => {
    for (const lang of ['zh', 'en']) {
      const asked = [...args, '--lang', lang];
      const { text, code } = await reported('ndjson', submission, asked);
      const lines = text
        .split('\n')
        .slice(0, -1)
        .map(each => JSON.parse(each));
      for (const each of lines)
        expect(validate(each), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      const { results, findings, counts, exitCode, ...head } = JSON.parse(
        (await reported('json', submission, asked)).text,
      );
      expect(lines).toEqual([
        { type: 'report', ...head },
        ...findings.map((f: object) => ({ type: 'finding', ...f })),
        ...results.map((r: object) => ({ type: 'result', ...r })),
        { type: 'summary', counts, exitCode },
      ]);
      expect(lines.at(-1).exitCode).toBe(code);
    }
  });

  test('has every field that the schema of the JSON has', () => {
    for (const type of ['finding', 'result']) {
      const { type: _, ...own } = line.$defs[type].properties;
      expect(Object.keys(own)).toEqual(Object.keys(report.$defs[type].properties));
      expect(line.$defs[type].required).toEqual(['type', ...report.$defs[type].required]);
    }
    const outer = [
      ...Object.keys(line.$defs.report.properties),
      ...Object.keys(line.$defs.summary.properties),
    ];
    expect(new Set(outer)).toEqual(
      new Set([
        'type',
        ...Object.keys(report.properties).filter(key => !['results', 'findings'].includes(key)),
      ]),
    );
  });

  test('refuses a field of another type, and an unknown one', () => {
    expect(validate({ type: 'summary', counts: {}, exitCode: 0 })).toBe(false);
    expect(validate({ type: 'result' })).toBe(false);
    expect(validate({ type: 'finding', extra: 1 })).toBe(false);
  });
});

test('a figure keeps all its digits, and nothing in a line ends it', async () => {
  const submission = `${MIXED}武汉市,城镇新增就业人数,2024,0.1234567890123,万人,,,合成\u2028数据\n武汉市,x\u0085y,2023,1,万人,,,\n`;
  const { text } = await reported('ndjson', submission);
  expect(text).toContain('"value":66');
  expect(text).toContain('66.666666666667');
  expect(text).not.toMatch(/[\u0085\u2028]/u);
  expect(text).toContain('x\\u0085y');
});
