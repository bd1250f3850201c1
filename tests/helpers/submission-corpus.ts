import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding, Place } from '../../src/checks/finding.js';
import { asOf } from './engine-plan.js';
import { brief, type Read, readFiles } from './intake-reading.js';

export const SUBMISSIONS = resolve(import.meta.dirname, '../fixtures/submissions');

const BUILDERS = z.enum(['node', 'openpyxl', 'soffice']);

/**
 * What a source says of its file beside the content, which is the builders' affair. An observation is written
 * `jiangan urban-new-jobs 2023 = 2.21 @ 2:4`, a finding `error unknown-area 3:1`, its place as `placeText` has it,
 * and the nearest name behind it where there is one.
 */
const sourceSchema = z.looseObject({
  about: z.string(),
  files: z.record(z.string(), BUILDERS),
  readAs: z.string().optional(),
  area: z.string().optional(),
  asOf: z.string().optional(),
  expect: z.strictObject({ observations: z.array(z.string()), findings: z.array(z.string()) }),
});

export type SubmissionSource = z.output<typeof sourceSchema>;

/** One file of the corpus, its source beside it. */
export interface Submission {
  readonly file: string;
  readonly source: SubmissionSource;
}

export function submissions(): Submission[] {
  const sources = readdirSync(join(SUBMISSIONS, 'sources')).sort();
  return sources.flatMap(name => {
    const source = sourceSchema.parse(parse(readFileSync(join(SUBMISSIONS, 'sources', name), 'utf8')));
    return Object.keys(source.files).map(ending => ({
      file: `${basename(name, '.yaml')}.${ending}`,
      source,
    }));
  });
}

export async function readSubmissionFile({ file, source }: Submission): Promise<Read> {
  const { readAs, area = null, asOf: month } = source;
  const name = readAs === undefined ? file : basename(readAs, extname(readAs)) + extname(file);
  const bytes = new Uint8Array(readFileSync(join(SUBMISSIONS, file)));
  return await readFiles({ [name]: bytes }, area, month === undefined ? null : asOf(month));
}

/** What was read, written as the sources write what they expect; findings in order of their text. */
export function writtenAsExpected({ observations, findings }: Read): {
  observations: string[];
  findings: string[];
} {
  return {
    observations: observations.map(o => `${brief(o)} @ ${placeText({ ...o.source, file: null })}`),
    findings: findings.map(findingText).sort(),
  };
}

function findingText(finding: Finding): string {
  const nearest = 'nearest' in finding.args ? finding.args.nearest[0] : undefined;
  const text = `${finding.severity} ${finding.code} ${placeText(finding.place)}`;
  return nearest === undefined ? text : `${text} (${nearest})`;
}

/** `2:4`, a line and column; `2`, a line; `-`, the file; `表!C7`, `表!7` and `表!` in a sheet. */
export function placeText({ sheet, line, column }: Omit<Place, 'text'>): string {
  if (sheet !== null) return `${sheet}!${column === null ? '' : letterOf(column)}${line ?? ''}`;
  if (line === null) return '-';
  return column === null ? `${line}` : `${line}:${column}`;
}

/** No table of the corpus is wider than the alphabet. */
function letterOf(column: number): string {
  return String.fromCharCode(64 + column);
}
