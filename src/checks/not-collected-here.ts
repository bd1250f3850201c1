import { rootArea } from '../engine/lookup.js';
import { reports } from '../engine/observation.js';
import { type Check, perObservation } from './check.js';
import { finding } from './finding.js';

/** A figure of an area for an indicator that only the plan's own area reports. */
export const notCollectedHere: Check = {
  stage: 'set',
  run: context => {
    const root = rootArea(context.catalogue).id;
    return perObservation(context, (o, { id, reportedBy }) =>
      reportedBy === 'city' && o.area !== root && reports(o)
        ? [finding('not-collected-here', { indicator: id, area: o.area }, o.source)]
        : [],
    );
  },
};
