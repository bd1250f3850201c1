import { rootArea } from '../engine/lookup.js';
import { reports } from '../engine/observation.js';
import type { EachCheck } from './check.js';
import { finding } from './finding.js';

/** A figure of an area for an indicator that only the plan's own area reports. */
export const notCollectedHere: EachCheck = {
  stage: 'set',
  each: ({ catalogue }) => {
    const root = rootArea(catalogue).id;
    return (o, { id, reportedBy }) =>
      reportedBy === 'city' && o.area !== root && reports(o)
        ? finding('not-collected-here', { indicator: id, area: o.area }, o.source)
        : null;
  },
};
