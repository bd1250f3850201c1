import type { ProblemDetail } from './problems.js';
import type { Catalogue } from './types.js';
import { readYaml } from './yaml-file.js';

/** The plan that `extends` names, or why it cannot be had. */
export type Before =
  | { readonly catalogue: Catalogue; readonly fault?: never }
  | { readonly catalogue?: never; readonly fault: BeforeFault };

export type BeforeFault = Extract<
  ProblemDetail,
  { code: 'extends-unknown' | 'extends-loop' | 'extends-broken' }
>;

/** What the text of plan.yaml says it extends, whether or not the rest of it is in order; null where it says nothing. */
export function extendedPlan(planYaml: string): string | null {
  const read = readYaml('plan.yaml', planYaml.replace(/^\ufeff/u, ''));
  if (Array.isArray(read)) return null;
  const written = valueUnder(read.data, 'extends');
  const plan = typeof written === 'string' ? written : valueUnder(written, 'plan');
  return typeof plan === 'string' && plan !== '' ? plan : null;
}

function valueUnder(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
}
