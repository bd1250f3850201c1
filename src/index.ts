/** The library: load a plan, read and judge a submission, write the report. */

export { compileFolder, loadPlan, type PlanStore, UnknownPlanError } from './catalogue/plan-store.js';
export { CatalogueError } from './catalogue/problems.js';
export type { Catalogue, Indicator } from './catalogue/types.js';
export type { Finding, FindingCode } from './checks/finding.js';
export type { AsOf } from './engine/as-of.js';
export { type Assessment, METHODS, type Method } from './engine/method.js';
export type { Result } from './engine/result.js';
export type { Status, Verdict } from './engine/status.js';
export { AllocationError } from './intake/allocation.js';
export { InputError } from './intake/input-error.js';
export { MappingError } from './intake/load-mapping.js';
export { AddressError } from './intake/warehouse/address.js';
export { WarehouseError } from './intake/warehouse/warehouse-error.js';
export { wordsFor } from './messages/words.js';
export { FORMATS, type FormatContext, type FormatName } from './report/formats.js';
export type { Report } from './report/model.js';
export { plain } from './report/painter.js';
export { type Request, RequestError, run, type Services } from './run.js';
