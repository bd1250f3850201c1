import type { Area, Catalogue } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import type { AddedUp } from '../engine/added-up.js';
import type { AsOf } from '../engine/as-of.js';
import type { Observation } from '../engine/observation.js';
import { ObservationStore } from '../engine/store/observation-store.js';
import type { Limits } from './bulk/duck.js';
import type { EncodingName } from './decode/encodings.js';
import type { InputFile } from './input-file.js';
import { type Mapping, NO_MAPPING } from './mapping.js';
import { areaMatcher, indicatorMatcher } from './observe/matchers.js';
import { Names } from './observe/names.js';
import { FileFindings } from './observe/tidy.js';
import { readFile } from './read-file.js';
import { largeAmong } from './read-large.js';
import type { SheetContext } from './read-sheet.js';
import { extensionOf, type TableFormat } from './tables/formats.js';
import type { FileTrace } from './trace.js';
import { isUnreadable, type Unreadable } from './unreadable.js';

/** All that was understood of a submission, and all that was not. */
export interface Submission {
  /** The observations, file by file in the order given. */
  readonly store: ObservationStore;
  /** What of large files was added up without becoming observations. */
  readonly addedUp: readonly AddedUp[];
  readonly findings: readonly Finding[];
  /** How each file was read. */
  readonly files: readonly FileTrace[];
}

/** How the user asked files to be read; what is left out is found in the file itself. */
export interface Reading {
  readonly encoding?: EncodingName | null;
  readonly format?: TableFormat | null;
  /** The sheets to read; empty: every sheet that is not hidden. */
  readonly sheets?: readonly string[];
  readonly mapping?: Mapping;
  /** Whether the traces are to tell of the tables of each sheet. */
  readonly isTraced?: boolean;
}

/** What the user said beside the files themselves. */
export interface Given extends Reading {
  /** For tables that name none. */
  readonly area: Area | null;
  readonly asOf: AsOf | null;
  /** Is told now and then how many rows of a file have been read, and of each file that it is done. */
  readonly watch?: Watch | undefined;
  /** How large files may be read; left out: row by row like any other. */
  readonly bulk?: BulkAsked | undefined;
}

/** How files are read that are too large to be read row by row in good time. */
export interface BulkAsked {
  /** In bytes: smaller ones are read row by row, which is faster then. */
  readonly from: number;
  readonly limits: Limits;
  /** Told where such a file is read row by row because DuckDB is not there. */
  readonly onMissing: () => void;
}

/** Somebody who waits for a long reading. */
export interface Watch {
  rows(file: string, count: number): void;
  done(file: FileTrace): void;
}

/** Reads every file into observations in printed units, and says what in them was not understood. */
export async function readSubmission(
  catalogue: Catalogue,
  files: readonly InputFile[],
  given: Given,
): Promise<Submission> {
  const context = sheetContext(catalogue, given);
  const asked = { ...given, sheets: given.sheets?.length ? given.sheets : context.mapping.sheets };
  const store = new ObservationStore();
  const read = new Map<InputFile, ReadFile>();
  const keep = (file: InputFile, one: ReadFile) => {
    read.set(file, one);
    given.watch?.done(one.trace);
  };
  const readEach = async (some: readonly InputFile[]) => {
    for (const file of some) keep(file, await readOne(context, file, asked, store));
  };
  const large = await largeAmong(context, files, asked);
  await readEach(files.filter(file => !large.files.includes(file)));
  const added = await large.read(store);
  if (added === null) await readEach(large.files);
  for (const [i, one] of added?.files.entries() ?? []) keep(large.files[i] as InputFile, one);
  const all = files.flatMap(file => read.get(file) ?? []);
  return {
    store,
    addedUp: added?.addedUp ?? [],
    findings: all.flatMap(({ findings }) => findings),
    files: all.map(({ trace }) => trace),
  };
}

interface ReadFile {
  readonly findings: readonly Finding[];
  readonly trace: FileTrace;
}

/** What tables are read against. */
export function sheetContext(
  catalogue: Catalogue,
  given: Pick<Given, 'area' | 'asOf' | 'mapping'>,
): SheetContext {
  const mapping = given.mapping ?? NO_MAPPING;
  const { indicators, areas, header } = mapping;
  return {
    catalogue,
    indicators: new Names(indicatorMatcher(catalogue), indicators),
    areas: new Names(areaMatcher(catalogue.areas), areas),
    headerMeant: written => header.get(written.trim()) ?? written,
    area: given.area,
    asOf: given.asOf,
    mapping,
  };
}

/** A file that breaks half way gives its finding and nothing else. */
async function readOne(
  context: SheetContext,
  file: InputFile,
  given: Given,
  store: ObservationStore,
): Promise<ReadFile> {
  const mark = store.mark();
  const findings = new FileFindings();
  const observe = (observation: Observation) => store.add(observation);
  const tell = (told: readonly Finding[]) => findings.add(told);
  try {
    const trace = await readFile(context, file, given, { observe, tell });
    return { findings: findings.list(), trace };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    store.rollback(mark);
    return { findings: [findingOf(error, file)], trace: unreadTrace(file) };
  }
}

/** JSON and YAML are for many things; in a folder, what holds no list of observations is no submission. */
function findingOf({ finding: told }: Unreadable, file: InputFile): Finding {
  const isOther = told.code === 'unreadable-file' && told.args.reason === 'no-records' && file.isFound;
  if (!isOther) return told;
  const args = { extension: extensionOf(file), reason: 'no-records' } as const;
  return finding('file-skipped', args, { file: file.name });
}

function unreadTrace({ name }: InputFile): FileTrace {
  return { file: name, format: null, encoding: null, delimiter: null, sheets: [] };
}
