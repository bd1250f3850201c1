import { assertAsOf } from '../asked.js';
import { AddedUps } from '../engine/added-up.js';
import { Observations } from '../engine/observations.js';
import { observationsOf, type PlainFigure } from '../engine/plain-figure.js';
import { ObservationStore } from '../engine/store/observation-store.js';
import type { Plan } from './plan.js';
import { Submission } from './submission.js';
import { asOfGiven, type Time } from './time.js';

/** What is to be known of figures beside themselves. */
export interface FiguresOptions {
  /** What findings call the figures; `figures` when left out. */
  readonly name?: string;
  /** At a month: the figures of that year run to its end. Left out: every figure is that of its whole year. */
  readonly asOf?: Time | null;
}

/**
 * A submission made of figures that a program has, instead of files. Findings point at them by place: the first is
 * line 1 of the submission's name. Nothing is read, and nothing of Node is needed.
 * @throws FigureError for the first figure that makes no sense in the plan, RequestError where the time is none of it
 */
export function submissionOf(
  plan: Pick<Plan, 'catalogue'>,
  figures: Iterable<PlainFigure>,
  options: FiguresOptions = {},
): Submission {
  const { catalogue } = plan;
  const { name = 'figures', asOf: time = null } = options;
  const asOf = asOfGiven(time);
  assertAsOf(catalogue, asOf);
  const store = new ObservationStore(observationsOf(catalogue, figures, name));
  const submitted = Observations.beside(store, new AddedUps());
  const read = { submitted, findings: [], files: [name] };
  return new Submission(read, { plan: catalogue.plan.id, area: null, asOf });
}
