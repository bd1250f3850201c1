import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME } from '../../../helpers/fake-io.js';
import { READERS } from '../../../helpers/report-readers.js';
import { MIXED, reported } from '../../../helpers/reported.js';

/** What one format or another would take for its own; no name is longer than a file's may be. */
const AREA = `"=cmd|' /C calc'!A1 ]]> <b>&amp; ::error file=x,line=1::y %0A # SKIP \\ {0} [a](b)\u001b\u2028\nok 1"`;
const INDICATOR = '@SUM(A1) </testcase> --> : # TODO \\# \u0007\u0085\ufffe 1..0';
const FILE = "=1+1 a:b,c%0A#<x>&]]>'\n::error::.csv";

const TEXTS = [
  '=HYPERLINK("x")',
  '+1',
  '-1-1',
  '@a',
  '\t=1',
  ']]>',
  '::error::x',
  '# SKIP',
  '\u0001\u0008\ud7ff',
  '<a&b>',
];

const submission = `${MIXED}${TEXTS.map(text => {
  const cell = `"${text.replaceAll('"', '""')}"`;
  return `武汉市,${cell},2023,${cell},万人,,,合成数据\n`;
}).join('')}`;

let plan = '';

beforeAll(() => {
  plan = mkdtempSync(join(tmpdir(), 'plancheck-hostile-'));
  cpSync(join(HOME, 'data/plans/wuhan-hrss-14fyp'), plan, { recursive: true });
  rewrite('areas.csv', text =>
    text.replace(
      'wuhan,420100,武汉市,Wuhan,武汉;',
      `wuhan,420100,"${AREA.replaceAll('"', '""')}",Wuhan,武汉市;武汉;`,
    ),
  );
  rewrite('indicators.yaml', text =>
    text.replace('{ zh: 工伤保险参保人数,', `{ zh: ${JSON.stringify(INDICATOR)},`),
  );
});

afterAll(() => rmSync(plan, { recursive: true }));

function rewrite(name: string, by: (text: string) => string): void {
  const path = join(plan, name);
  const text = readFileSync(path, 'utf8');
  const changed = by(text);
  if (changed === text) throw new Error(`${name} is as it was`);
  writeFileSync(path, changed);
}

function hostile(format: string) {
  return reported(format, { [FILE]: submission }, [
    'check',
    FILE,
    '--as-of',
    '2023',
    '--plan',
    plan,
    '--lang',
    'zh',
  ]);
}

describe.each(Object.entries(READERS))('%s with names that mean something to it', (format, reader) => {
  test('is read back whole', async () => {
    const json = READERS.json!.read((await hostile('json')).bytes);
    const { bytes, code } = await hostile(format);
    const told = reader.read(bytes);
    expect(code).toBe(2);
    expect(told.verdicts).toEqual(json.verdicts);
    expect(told.severities).toEqual(json.severities);
    expect(json.severities.error).toBeGreaterThan(TEXTS.length);
  });

  test.skipIf(format === 'json')('has no control character in it', async () => {
    const { text } = await hostile(format);
    const seen = format === 'csv' ? text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : text;
    expect(seen).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});
