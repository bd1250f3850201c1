import { expect, test } from 'vitest';
import { type AsOf, endOf } from '../../../src/engine/as-of.js';
import { evaluate, evaluateSubmitted } from '../../../src/engine/evaluate.js';
import { Observations } from '../../../src/engine/observations.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { figures } from '../../helpers/engine-plan.js';

const commitments = wuhan().commitments.slice(0, 5);
const observations = new Observations([
  ...figures('wuhan', { 2021: '29.98' }, 'urban-new-jobs'),
  ...figures('wuhan', { 2021: '1', 2023: '2' }, commitments[1]?.id),
  ...figures('420102', { 2022: '1' }, commitments[3]?.id),
]);
const times: (AsOf | null)[] = [null, ...[2021, 2022, 2023, 2024, 2025].map(endOf), { year: 2023, month: 9 }];

test.each(times.flatMap(asOf => [null, 'wuhan', '420102'].map(area => ({ asOf, area }))))(
  'leaves out commitments without data and counts them: %o',
  ({ asOf, area }) => {
    for (const readings of [[], wuhan().readings.map(reading => reading.id)]) {
      const options = { asOf, area, readings, allocation: [] };
      const all = evaluate(wuhan(), observations, options);
      const kept = all.filter(r => r.indicator.attribute !== 'commitment' || r.status !== 'no-data');
      const submitted = evaluateSubmitted(wuhan(), observations, options);
      expect(submitted.results).toEqual(kept);
      expect(submitted.commitmentsWithoutData).toBe(all.length - kept.length);
    }
  },
);
