import { join } from 'node:path';
import { type PlanStore, readPlanFile } from '../catalogue/plan-store.js';
import type { Catalogue } from '../catalogue/types.js';
import type { Allocated } from '../engine/requirement.js';
import { readAllocation } from './allocation.js';
import { fileOfBytes } from './input-file.js';
import { findInputs, type InputSource } from './inputs.js';

/**
 * The targets of the allocation named, else of the one beside the plan, else none.
 * @throws InputError, AllocationError
 */
export async function findAllocation(
  { plans, inputs }: { readonly plans: PlanStore; readonly inputs: InputSource },
  { allocation, plan }: { readonly allocation: string | null; readonly plan: string },
  catalogue: Catalogue,
): Promise<Allocated[]> {
  if (allocation !== null) {
    const { files } = await findInputs(inputs, [allocation]);
    return readAllocation(catalogue, files);
  }
  const bytes = readPlanFile(plans, plan, 'allocation.csv');
  return bytes === null ? [] : readAllocation(catalogue, [fileOfBytes(join(plan, 'allocation.csv'), bytes)]);
}
