import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runMain } from '../../helpers/fake-io.js';

const FOLDER = 'data/examples/synthetic-all-units';
const FILES = readdirSync(FOLDER).map(name => `${FOLDER}/${name}`);
const CITY = 'data/examples/wuhan-city-2021.csv';

async function report(inputs: readonly string[], format: string): Promise<string> {
  const args = ['check', ...inputs, '--as-of', '2023', '--format', format, '--lang', 'zh'];
  return (await runMain(args)).stdout;
}

describe.each(['table', 'json'])('the %s report', format => {
  test('is the same to the byte when run again', async () => {
    expect(await report([FOLDER], format)).toBe(await report([FOLDER], format));
  });

  test('is the same to the byte in every order of its files, given one by one or as a folder', async () => {
    const whole = await report([FOLDER, CITY], format);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...FILES, CITY], { minLength: FILES.length + 1 }),
        async inputs => {
          expect(await report(inputs, format)).toBe(whole);
        },
      ),
      { numRuns: 5 },
    );
  });

  test('is the same from another terminal, zone and locale, but for its width', async () => {
    const args = ['check', CITY, '--format', format, '--lang', 'zh'];
    const here = await runMain(args, { columns: 100 });
    const there = await runMain(args, { columns: 100, env: { LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kolkata' } });
    expect(there.stdout).toBe(here.stdout);
  });
});

test('no absolute path and no clock in a report', async () => {
  const text = await report([`${process.cwd()}/${CITY}`], 'json');
  expect(text).not.toContain(process.cwd());
  expect(text).not.toMatch(/\d{2}:\d{2}:\d{2}/u);
});
