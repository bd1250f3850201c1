import { afterEach, expect, test, vi } from 'vitest';
import { readLarge } from '../../src/intake/bulk/bulk.js';
import { pushDown } from '../../src/intake/warehouse/push/push-down.js';

vi.mock('../../src/intake/bulk/bulk.js', { spy: true });
vi.mock('../../src/intake/warehouse/push/push-down.js', { spy: true });

/** How many runs of this test have added up where the rows lie. */
export function addedThere(): number {
  return runs().filter(({ type, value }) => type === 'fulfilled' && value !== null).length;
}

function runs() {
  return [vi.mocked(readLarge), vi.mocked(pushDown)].flatMap(spy => spy.mock.settledResults);
}

/**
 * Holds the tests before it to adding up where the rows lie, as reading row by row after all always agrees with itself.
 * @param what was to be added up
 */
export function expectAddedThere(what: string): void {
  let asked = 0;
  let added = 0;
  afterEach(() => {
    asked += runs().length;
    added += addedThere();
    vi.mocked(readLarge).mockClear();
    vi.mocked(pushDown).mockClear();
  });
  test(`most ${what} are really added up where they lie`, () => {
    console.log(`${what}: ${added} of ${asked} runs added up where the rows lie`);
    expect(added).toBeGreaterThan(asked / 2);
  });
}
