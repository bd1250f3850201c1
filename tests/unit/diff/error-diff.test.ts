import { describe, expect, it } from 'vitest';
import { finding } from '../../../src/checks/finding.js';
import { compareErrors } from '../../../src/diff/error-diff.js';
import { rational } from '../../../src/engine/rational.js';
import { exact } from '../../../src/engine/value.js';

function bad(written: string, line: number, file = 'a.csv') {
  const args = { written, reason: 'not-a-number', number: '', unit: 'u' } as const;
  return finding('not-a-number', args, { file, line, column: 4, text: written });
}

const rate = (text: string) =>
  finding('rate-out-of-range', { indicator: 'r', value: exact(rational(text)), unit: '%' });
const warned = finding('duplicate-row', { indicator: 'i', area: 'city', year: 2023 });

describe('an error', () => {
  it('is the same in another line of another file', () => {
    expect(compareErrors([bad('abc', 2)], [bad('abc', 9, 'b.csv')], false)).toEqual({
      added: { listed: [], total: 0 },
      gone: 0,
    });
  });

  it('is new where it says something else, and the other is gone', () => {
    const { added, gone } = compareErrors([bad('abc', 2), rate('101')], [bad('abd', 2), rate('102')], false);
    expect([added.listed.map(f => f.code), added.total, gone]).toEqual([
      ['not-a-number', 'rate-out-of-range'],
      2,
      2,
    ]);
  });

  it('of several that say the same is the one in the new cell', () => {
    const { added, gone } = compareErrors([bad('abc', 5)], [bad('abc', 2), bad('abc', 5)], false);
    expect([added.listed.map(f => f.place.line), gone]).toEqual([[2], 0]);
  });
});

it('warnings count where they count as errors', () => {
  expect(compareErrors([], [warned], false).added.total).toBe(0);
  expect(compareErrors([], [warned], true).added.total).toBe(1);
  expect(compareErrors([warned], [], true).gone).toBe(1);
});
