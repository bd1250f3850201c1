import { UnknownPlanError } from '../catalogue/plan-store.js';
import { CatalogueError, type Problem } from '../catalogue/problems.js';
import { ConfigError } from '../config/find-config.js';
import { AllocationError } from '../intake/allocation.js';
import { type BulkError, isBulkError } from '../intake/bulk/bulk-error.js';
import { InputError } from '../intake/input-error.js';
import { MappingError } from '../intake/load-mapping.js';
import { AddressError } from '../intake/warehouse/address.js';
import { isWarehouseError } from '../intake/warehouse/warehouse-error.js';
import { CLI } from '../messages/cli.js';
import type { Phrase } from '../messages/phrase.js';
import { allocationMessage, problemMessage } from '../messages/problems.js';
import type { Language } from '../messages/words.js';
import { RequestError } from '../run.js';
import { OutputError } from './output.js';
import { UsageError } from './usage-error.js';

/** What a person reads when the program could not run: never a stack trace. */
export function failureText(error: unknown, lang: Language): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof InputError) return inputText(error, lang);
  if (error instanceof RequestError) return requestText(error, lang);
  if (error instanceof UnknownPlanError) return CLI.errors.unknownPlan[lang](error.plan, error.known);
  if (error instanceof OutputError) return CLI.errors.cannotWrite[lang](error.path, error.reason);
  if (error instanceof CatalogueError) return problemsText(CLI.errors.brokenPlan, error, lang);
  if (error instanceof MappingError) return problemsText(CLI.errors.brokenMapping, error, lang);
  if (error instanceof ConfigError) return problemsText(CLI.errors.brokenConfig, error, lang);
  if (error instanceof AllocationError) return allocationText(error, lang);
  if (isBulkError(error)) return bulkText(error, lang);
  if (error instanceof AddressError) return addressText(error, lang);
  if (isWarehouseError(error)) return CLI.warehouse[error.fault][lang](error.address, error.detail);
  return CLI.errors.internal[lang](error instanceof Error ? error.message : String(error));
}

const BULK = {
  memory: CLI.errors.bulkMemory,
  disk: CLI.errors.bulkDisk,
  changed: CLI.errors.bulkChanged,
  failed: CLI.errors.bulkFailed,
} satisfies Record<BulkError['reason'], Phrase<[detail: string]>>;

function bulkText({ reason, detail }: BulkError, lang: Language): string {
  return BULK[reason][lang](detail);
}

function addressText({ reason, told }: AddressError, lang: Language): string {
  return `${CLI.usage.prefix[lang]()}${CLI.address[reason][lang](told)}`;
}

function inputText({ path, reason }: InputError, lang: Language): string {
  if (reason === 'missing') return CLI.errors.missingFile[lang](path);
  if (reason === 'no-match') return CLI.errors.patternWithoutFiles[lang](path);
  if (reason === 'changed') return CLI.errors.bulkChanged[lang](path);
  return reason === 'no-files'
    ? CLI.errors.folderWithoutCsv[lang](path)
    : CLI.errors.unreadableFile[lang](path);
}

function requestText({ problem, written, known }: RequestError, lang: Language): string {
  if (problem === 'unknown-area') return CLI.errors.unknownArea[lang](written, known);
  if (problem === 'unknown-reading') return CLI.errors.unknownReading[lang](written, known);
  if (problem === 'no-baseline') return CLI.errors.noBaseline[lang](written);
  const [first = '', last = ''] = known;
  return CLI.errors.asOfOutside[lang](written, first, last);
}

function problemsText(
  heading: Phrase<[count: number]>,
  { problems }: { readonly problems: readonly Problem[] },
  lang: Language,
): string {
  const head = heading[lang](problems.length);
  return [head, ...problems.map(problem => problemLine(problem, lang))].join('\n');
}

/** `indicators.yaml:12:3 …` */
export function problemLine(problem: Problem, lang: Language): string {
  return `  ${problem.file}:${problem.line}:${problem.column} ${problemMessage(problem, lang)}`;
}

function allocationText({ problems }: AllocationError, lang: Language): string {
  const lines = problems.map(
    p => `  ${p.file}${p.line === null ? '' : `:${p.line}`} ${allocationMessage(p, lang)}`,
  );
  return [CLI.errors.brokenAllocation[lang](problems.length), ...lines].join('\n');
}
