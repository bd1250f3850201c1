import { assess, type Judging } from '../../src/assess.js';
import { AddedUps } from '../../src/engine/added-up.js';
import type { AsOf } from '../../src/engine/as-of.js';
import { latestEnd } from '../../src/engine/evaluate.js';
import { Observations } from '../../src/engine/observations.js';
import { fileOfBytes } from '../../src/intake/input-file.js';
import { readMapping } from '../../src/intake/mapping-file.js';
import { readSubmission } from '../../src/intake/read-submission.js';
import { wordsFor } from '../../src/messages/words.js';
import { json } from '../../src/report/json.js';
import { type Contents, catalogue } from './intake-reading.js';

export interface TallyAsked {
  /** Whether plain rows are added up as they are read, or every row is observed. */
  readonly isTallied: boolean;
  readonly asOf?: AsOf | null;
  /** The text of a mapping file. */
  readonly mapping?: string;
  readonly area?: string;
}

const JUDGING: Judging = { kind: 'check', readings: [], failOn: 'any', strict: false, commitments: false };

/** The report on CSV files as JSON text, and how many of their figures were observed and how many added up. */
export async function reportOn(files: Readonly<Record<string, Contents>>, asked: TallyAsked) {
  const inputs = Object.entries(files).map(([name, contents]) => fileOfBytes(name, Buffer.from(contents)));
  const { mapping, problems } = readMapping(catalogue, 'mapping.yaml', asked.mapping ?? '');
  if (!mapping) throw new Error(JSON.stringify(problems));
  const area = catalogue.areas.find(({ id }) => id === asked.area) ?? null;
  const { store, addedUp, findings } = await readSubmission(catalogue, inputs, {
    area,
    asOf: asked.asOf ?? null,
    mapping,
    tallyFrom: asked.isTallied ? 0 : undefined,
  });
  const submitted = Observations.beside(store, new AddedUps(addedUp));
  const asOf = asked.asOf ?? latestEnd(catalogue, submitted);
  const setting = { catalogue, area, allocation: [] };
  const report = assess(setting, { submitted, findings, files: Object.keys(files) }, JUDGING, asOf);
  return {
    report: json(report, { words: wordsFor(catalogue, 'zh') }),
    observed: store.size,
    added: addedUp.reduce((sum, { count }) => sum + count, 0),
  };
}
