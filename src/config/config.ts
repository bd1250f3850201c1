import type { FailOn } from '../engine/exit-code.js';
import type { Method } from '../engine/method.js';
import type { EncodingName } from '../intake/decode/encodings.js';
import type { TableFormat } from '../intake/tables/formats.js';
import type { Language } from '../messages/words.js';

/** Settings of the command line, by the names that its options have in code. */
export interface Settings {
  readonly plan: string;
  readonly allocation: string;
  readonly mapping: string;
  readonly asOf: string;
  readonly area: string;
  readonly reading: readonly string[];
  readonly method: Method;
  readonly failOn: FailOn;
  readonly strict: boolean;
  readonly commitments: boolean;
  readonly show: 'all' | 'failures';
  readonly encoding: EncodingName;
  readonly inputFormat: TableFormat;
  readonly sheet: readonly string[];
}

/** One report of `check` and `validate`; without a file it goes to standard output. */
export interface ConfiguredOutput {
  readonly format: string;
  readonly path: string | null;
}

export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What a configuration file says. Its paths are relative to the working folder, as if typed there. */
export interface Config {
  /** Relative to the working folder, for people. */
  readonly file: string;
  readonly lang: Language | null;
  readonly inputs: readonly string[];
  readonly outputs: readonly ConfiguredOutput[];
  readonly settings: Partial<Settings>;
  /** Where in the file each setting stands. */
  readonly places: ReadonlyMap<keyof Settings, Spot>;
}
