import { type Command, Option } from 'commander';
import { BULK_CHOICES, BULK_MEMORY, type BulkChoice, bulkFrom } from '../intake/bulk/defaults.js';
import type { BulkAsked } from '../intake/read-submission.js';
import { CLI } from '../messages/cli.js';
import type { Language } from '../messages/words.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** What a user may say of how large files are read. */
export interface BulkOptions {
  readonly bulk: BulkChoice;
  readonly memoryLimit: string;
  readonly threads?: string;
}

export function addBulk(command: Command, { lang }: Session): Command {
  const { bulk, memoryLimit, threads } = CLI.options;
  return command
    .addOption(new Option('--bulk <when>', bulk[lang]).choices(BULK_CHOICES).default('auto'))
    .addOption(new Option('--memory-limit <size>', memoryLimit[lang]).default(BULK_MEMORY))
    .addOption(new Option('--threads <count>', threads[lang]));
}

/** @throws UsageError where a limit is none, whether or not it is needed */
export function bulkAsked(
  { bulk, memoryLimit, threads }: BulkOptions,
  { io, lang }: Session,
): BulkAsked | undefined {
  const limits = { memory: memoryAsked(memoryLimit, lang), threads: threadsAsked(threads, lang) };
  const from = bulkFrom(bulk);
  if (from === null) return undefined;
  return {
    from,
    limits,
    onMissing: () => void io.stderr(`${CLI.progress.withoutDuck[lang]()}\n`).catch(() => undefined),
  };
}

const SIZE = /^[1-9]\d{0,5}\s*[MG]i?B$/iu;

function memoryAsked(written: string, lang: Language): string {
  if (!SIZE.test(written)) throw new UsageError(CLI.errors.notSize[lang](written));
  return written.replace(/\s/gu, '');
}

function threadsAsked(written: string | undefined, lang: Language): number | null {
  if (written === undefined) return null;
  if (!/^[1-9]\d{0,2}$/u.test(written)) throw new UsageError(CLI.errors.notThreads[lang](written));
  return Number(written);
}
