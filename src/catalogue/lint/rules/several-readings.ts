import type { Rule } from '../rule.js';

/** A place that can be read another way: which way is taken by default is a decision. */
export const severalReadings: Rule<'several-readings'> = ({ catalogue: { readings, overrides } }) =>
  readings.flatMap(({ id: reading }, i) =>
    overrides
      .filter(override => override.reading === reading)
      .map(({ indicator }, j) => ({
        entries: [indicator],
        where: ['plan.yaml', 'readings', i, 'overrides', j] as const,
        args: { reading },
      })),
  );
