/** How many made-up submissions are compared, from which seed: `npm run test:equivalence` takes 2,000 of each kind. */
export const SEED = Number(process.env.BULK_SEED ?? 20261126);

const BATCH = 20;

/** The numbers of the submissions, in batches, each of which is a test. */
export function batchesOf(usual: number): number[][] {
  const count = Number(process.env.BULK_COUNT ?? usual);
  const numbers = Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: Math.ceil(count / BATCH) }, (_, i) =>
    numbers.slice(i * BATCH, (i + 1) * BATCH),
  );
}
