import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Before, BeforeFault } from './before.js';
import { planText } from './plan-text.js';
import { CatalogueError } from './problems.js';

/** A plan folder as it was read. */
export interface PlanFolder {
  /** File name -> text; files that are not there are left out. */
  readonly texts: Readonly<Record<string, string>>;
  /** The plan that it extends, null where it extends none. */
  readonly before: Before | null;
}

/**
 * @param sources folder of the plan folders that `extends` may name by their id; null where it takes paths alone
 * @param above the folders whose plans extend this one
 * @throws CatalogueError where a file is there and cannot be read
 */
export async function readPlanFolder(
  folder: string,
  sources: string | null,
  above: readonly string[] = [],
): Promise<PlanFolder> {
  const { extendedPlan, PLAN_FILES } = await import('./compile.js');
  const texts = textsIn(folder, PLAN_FILES);
  const plan = extendedPlan(texts['plan.yaml'] ?? '');
  return {
    texts,
    before: plan === null ? null : await readBefore(plan, sources, [...above, realpathSync(folder)]),
  };
}

/** @param above the folder that extends the plan, last, and those that extend it in turn */
async function readBefore(plan: string, sources: string | null, above: readonly string[]): Promise<Before> {
  const folder = folderOf(sources, above.at(-1) ?? '', plan);
  if (folder === null) return { fault: await unknown(plan, sources) };
  if (above.includes(realpathSync(folder))) return { fault: { code: 'extends-loop', plan } };
  try {
    const { compile } = await import('./compile.js');
    const { texts, before } = await readPlanFolder(folder, sources, above);
    const { catalogue, problems } = compile(texts, before);
    return catalogue ? { catalogue } : { fault: faultOf(plan, problems) };
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return { fault: faultOf(plan, error.problems) };
  }
}

async function unknown(plan: string, sources: string | null): Promise<BeforeFault> {
  const { nearest } = await import('./compile.js');
  return {
    code: 'extends-unknown',
    plan,
    nearest: sources === null ? null : nearest(plan, foldersIn(sources)),
  };
}

/** A circle is told of each plan in it: none of them is to be mended first. */
function faultOf(plan: string, problems: CatalogueError['problems']): BeforeFault {
  const isLoop = problems.some(({ code }) => code === 'extends-loop');
  return isLoop ? { code: 'extends-loop', plan } : { code: 'extends-broken', plan, count: problems.length };
}

/** The folder of a plan on board, else a folder of that path. */
export function folderOf(sources: string | null, cwd: string, plan: string): string | null {
  if (plan === '') return null;
  const onBoard = sources === null ? null : join(sources, plan);
  if (onBoard !== null && isId(plan) && isFolder(onBoard)) return onBoard;
  const folder = resolve(cwd, plan);
  return isFolder(folder) ? folder : null;
}

export function isId(plan: string): boolean {
  return /^[a-z0-9-]+$/.test(plan);
}

/** The names of the folders in a folder, in order. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

export function textsIn(folder: string, files: readonly string[]): Record<string, string> {
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

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
