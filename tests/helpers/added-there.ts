import { afterEach, expect, test, vi } from 'vitest';
import { readLarge } from '../../src/intake/bulk/bulk.js';
import { pushDown } from '../../src/intake/warehouse/push/push-down.js';

vi.mock('../../src/intake/bulk/bulk.js', { spy: true });
vi.mock('../../src/intake/warehouse/push/push-down.js', { spy: true });

/**
 * Holds the tests before it to adding up where the rows lie, as reading row by row after all always agrees with itself.
 * @param what was to be added up
 */
export function expectAddedThere(what: string): void {
  let asked = 0;
  let added = 0;
  afterEach(() => {
    for (const spy of [vi.mocked(readLarge), vi.mocked(pushDown)]) {
      const read = spy.mock.settledResults;
      asked += read.length;
      added += read.filter(({ type, value }) => type === 'fulfilled' && value !== null).length;
      spy.mockClear();
    }
  });
  test(`most ${what} are really added up where they lie`, () => {
    console.log(`${what}: ${added} of ${asked} runs added up where the rows lie`);
    expect(added).toBeGreaterThan(asked / 2);
  });
}
