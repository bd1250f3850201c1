import { resolve } from 'node:path';
import { check, type Located } from '../catalogue/located.js';
import type { Problem } from '../catalogue/problems.js';
import { readYaml } from '../catalogue/yaml-file.js';
import { encodingNamed } from '../intake/decode/encodings.js';
import { formatNamed } from '../intake/tables/formats.js';
import type { Config, Settings } from './config.js';
import { type ConfigEntries, type ConfigKey, configSchema } from './config-schema.js';

export { configJsonSchema } from './config-schema.js';

/** How the paths of the file are to be named. */
export interface Paths {
  /** A path as the working folder sees it. */
  readonly path: (written: string) => string;
  /** The same for an input, which may be a table of a database. */
  readonly input: (written: string) => string;
  /** The same for a plan, which may be one on board. */
  readonly plan: (written: string) => string;
}

export interface ReadConfig {
  /** Null where there are problems. */
  readonly config: Config | null;
  readonly problems: readonly Problem[];
}

/** Reads the text of a configuration file; `formats` is what `-f` can be told. */
export function readConfig(file: string, text: string, formats: readonly string[], paths: Paths): ReadConfig {
  const located = readYaml(file, text.replace(/^\ufeff/u, ''));
  if (Array.isArray(located)) return { config: null, problems: located };
  const { data, problems } = check(orEmpty(located), configSchema(formats));
  if (!data) return { config: null, problems: inOrder(problems) };
  const clashes = clashing(located, data);
  if (clashes.length > 0) return { config: null, problems: clashes };
  return { config: configOf(located, data, paths), problems: [] };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** A file of comments alone says nothing, which is no mistake. */
function orEmpty(located: Located): Located {
  return located.data === null ? { ...located, data: {} } : located;
}

/** Standard output takes one report, and so does every file. */
function clashing({ file, locate }: Located, { outputs }: ConfigEntries): Problem[] {
  const targets = (outputs ?? []).map(output => (output.file ? resolve(output.file) : null));
  return targets.flatMap((target, i): Problem[] => {
    if (targets.indexOf(target) === i) return [];
    const key = `outputs.#${i + 1}.file`;
    const place = { file, ...locate(['outputs', i, 'file']) };
    return target === null
      ? [{ code: 'missing-key', key, ...place }]
      : [{ code: 'file-twice', key, path: outputs?.[i]?.file ?? '', ...place }];
  });
}

function configOf({ file, locate }: Located, entries: ConfigEntries, { path, input, plan }: Paths): Config {
  const settings: Partial<Settings> = compact({
    plan: mapped(entries.plan, plan),
    allocation: mapped(entries.allocation, path),
    mapping: mapped(entries.mapping, path),
    asOf: mapped(entries.asOf, String),
    area: mapped(entries.area, String),
    reading: entries.readings?.filter(name => name !== 'table'),
    method: entries.method,
    failOn: entries.failOn,
    strict: entries.strict,
    commitments: entries.commitments,
    show: entries.show,
    encoding: mapped(entries.encoding, encodingNamed),
    inputFormat: mapped(entries.inputFormat, formatNamed),
    sheet: entries.sheets?.map(String),
  });
  const keys = Object.keys(settings) as (keyof Settings)[];
  return {
    file,
    lang: entries.lang ?? null,
    inputs: (entries.inputs ?? []).map(written => input(String(written))),
    outputs: (entries.outputs ?? []).map(output => ({
      format: output.format,
      path: output.file ? path(output.file) : null,
    })),
    settings,
    places: new Map(keys.map(key => [key, locate([WRITTEN[key] ?? key])])),
  };
}

/** Lists have the plural in the file. */
const WRITTEN: Partial<Record<keyof Settings, ConfigKey>> = { reading: 'readings', sheet: 'sheets' };

function mapped<T, R>(value: T | null | undefined, by: (value: T) => R): R | null {
  return value === null || value === undefined ? null : by(value);
}

/** Without what was left open. */
function compact<T extends object>(
  entries: { readonly [K in keyof T]: T[K] | null | undefined },
): Partial<T> {
  const said = Object.entries(entries).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said) as Partial<T>;
}
