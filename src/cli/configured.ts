import type { Command } from 'commander';
import { RequestError } from '../asked.js';
import { UnknownPlanError } from '../catalogue/plan-store.js';
import type { Settings } from '../config/config.js';
import { findConfig, loadConfig } from '../config/find-config.js';
import { CLI } from '../messages/cli.js';
import { FORMAT_NAMES } from '../report/formats.js';
import { printable } from '../report/printable.js';
import { type Session, servicesOf } from './session.js';

/** Lets a command take from `plancheck.config.yaml` what its command line leaves open. */
export function addConfig(command: Command, session: Session): Command {
  return command
    .option('--config <file>', CLI.options.config[session.lang])
    .option('--no-config', CLI.options.noConfig[session.lang])
    .hook('preAction', self => configure(self as Command, session));
}

async function configure(command: Command, session: Session): Promise<void> {
  const path = pathAsked(command.getOptionValue('config'), session);
  if (path === null) return;
  const config = await loadConfig(servicesOf(session).plans, path, FORMAT_NAMES);
  const isOpen = (key: string) => command.getOptionValueSourceWithGlobals(key) !== 'cli';
  if (config.lang !== null && isOpen('lang')) session.lang = config.lang;
  const known = new Set(command.options.map(option => option.attributeName()));
  for (const [key, value] of Object.entries(config.settings))
    if (known.has(key) && isOpen(key)) command.setOptionValueWithSource(key, value, 'config');
  session.config = config;
  session.isConfigured = key => command.getOptionValueSource(key) === 'config';
  const told = printable(CLI.progress.config[session.lang](config.file));
  await session.io.stderr(`${told}\n`).catch(() => undefined);
}

/** False: none is wanted. */
function pathAsked(asked: string | boolean | undefined, { io }: Session): string | null {
  if (typeof asked === 'string') return asked;
  return asked === false ? null : findConfig(io.cwd);
}

const SETTING_OF: Readonly<Record<RequestError['problem'], keyof Settings>> = {
  'unknown-area': 'area',
  'unknown-reading': 'reading',
  'not-a-time': 'asOf',
  'as-of-outside': 'asOf',
  'read-otherwise': 'asOf',
  'other-plan': 'plan',
  'no-baseline': 'plan',
};

function settingBlamed(error: unknown): keyof Settings | null {
  if (error instanceof RequestError) return SETTING_OF[error.problem];
  return error instanceof UnknownPlanError ? 'plan' : null;
}

/** `plancheck.config.yaml:3:7 ` where the setting that cannot be carried out stands there, else nothing. */
export function blamedOn(error: unknown, { config, isConfigured }: Session): string {
  const key = settingBlamed(error);
  const spot = key && config?.places.get(key);
  return config && key && spot && isConfigured(key) ? `${config.file}:${spot.line}:${spot.column} ` : '';
}
