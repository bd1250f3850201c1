import { RequestError } from '../asked.js';
import { UnknownPlanError } from '../catalogue/plan-store.js';
import { CatalogueError, type Problem } from '../catalogue/problems.js';
import { FigureError } from '../engine/plain-figure.js';
import { AllocationError } from '../intake/allocation.js';
import { type BulkError, isBulkError } from '../intake/bulk/bulk-error.js';
import { InputError } from '../intake/input-error.js';
import { MappingError } from '../intake/load-mapping.js';
import { AddressError } from '../intake/warehouse/address.js';
import { isWarehouseError } from '../intake/warehouse/warehouse-error.js';
import { CLI_ERRORS, USAGE_ERRORS } from './cli-errors.js';
import { LIBRARY_ERRORS } from './library-errors.js';
import type { Phrase } from './phrase.js';
import { allocationMessage, problemMessage } from './problems.js';
import { ADDRESS_ERRORS, WAREHOUSE_ERRORS } from './warehouse-errors.js';
import type { Language } from './words.js';

/** What is wrong, and how to mend it, for every error of the library; null for any other error. */
export function libraryFailure(error: unknown, lang: Language): string | null {
  if (error instanceof InputError) return inputText(error, lang);
  if (error instanceof RequestError) return requestText(error, lang);
  if (error instanceof FigureError) return figureText(error, lang);
  if (error instanceof UnknownPlanError) return CLI_ERRORS.unknownPlan[lang](error.plan, error.known);
  if (error instanceof CatalogueError) return problemsText(CLI_ERRORS.brokenPlan, error, lang);
  if (error instanceof MappingError) return problemsText(CLI_ERRORS.brokenMapping, error, lang);
  if (error instanceof AllocationError) return allocationText(error, lang);
  if (isBulkError(error)) return bulkText(error, lang);
  if (error instanceof AddressError) return addressText(error, lang);
  return isWarehouseError(error) ? WAREHOUSE_ERRORS[error.fault][lang](error.address, error.detail) : null;
}

const BULK = {
  memory: CLI_ERRORS.bulkMemory,
  disk: CLI_ERRORS.bulkDisk,
  changed: CLI_ERRORS.bulkChanged,
  failed: CLI_ERRORS.bulkFailed,
} satisfies Record<BulkError['reason'], Phrase<[detail: string]>>;

function bulkText({ reason, detail }: BulkError, lang: Language): string {
  return BULK[reason][lang](detail);
}

function addressText({ reason, told }: AddressError, lang: Language): string {
  return `${USAGE_ERRORS.prefix[lang]()}${ADDRESS_ERRORS[reason][lang](told)}`;
}

function figureText({ index, problem, written }: FigureError, lang: Language): string {
  return LIBRARY_ERRORS.figure[lang](index + 1, LIBRARY_ERRORS.figureProblems[problem][lang](written));
}

function inputText({ path, reason }: InputError, lang: Language): string {
  if (reason === 'missing') return CLI_ERRORS.missingFile[lang](path);
  if (reason === 'no-match') return CLI_ERRORS.patternWithoutFiles[lang](path);
  if (reason === 'changed') return CLI_ERRORS.bulkChanged[lang](path);
  return reason === 'no-files'
    ? CLI_ERRORS.folderWithoutCsv[lang](path)
    : CLI_ERRORS.unreadableFile[lang](path);
}

function requestText({ problem, written, known }: RequestError, lang: Language): string {
  if (problem === 'unknown-area') return CLI_ERRORS.unknownArea[lang](written, known);
  if (problem === 'unknown-reading') return CLI_ERRORS.unknownReading[lang](written, known);
  if (problem === 'no-baseline') return CLI_ERRORS.noBaseline[lang](written);
  if (problem === 'not-a-time') return CLI_ERRORS.asOfNotTime[lang](written);
  const [first = '', last = ''] = known;
  if (problem === 'other-plan') return LIBRARY_ERRORS.otherPlan[lang](written, first);
  return problem === 'read-otherwise'
    ? LIBRARY_ERRORS.readOtherwise[lang](written, first)
    : CLI_ERRORS.asOfOutside[lang](written, first, last);
}

/** A heading, and each problem with its place on a line of its own. */
export function problemsText(
  heading: Phrase<[count: number]>,
  { problems }: { readonly problems: readonly Problem[] },
  lang: Language,
): string {
  const head = heading[lang](problems.length);
  return [head, ...problems.map(problem => problemLine(problem, lang))].join('\n');
}

/** `indicators.yaml:12:3 …` */
function problemLine(problem: Problem, lang: Language): string {
  return `  ${problem.file}:${problem.line}:${problem.column} ${problemMessage(problem, lang)}`;
}

function allocationText({ problems }: AllocationError, lang: Language): string {
  const lines = problems.map(
    p => `  ${p.file}${p.line === null ? '' : `:${p.line}`} ${allocationMessage(p, lang)}`,
  );
  return [CLI_ERRORS.brokenAllocation[lang](problems.length), ...lines].join('\n');
}
