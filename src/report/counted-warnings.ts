import type { Report } from './model.js';

/** Whether nothing but warnings makes the data unfit: they were asked to count as errors. */
export function doWarningsCount({ exitCode, findings }: Report): boolean {
  return exitCode === 2 && findings.every(({ severity }) => severity !== 'error');
}
