import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME, runMain } from '../../helpers/fake-io.js';

const PLANS = readdirSync(join(HOME, 'data/plans'), { withFileTypes: true }).filter(e => e.isDirectory());

describe('a plan on board', () => {
  it.each(PLANS.map(({ name }) => name))(
    '%s leaves nothing open that its choices do not settle',
    async name => {
      const { code, stderr } = await runMain(['plan', 'lint', name, '--strict', '--lang', 'en']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    },
  );
});
