import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CatalogueError } from './problems.js';
import type { Catalogue } from './types.js';

/** Where plans are kept: those on board, and how they look prepared by the build. */
export interface PlanStore {
  /** Folder of plan folders, as a person writes them. */
  readonly sources: string;
  /** Folder of `<id>.json`, written by the build; may be absent. */
  readonly prepared: string;
}

/** Thrown where neither a plan on board nor a folder has the name. */
export class UnknownPlanError extends Error {
  readonly plan: string;
  readonly known: readonly string[];

  constructor(plan: string, known: readonly string[]) {
    super(`unknown plan ${plan}`);
    this.plan = plan;
    this.known = known;
  }
}

/**
 * Loads a plan by the id of one on board, or from a folder.
 * @throws UnknownPlanError, CatalogueError
 */
export async function loadPlan(store: PlanStore, plan: string): Promise<Catalogue> {
  if (/^[a-z0-9-]+$/.test(plan)) {
    const prepared = await readIfThere(join(store.prepared, `${plan}.json`));
    if (prepared !== null) return JSON.parse(prepared) as Catalogue;
  }
  const onBoard = join(store.sources, plan);
  if (/^[a-z0-9-]+$/.test(plan) && (await isFolder(onBoard))) return compileFolder(onBoard);
  if (await isFolder(plan)) return compileFolder(plan);
  throw new UnknownPlanError(plan, await plansOnBoard(store));
}

/** The ids of the plans on board, in order. */
export async function plansOnBoard(store: PlanStore): Promise<string[]> {
  const entries = await readdir(store.sources, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

/** Reads and compiles a plan folder; the compiler is loaded only here, as plans on board come prepared. */
export async function compileFolder(folder: string): Promise<Catalogue> {
  const { compile, PLAN_FILES } = await import('./compile.js');
  const names = Object.values(PLAN_FILES);
  const texts = await Promise.all(names.map(async name => [name, await readIfThere(join(folder, name))]));
  return compile(Object.fromEntries(texts.filter(([, text]) => text !== null)));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

export { CatalogueError };
