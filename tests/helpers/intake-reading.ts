import { fileURLToPath } from 'node:url';
import { compileFolder } from '../../src/catalogue/plan-store.js';
import type { Area } from '../../src/catalogue/types.js';
import type { Finding, FindingCode, FindingOf } from '../../src/checks/finding.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { type AsOf, endOf } from '../../src/engine/as-of.js';
import { latestEnd } from '../../src/engine/evaluate.js';
import type { End } from '../../src/engine/interval.js';
import type { Observation } from '../../src/engine/observation.js';
import { Observations } from '../../src/engine/observations.js';
import { decimalText } from '../../src/engine/rational.js';
import type { Allocated } from '../../src/engine/requirement.js';
import type { Value } from '../../src/engine/value.js';
import { fileOfBytes } from '../../src/intake/input-file.js';
import { readSubmission } from '../../src/intake/read-submission.js';

/** Reads CSV text against the Wuhan plan and shows what came of it in short texts. */

const FOLDER = fileURLToPath(new URL('../../data/plans/wuhan-hrss-14fyp', import.meta.url));

export const catalogue = await compileFolder(FOLDER);

/** The columns of a plain long table; `long(...)` puts rows under them. */
export const LONG = '地区,指标,年份,数值,单位';

export const long = (...rows: string[]): string => [LONG, ...rows, ''].join('\n');

export type Contents = string | Uint8Array;

/** What was understood of a submission, the observations in the order they were read. */
export interface Read {
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

export async function readFiles(
  files: Readonly<Record<string, Contents>>,
  area: string | null = null,
  asOf: AsOf | null = null,
): Promise<Read> {
  const inputs = Object.entries(files).map(([name, contents]) =>
    fileOfBytes(name, typeof contents === 'string' ? new TextEncoder().encode(contents) : contents),
  );
  const given = { area: area === null ? null : areaOf(area), asOf };
  const { store, findings } = await readSubmission(catalogue, inputs, given);
  return { observations: Array.from({ length: store.size }, (_, row) => store.at(row)), findings };
}

export function readText(text: Contents, name = 'submission.csv', area: string | null = null): Promise<Read> {
  return readFiles({ [name]: text }, area);
}

function areaOf(id: string): Area {
  const area = catalogue.areas.find(a => a.id === id);
  if (!area) throw new Error(`no area ${id}`);
  return area;
}

export interface CheckOptions {
  readonly asOf?: AsOf | number | null;
  readonly area?: string | null;
  readonly allocation?: readonly Allocated[];
}

export interface Checked {
  /** Findings of reading and of the checks. */
  readonly findings: readonly Finding[];
  /** What is left to be judged after condemning. */
  readonly observations: Observations;
}

export async function checkFiles(
  files: Readonly<Record<string, Contents>>,
  options: CheckOptions = {},
): Promise<Checked> {
  const { asOf: given, area = null, allocation = [] } = options;
  const asked = typeof given === 'number' ? endOf(given) : (given ?? null);
  const submission = await readFiles(files, null, asked);
  const observations = new Observations(submission.observations);
  const asOf = given === undefined ? latestEnd(catalogue, observations) : asked;
  const checked = runChecks({ catalogue, observations, asOf, area, allocation });
  return { findings: [...submission.findings, ...checked.findings], observations: checked.observations };
}

export function checkText(text: Contents, options: CheckOptions = {}): Promise<Checked> {
  return checkFiles({ 'submission.csv': text }, options);
}

/** The findings of one code. */
export function of<K extends FindingCode>(
  { findings }: { readonly findings: readonly Finding[] },
  code: K,
): FindingOf<K>[] {
  return findings.filter(f => f.code === code) as unknown as FindingOf<K>[];
}

/** `error not-a-number 2:4`: severity, code, line and column of each finding. */
export function told({ findings }: { readonly findings: readonly Finding[] }): string[] {
  return findings.map(
    ({ severity, code, place }) => `${severity} ${code} ${place.line ?? '-'}:${place.column ?? '-'}`,
  );
}

/** `29.98`, `(110,)`, `[0,5)`, `missing`, `unreadable`. */
export function shown(value: Value | undefined): string {
  if (value === undefined) return 'nothing';
  if (value.kind === 'exact') return decimalText(value.value);
  if (value.kind !== 'bound') return value.kind;
  const { low, high } = value.range;
  const at = (end: End | null) => (end ? decimalText(end.at) : '');
  return `${low?.open ? '(' : '['}${at(low)},${at(high)}${high && !high.open ? ']' : ')'}`;
}

/** `wuhan urban-new-jobs 2021 = 29.98`, with the reporting unit behind the area where there is one. */
export function figures({ observations }: Read): string[] {
  return observations.map(brief);
}

export function brief(o: Observation): string {
  const area = o.reporter === null ? o.area : `${o.area}/${o.reporter}`;
  return `${area} ${o.indicator} ${o.year} = ${shown(o.value)}`;
}

/** The area's own figure as it is left to be judged. */
export function left({ observations }: Checked, area: string, indicator: string, year: number): string {
  return shown(observations.entry(area, indicator, year).own?.value);
}

/** Line and column of the cells a finding speaks of beside its own. */
export function related(finding: Finding | undefined): string[] {
  return (finding?.related ?? []).map(({ line, column }) => `${line}:${column}`);
}
