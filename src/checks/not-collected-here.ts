import { type Check, perObservation, rootArea } from './check.js';
import { finding } from './finding.js';

/** A figure of an area for an indicator that only the plan's own area reports. */
export const notCollectedHere: Check = {
  stage: 'set',
  run: context => {
    const root = rootArea(context.catalogue).id;
    return perObservation(context, ({ area, source }, { id, reportedBy }) =>
      reportedBy === 'city' && area !== root
        ? [finding('not-collected-here', { indicator: id, area }, source)]
        : [],
    );
  },
};
