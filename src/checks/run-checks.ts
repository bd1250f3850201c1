import { entriesById } from '../engine/lookup.js';
import type { Observations } from '../engine/observations.js';
import { BitSet } from '../engine/store/bit-set.js';
import type { Check, CheckContext, EachCheck } from './check.js';
import type { Finding } from './finding.js';
import { FindingCollector } from './finding-collector.js';
import { CHECKS } from './registry.js';

/**
 * The findings of every check, those of cells first, and the observations with every condemned cell made unreadable.
 * At most `FINDINGS_KEPT` findings of one code in one file are told in full; a cell is condemned all the same.
 */
export function runChecks(context: CheckContext): { findings: Finding[]; observations: Observations } {
  const cell = runStage(context, 'cell');
  const observations = context.observations.condemn(cell.condemned);
  const set = runStage({ ...context, observations }, 'set');
  return { findings: [...cell.findings, ...set.findings], observations };
}

interface Stage {
  readonly findings: Finding[];
  /** The positions of observations with an error of their own. */
  readonly condemned: BitSet;
}

function runStage(context: CheckContext, stage: Check['stage']): Stage {
  const checks: Check[] = Object.values(CHECKS).filter(check => check.stage === stage);
  const running = checks.map(check => ({ check, found: new FindingCollector() }));
  const each = running.flatMap(({ check, found }) => ('each' in check ? [{ check, found }] : []));
  const condemned = runEach(context, each);
  for (const { check, found } of running) if ('run' in check) found.addAll(check.run(context));
  return { findings: running.flatMap(({ found }) => found.list()), condemned };
}

interface Running {
  readonly check: EachCheck;
  readonly found: FindingCollector;
}

/** Makes each observation once and shows it to every check. */
function runEach(context: CheckContext, running: readonly Running[]): BitSet {
  const { catalogue, observations } = context;
  const byId = entriesById(catalogue);
  const judging = running.map(({ check, found }) => ({ judge: check.each(context), found }));
  const condemned = new BitSet(observations.size);
  for (let position = 0; position < observations.size; position += 1) {
    const observation = observations.at(position);
    const indicator = byId.get(observation.indicator);
    for (const { judge, found } of indicator ? judging : []) {
      const finding = indicator ? judge(observation, indicator) : null;
      if (finding !== null) found.add(finding);
      if (finding?.severity === 'error') condemned.add(position);
    }
  }
  return condemned;
}
