import { fileURLToPath } from 'node:url';
import {
  plansOnBoard as idsOnBoard,
  loadPlan as loadCatalogue,
  type PlanStore,
} from '../catalogue/plan-store.js';
import { findAllocation } from '../intake/find-allocation.js';
import { refuseStdin } from './given.js';
import type { Plan } from './plan.js';

/** What a plan is loaded with. */
export interface PlanOptions {
  /** The CSV file with the targets of areas; left out: `allocation.csv` in the plan's folder, where there is one. */
  readonly allocation?: string;
  /** Where relative paths start; left out: the working folder of the process. */
  readonly cwd?: string;
}

/**
 * Loads a plan.
 * @param plan the id of a plan on board, as `plansOnBoard` lists them, or the path of a plan's folder. A program that is
 * bundled into one file has no plans on board: it names a folder.
 * @throws UnknownPlanError where there is neither, CatalogueError with every problem of the plan's files,
 * AllocationError with every problem of the allocation, InputError where its file cannot be read
 */
export async function loadPlan(plan: string, options: PlanOptions = {}): Promise<Plan> {
  const { allocation = null, cwd = process.cwd() } = options;
  const plans = storeFrom(cwd);
  const catalogue = await loadCatalogue(plans, plan);
  const services = { plans, inputs: { cwd, readStdin: refuseStdin } };
  return { catalogue, allocation: await findAllocation(services, { allocation, plan }, catalogue) };
}

/** The ids of the plans on board, in order. */
export function plansOnBoard(): string[] {
  return idsOnBoard(storeFrom(process.cwd()));
}

/** The package lies as deep under its root in `src` as it does in `dist`. */
function storeFrom(cwd: string): PlanStore {
  const inPackage = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return { sources: inPackage('data/plans'), prepared: inPackage('dist/plans'), cwd };
}
