import { describe, expect, test } from 'vitest';
import {
  decimalText,
  explainError,
  FigureError,
  judge,
  type PlainFigure,
  readSubmission,
  submissionOf,
} from '../../../src/index.js';
import { indicator, plan as planOf } from '../../helpers/engine-plan.js';

const catalogue = planOf({
  indicators: [
    indicator({ id: 'jobs', no: 1, target: '100' }),
    indicator({
      id: 'insured',
      no: 2,
      measure: 'stock',
      target: '120',
      base: { operator: '=', value: '100' },
    }),
    indicator({ id: 'rate', no: 3, measure: 'rate', unit: '%', target: '60', operator: '>' }),
  ],
  commitments: [
    indicator({
      id: 'built',
      no: null,
      measure: 'milestone',
      operator: 'done',
      target: null,
      attribute: 'commitment',
    }),
  ],
});
const plan = { catalogue, allocation: [] };

const figures: PlainFigure[] = [
  { area: 'city', indicator: 'jobs', year: 2021, value: '25.5' },
  { area: 'city', indicator: 'jobs', year: 2022, value: { operator: '>', value: '14.5' } },
  { area: 'city', indicator: 'insured', year: 2022, value: '107' },
  {
    area: 'city',
    indicator: 'rate',
    year: 2022,
    value: null,
    ratio: { numerator: '9000', denominator: '120' },
  },
  { area: 'city', indicator: 'built', year: 2022, value: '1', note: 'opened in May' },
];

describe('figures of a program', () => {
  test('are judged', () => {
    const report = judge(plan, submissionOf(plan, figures));
    expect(report.findings).toEqual([]);
    const statuses = report.results.map(r => [r.indicator.id, r.status]);
    // Of 100 in five years 40 are due after two, more than 40 are there; of 120 from 100, 108 are due; 75 % of over 60.
    expect(statuses).toEqual([
      ['jobs', 'on-track'],
      ['insured', 'behind'],
      ['rate', 'on-track'],
      ['built', 'achieved'],
    ]);
    expect(report.results[1]?.required && decimalText(report.results[1].required)).toBe('108');
    expect(report.exitCode).toBe(1);
  });

  test('come to the same as the file that says them', async () => {
    const content = [
      'area,indicator,year,value,numerator,denominator,note',
      'city,jobs,2021,25.5,,,',
      'city,jobs,2022,>14.5,,,',
      'city,insured,2022,107,,,',
      'city,rate,2022,,90,120,',
      'city,built,2022,1,,,opened in May',
    ].join('\n');
    const read = await readSubmission(plan, { name: 'a.csv', content });
    const plainly = ({ source: _, ...figure }: { source: unknown }) => figure;
    expect([...submissionOf(plan, figures).figures].map(plainly)).toEqual([...read.figures].map(plainly));
  });

  test('findings point at them by place', () => {
    const twice = [...figures, { area: 'city', indicator: 'jobs', year: 2021, value: '26' }];
    const [found] = judge(plan, submissionOf(plan, twice, { name: 'ours' })).findings;
    expect(found).toMatchObject({ code: 'conflicting-rows', place: { file: 'ours', line: 6 } });
  });

  test('none at all are no success', () => {
    const report = judge(plan, submissionOf(plan, []));
    expect(report.findings.map(({ code }) => code)).toEqual(['empty-submission']);
    expect(report.exitCode).toBe(2);
  });

  test('to the end of a month are judged there', () => {
    const submission = submissionOf(plan, figures.slice(0, 1), { asOf: '2021-06' });
    const [jobs] = judge(plan, submission).results;
    expect(jobs?.required && decimalText(jobs.required)).toBe('10');
    expect(() => judge(plan, submission, { asOf: 2021 })).toThrow('read-otherwise');
  });

  const sound = { area: 'city', indicator: 'jobs', year: 2021, value: '1' };
  const wrong: [problem: string, written: string, change: object][] = [
    ['unknown-area', 'nowhere', { area: 'nowhere' }],
    ['unknown-indicator', 'x', { indicator: 'x' }],
    ['bad-year', '2026', { year: 2026 }],
    ['bad-year', '2021.5', { year: 2021.5 }],
    ['bad-value', '1e3', { value: '1e3' }],
    ['bad-value', '', { value: '' }],
    ['bad-value', '12', { value: 12 }],
    ['bad-value', 'undefined', { value: undefined }],
    ['bad-value', '12', { value: { operator: '=', value: 12 } }],
    ['bad-value', 'undefined', { value: { operator: '=' } }],
    ['bad-value', '~1', { value: { operator: '~', value: '1' } }],
    ['bad-value', '2', { indicator: 'built', value: '2' }],
    ['bad-value', '0', { indicator: 'rate', ratio: { numerator: '1', denominator: '0' } }],
    ['bad-value', 'NaN', { indicator: 'rate', ratio: { numerator: 'NaN', denominator: '1' } }],
  ];
  test.each(wrong)('%s: %s', (problem, written, change) => {
    const given = [sound, { ...sound, ...change } as PlainFigure];
    const make = () => submissionOf(plan, given);
    expect(make).toThrow(FigureError);
    try {
      make();
    } catch (error) {
      expect(error).toMatchObject({ problem, written, index: 1 });
      expect(explainError(error, 'en')).toMatch(/^figure 2: /);
      expect(explainError(error, 'zh')).toMatch(/^第2个数：/);
    }
  });
});
