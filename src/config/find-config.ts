import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type PlanStore, plansOnBoard } from '../catalogue/plan-store.js';
import type { Problem } from '../catalogue/problems.js';
import { InputError } from '../intake/input-error.js';
import { CONFIG_FILE, displayName } from '../intake/inputs.js';
import { textOnDisk } from '../intake/text-on-disk.js';
import { moved } from '../intake/warehouse/address.js';
import type { Config } from './config.js';

/** Thrown with every problem of a configuration file at once. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems in the configuration`);
    this.problems = problems;
  }
}

/** The nearest configuration file in a folder or those above it; null where there is none. */
export function findConfig(folder: string): string | null {
  const path = join(folder, CONFIG_FILE);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? null : findConfig(above);
}

/**
 * Reads a configuration file; what parses and checks it is large and loaded only here.
 * @throws InputError where it is no file, ConfigError where it says what makes no sense
 */
export async function loadConfig(
  plans: PlanStore,
  path: string,
  formats: readonly string[],
): Promise<Config> {
  const { cwd } = plans;
  const absolute = resolve(cwd, path);
  const name = displayName(cwd, absolute);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new InputError(name, found ? 'unreadable' : 'missing');
  const { text, problems: unread } = textOnDisk(name, absolute);
  if (text === null) throw new ConfigError(unread);
  const { readConfig } = await import('./config-file.js');
  const { config, problems } = readConfig(name, text, formats, pathsFrom(dirname(absolute), plans));
  if (!config) throw new ConfigError(problems);
  return config;
}

/** Paths start at the file's own folder. */
function pathsFrom(folder: string, plans: PlanStore) {
  const path = (written: string) => relative(plans.cwd, resolve(folder, written)) || '.';
  const isOnBoard = (plan: string) => plansOnBoard(plans).includes(plan);
  const isFolder = (plan: string) => existsSync(resolve(folder, plan));
  const plan = (written: string) => (isOnBoard(written) || !isFolder(written) ? written : path(written));
  return { path, plan, input: (written: string) => moved(written, path) };
}
