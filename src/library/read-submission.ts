import { areaAsked, assertAsOf } from '../asked.js';
import { BULK_FROM, BULK_MEMORY } from '../intake/bulk/defaults.js';
import type { EncodingName } from '../intake/decode/encodings.js';
import type { BulkAsked } from '../intake/read-submission.js';
import type { TableFormat } from '../intake/tables/formats.js';
import { readInputs } from '../read.js';
import { fileGiven, type NamedContent, refuseStdin } from './given.js';
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
  readonly bulk?: 'auto' | 'always' | 'never';
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
 * a large file cannot
 */
export async function readSubmission(
  plan: Pick<Plan, 'catalogue'>,
  inputs: string | NamedContent | readonly (string | NamedContent)[],
  options: ReadOptions = {},
): Promise<Submission> {
  const { catalogue } = plan;
  const {
    area: name = null,
    asOf: time = null,
    bulk = 'auto',
    cwd = process.cwd(),
    env = process.env,
  } = options;
  const { encoding, format, sheets, mapping, query } = options;
  const area = areaAsked(catalogue, name);
  const asOf = asOfGiven(time);
  assertAsOf(catalogue, asOf);
  const reading = { encoding, format, sheets, mapping, query };
  const read = await readInputs(
    { cwd, env, readStdin: refuseStdin },
    catalogue,
    [inputs].flat().map(input => (typeof input === 'string' ? input : fileGiven(input))),
    { ...withoutUndefined(reading), area, asOf, bulk: bulkOf(bulk) },
  );
  return new Submission(read, { area, asOf });
}

function bulkOf(asked: NonNullable<ReadOptions['bulk']>): BulkAsked | undefined {
  if (asked === 'never') return undefined;
  const limits = { memory: BULK_MEMORY, threads: null };
  return { from: asked === 'always' ? 0 : BULK_FROM, limits, onMissing: () => undefined };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(options: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >;
}
