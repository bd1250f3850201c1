import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { planText } from './plan-text.js';
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
  if (isId(plan)) {
    const prepared = readIfThere(join(store.prepared, `${plan}.json`));
    // Not frozen, as that takes a millisecond of every run; one compiled from its files is, in every test.
    if (prepared !== null) return JSON.parse(prepared.toString()) as Catalogue;
  }
  return compilePlan(store, plan);
}

/** The same, always from its files. */
export async function compilePlan(store: PlanStore, plan: string): Promise<Catalogue> {
  const folder = folderOf(store, plan);
  if (folder === null) throw new UnknownPlanError(plan, plansOnBoard(store));
  return compileFolder(folder);
}

/** A file that may stand beside the plan, such as an allocation; null where it does not. */
export function readPlanFile(store: PlanStore, plan: string, name: string): Uint8Array | null {
  const folder = folderOf(store, plan);
  return folder === null ? null : readIfThere(join(folder, name));
}

/** The folder of a plan on board, else a folder of that path. */
function folderOf(store: PlanStore, plan: string): string | null {
  if (plan === '') return null;
  const onBoard = join(store.sources, plan);
  if (isId(plan) && isFolder(onBoard)) return onBoard;
  const folder = resolve(store.cwd, plan);
  return isFolder(folder) ? folder : null;
}

function isId(plan: string): boolean {
  return /^[a-z0-9-]+$/.test(plan);
}

/** The ids of the plans on board, in order. */
export function plansOnBoard(store: PlanStore): string[] {
  return readdirSync(store.sources, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

/** The plan that is meant where none is named: the id in the file `default` beside the plan folders. */
export function defaultPlan(store: PlanStore): string {
  return readFileSync(join(store.sources, 'default'), 'utf8').trim();
}

/**
 * The texts of the files of a plan, by name; those that are not there are left out.
 * @throws UnknownPlanError, CatalogueError
 */
export async function readPlanTexts(store: PlanStore, plan: string): Promise<Record<string, string>> {
  const folder = folderOf(store, plan);
  if (folder === null) throw new UnknownPlanError(plan, plansOnBoard(store));
  const { PLAN_FILES } = await import('./compile.js');
  return textsIn(folder, Object.values(PLAN_FILES));
}

/** The CSV files of the folder named, else of the list kept for a plan on board; null where there is none. */
export function readSeeds(
  store: PlanStore,
  plan: string,
  named: string | null,
): Record<string, string> | null {
  const folder = named === null ? seedsOnBoard(store, plan) : resolve(store.cwd, named);
  if (folder === null || !isFolder(folder)) return null;
  return textsIn(
    folder,
    readdirSync(folder)
      .filter(name => name.endsWith('.csv'))
      .sort(),
  );
}

function seedsOnBoard(store: PlanStore, plan: string): string | null {
  const folder = folderOf(store, plan);
  const isOnBoard = folder !== null && resolve(folder, '..') === resolve(store.sources);
  return isOnBoard && store.seeds !== undefined ? join(store.seeds, basename(folder)) : null;
}

/** Reads and compiles a plan folder; the compiler is loaded only here, as plans on board come prepared. */
export async function compileFolder(folder: string): Promise<Catalogue> {
  const { compile, PLAN_FILES } = await import('./compile.js');
  const { catalogue, problems } = compile(textsIn(folder, Object.values(PLAN_FILES)));
  if (!catalogue) throw new CatalogueError(problems);
  return catalogue;
}

function textsIn(folder: string, files: readonly string[]): Record<string, string> {
  const given = files.flatMap(name => {
    const text = readText(folder, name);
    return text === null ? [] : [[name, text] as const];
  });
  return Object.fromEntries(given);
}

/** @throws CatalogueError where the file is there and cannot be read. */
function readText(folder: string, file: string): string | null {
  try {
    const bytes = readIfThere(join(folder, file));
    return bytes && planText(bytes);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CatalogueError([{ code: 'unreadable', reason, file, line: 1, column: 1 }]);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
