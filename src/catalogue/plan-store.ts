import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { deepFreeze } from './freeze.js';
import {
  folderOf,
  foldersIn,
  isFolder,
  isId,
  type PlanFolder,
  readIfThere,
  readPlanFolder,
  textsIn,
} from './plan-folder.js';
import { CatalogueError } from './problems.js';
import type { Catalogue } from './types.js';

/** Where plans are kept: those on board, and how they look prepared by the build. */
export interface PlanStore {
  /** Folder of plan folders, as a person writes them. */
  readonly sources: string;
  /** Folder of `<id>.json`, written by the build; may be absent. */
  readonly prepared: string;
  /** Where the path of a plan folder starts. */
  readonly cwd: string;
  /** Folder of `<id>`: the lists made from the documents of the plans on board; may be absent. */
  readonly seeds?: string;
}

/** Thrown where neither a plan on board nor a folder has the name. */
export class UnknownPlanError extends Error {
  /** As given. */
  readonly plan: string;
  /** The ids of the plans on board. */
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
  if (isId(plan)) {
    const prepared = readIfThere(join(store.prepared, `${plan}.json`));
    if (prepared !== null) return deepFreeze(JSON.parse((prepared as Buffer).toString()) as Catalogue);
  }
  return compilePlan(store, plan);
}

/** The same, always from its files. */
export async function compilePlan(store: PlanStore, plan: string): Promise<Catalogue> {
  const folder = folderOf(store.sources, store.cwd, plan);
  if (folder === null) throw new UnknownPlanError(plan, plansOnBoard(store));
  return compileFolder(folder, store.sources);
}

/** A file that may stand beside the plan, such as an allocation; null where it does not. */
export function readPlanFile(store: PlanStore, plan: string, name: string): Uint8Array | null {
  const folder = folderOf(store.sources, store.cwd, plan);
  return folder === null ? null : readIfThere(join(folder, name));
}

/** The ids of the plans on board, in order. */
export function plansOnBoard(store: PlanStore): string[] {
  return foldersIn(store.sources);
}

/** The plan that is meant where none is named: the id in the file `default` beside the plan folders. */
export function defaultPlan(store: PlanStore): string {
  return readFileSync(join(store.sources, 'default'), 'utf8').trim();
}

/**
 * The texts of the files of a plan, and the plan that it extends.
 * @throws UnknownPlanError, CatalogueError
 */
export async function readPlan(store: PlanStore, plan: string): Promise<PlanFolder> {
  const folder = folderOf(store.sources, store.cwd, plan);
  if (folder === null) throw new UnknownPlanError(plan, plansOnBoard(store));
  return readPlanFolder(folder, store.sources);
}

/** The CSV files of the folder named, else of the list kept for a plan on board; null where there is none. */
export function readSeeds(
  store: PlanStore,
  plan: string,
  named: string | null,
): Record<string, string> | null {
  const folder = named === null ? seedsOnBoard(store, plan) : resolve(store.cwd, named);
  if (folder === null || !isFolder(folder)) return null;
  const lists = readdirSync(folder).filter(name => name.endsWith('.csv'));
  return lists.length === 0 ? null : textsIn(folder, lists.sort());
}

function seedsOnBoard(store: PlanStore, plan: string): string | null {
  const folder = folderOf(store.sources, store.cwd, plan);
  const isOnBoard = folder !== null && resolve(folder, '..') === resolve(store.sources);
  return isOnBoard && store.seeds !== undefined ? join(store.seeds, basename(folder)) : null;
}

/**
 * Reads and compiles a plan folder; the compiler is loaded only here, as plans on board come prepared.
 * @param sources folder of the plan folders that `extends` may name by their id; without it, it takes paths alone
 */
export async function compileFolder(folder: string, sources: string | null = null): Promise<Catalogue> {
  const { compile } = await import('./compile.js');
  const { texts, before } = await readPlanFolder(folder, sources);
  const { catalogue, problems } = compile(texts, before);
  if (!catalogue) throw new CatalogueError(problems);
  return catalogue;
}
