import { areaAsked, assertAsOf } from '../asked.js';
import { BULK_CHOICES, BULK_MEMORY, type BulkChoice, bulkFrom, TALLY_FROM } from '../intake/bulk/defaults.js';
import { ENCODING_NAMES, type EncodingName } from '../intake/decode/encodings.js';
import type { ReadingAsked } from '../intake/read-inputs.js';
import type { BulkAsked } from '../intake/read-submission.js';
import { FORMAT_NAMES, type TableFormat } from '../intake/tables/formats.js';
import { readInputs } from '../read.js';
import { fileGiven, type NamedContent, refuseStdin } from './given.js';
import { assertOneOf } from './one-of.js';
import type { Plan } from './plan.js';
import { Submission } from './submission.js';
import { asOfGiven, type Time } from './time.js';

/** How a submission is to be read; what is left out is found in the files themselves. */
export interface ReadOptions {
  /** The area of tables that name none, by any of its names. `judge` judges it alone unless told otherwise. */
  readonly area?: string | null;
  /**
   * The year of tables that name none; at a month, figures to the end of that month are read, which otherwise are an
   * error. `judge` judges at this time unless told otherwise.
   */
  readonly asOf?: Time | null;
  /** The encoding of text files; left out: byte order mark, else UTF-8, else GB18030. */
  readonly encoding?: EncodingName | null;
  /** What the files are made of; left out: by their first bytes, else by their names. */
  readonly format?: TableFormat | null;
  /** The sheets to read; left out or empty: every sheet that is not hidden. */
  readonly sheets?: readonly string[];
  /** The path of a mapping file, which says what headers and names mean that are not recognised. */
  readonly mapping?: string | null;
  /** Read of a database where its address names no table. */
  readonly query?: string | null;
  /**
   * Whether large CSV files are added up by DuckDB, an optional package; the report is the same. `auto`, which is what
   * it is when left out: from half a megabyte on, and where the package is there.
   */
  readonly bulk?: BulkChoice;
  /** Where relative paths start; left out: the working folder of the process. */
  readonly cwd?: string;
  /** Where credentials of databases stand; left out: the environment of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads a submission: CSV in any usual encoding, .xlsx, .xls, .ods, JSON, NDJSON, YAML, Parquet. What in it is not
 * understood is a finding of the submission, not an error.
 * @param inputs paths of files and folders, patterns such as `*.xlsx`, addresses of database tables, or contents with
 * a name; of each kind as many as there are
 * @throws RequestError where area or time is none of the plan, InputError where a path cannot be read, MappingError
 * with every problem of the mapping, AddressError and WarehouseError where a database cannot be read, BulkError where
 * a large file cannot, RangeError where a choice is none of those listed
 */
export async function readSubmission(
  plan: Pick<Plan, 'catalogue'>,
  inputs: string | NamedContent | readonly (string | NamedContent)[],
  options: ReadOptions = {},
): Promise<Submission> {
  const { catalogue } = plan;
  const { cwd = process.cwd(), env = process.env } = options;
  const area = areaAsked(catalogue, options.area ?? null);
  const asOf = asOfGiven(options.asOf ?? null);
  assertAsOf(catalogue, asOf);
  const read = await readInputs(
    { cwd, env, readStdin: refuseStdin },
    catalogue,
    [inputs].flat().map(input => (typeof input === 'string' ? input : fileGiven(input))),
    { ...readingOf(options), area, asOf, bulk: bulkOf(options), tallyFrom: TALLY_FROM },
  );
  return new Submission(read, { plan: catalogue.plan.id, area, asOf });
}

function readingOf(options: ReadOptions): ReadingAsked {
  const { encoding = null, format = null, sheets = [], mapping = null, query = null } = options;
  if (encoding !== null) assertOneOf('encoding', encoding, ENCODING_NAMES);
  if (format !== null) assertOneOf('format', format, FORMAT_NAMES);
  return { encoding, format, sheets, mapping, query };
}

function bulkOf({ bulk = 'auto' }: ReadOptions): BulkAsked | undefined {
  assertOneOf('bulk', bulk, BULK_CHOICES);
  const from = bulkFrom(bulk);
  const limits = { memory: BULK_MEMORY, threads: null };
  return from === null ? undefined : { from, limits, onMissing: () => undefined };
}
