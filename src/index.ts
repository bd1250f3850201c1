/**
 * `plancheck`: loads a plan, reads a submission, judges it and writes the report, by the same code as the command.
 * Everything of `plancheck/engine` is here as well.
 */

export { UnknownPlanError } from './catalogue/plan-store.js';
export { CatalogueError, type Problem, type ProblemDetail } from './catalogue/problems.js';
export type { FilePlace } from './catalogue/where.js';
export { AllocationError, type AllocationProblem } from './intake/allocation.js';
export { BulkError } from './intake/bulk/bulk-error.js';
export type { BulkChoice } from './intake/bulk/defaults.js';
export type { EncodingName } from './intake/decode/encodings.js';
export { InputError } from './intake/input-error.js';
export { MappingError } from './intake/load-mapping.js';
export type { TableFormat } from './intake/tables/formats.js';
export { AddressError } from './intake/warehouse/address.js';
export { WarehouseError, type WarehouseFault } from './intake/warehouse/warehouse-error.js';
export * from './library/engine.js';
export { explainError } from './library/explain-error.js';
export { type BytesFormat, type FormatOptions, format } from './library/format.js';
export type { NamedContent } from './library/given.js';
export { loadPlan, type PlanOptions, plansOnBoard } from './library/load-plan.js';
export { type ReadOptions, readSubmission } from './library/read-submission.js';
export type { Language } from './messages/words.js';
export { FORMAT_NAMES, type FormatName } from './report/formats.js';
