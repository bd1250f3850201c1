import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

const bench = (file: string) => import(pathToFileURL(join(HOME, 'bench', file)).href);
const { inRounds } = await bench('measure/rounds.js');

/** Somebody who says that 江岸 has so much. */
function saying(title: string, sum: string, rows: number | null = 1) {
  const answer = { rows, bad: {}, sums: { 'jiangan|a|2021': sum }, verdicts: {} };
  return {
    name: title,
    title,
    exits: [0],
    start: () => [process.execPath, '-e', `console.log(${JSON.stringify(JSON.stringify(answer))})`],
    read: ({ stdout }: { stdout: string }) => JSON.parse(stdout),
  };
}

// Without GNU time nothing can be measured.
describe.skipIf(!existsSync('/usr/bin/time'))('rounds', () => {
  test('run everybody as often, and measure each time', () => {
    const told: string[] = [];
    const found = inRounds([saying('a', '1.0', null), saying('b', '1')], { rows: 1 }, 2, (text: string) =>
      told.push(text),
    );
    expect(told).toEqual([
      '1 rows, round 1 of 2: a',
      '1 rows, round 1 of 2: b',
      '1 rows, round 2 of 2: a',
      '1 rows, round 2 of 2: b',
    ]);
    expect(found.get('a')).toHaveLength(2);
    expect(found.get('b')[0].megabytes).toBeGreaterThan(10);
  });

  test('end at the first answer that is another', () => {
    const run = () => inRounds([saying('a', '1'), saying('b', '2')], { rows: 1 }, 1, () => {});
    expect(run).toThrow('a and b differ in sums jiangan|a|2021: 1, 2');
  });

  test('end where somebody does not come to an end as expected', () => {
    const failing = { ...saying('a', '1'), start: () => [process.execPath, '-e', 'process.exit(7)'] };
    expect(() => inRounds([failing], { rows: 1 }, 1, () => {})).toThrow('ended with 7');
  });
});
