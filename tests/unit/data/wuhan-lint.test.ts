import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wuhanTexts } from '../../helpers/catalogue-wuhan.js';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { remarksOn } from '../../helpers/linted.js';
import { text } from '../../helpers/wuhan-files.js';

const SEEDS = 'seeds/wuhan-hrss-14fyp';
const seeds = Object.fromEntries(
  readdirSync(join(HOME, SEEDS))
    .filter(name => name.endsWith('.csv'))
    .map(name => [name, text(`${SEEDS}/${name}`)]),
);

/** By hand, from the document: the choice, the rule it answers, and what the rule must find. */
const KNOWN: readonly [choice: string, rule: string, entries: string][] = [
  // Table 1 has brackets on 8 stocks, table 2 on 4, and on a yearly figure.
  ['brackets-on-stocks', 'brackets-without-sum', 'pension-insured'],
  ['brackets-on-stocks', 'brackets-without-sum', 'work-injury-insured'],
  ['brackets-on-stocks', 'brackets-without-sum', 'unemployment-insured'],
  ['brackets-on-stocks', 'brackets-without-sum', 'social-security-cardholders'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-employee-pension-insured'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-work-injury-insured'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-unemployment-insured'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-resident-pension-insured'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-talent-total'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-professionals-total'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-skilled-total'],
  ['brackets-on-stocks', 'brackets-without-sum', '13fyp-social-security-cards'],
  ['postdocs-annual-or-total', 'brackets-without-sum', 'postdoc-annual-intake'],
  // Targets at the base or on its worse side.
  ['totals-below-2020', 'base-meets-target', 'migrant-worker-training'],
  ['totals-below-2020', 'base-meets-target', 'vocational-certificates'],
  ['totals-below-2020', 'base-meets-target', 'senior-vocational-certificates'],
  ['floors-below-2020', 'base-meets-target', 'mediation-success-rate'],
  ['floors-below-2020', 'base-meets-target', 'arbitration-closing-rate'],
  ['floors-below-2020', 'base-meets-target', 'inspection-closing-rate'],
  ['registered-unemployment-looser', 'base-meets-target', 'registered-unemployment-rate'],
  ['pension-rate-or-heads', 'base-meets-target', 'pension-enrolment-rate'],
  ['previous-resident-pension-direction', 'base-meets-target', '13fyp-resident-pension-insured'],
  ['previous-resident-pension-direction', 'direction-open', '13fyp-resident-pension-insured'],
  [
    'registered-unemployment-looser',
    'looser-than-before',
    '13fyp-registered-unemployment-rate registered-unemployment-rate',
  ],
  // The two rows that bind have no operator.
  ['binding-floors', 'direction-implied', 'work-injury-insured'],
  ['binding-floors', 'direction-implied', 'unemployment-insured'],
  // Bounds for values: <4 and >[285].
  ['previous-bounds', 'bound-as-base', '13fyp-registered-unemployment-rate'],
  ['previous-bounds', 'bound-as-base', '13fyp-talent-total'],
  // Table against prose.
  ['table-or-prose', 'operator-differs', 'urban-new-jobs-goal urban-new-jobs'],
  ['table-or-prose', 'operator-differs', 'registered-unemployment-goal registered-unemployment-rate'],
  ['table-or-prose', 'operator-differs', 'pension-insured-goal pension-insured'],
  [
    'surveyed-unemployment-pending',
    'repeats-differ',
    'surveyed-unemployment-goal surveyed-unemployment-rate',
  ],
  ['professionals-definitions', 'repeats-differ', 'new-professionals-goal newly-certified-professionals'],
  // By name and by unit.
  ['skilled-definitions', 'repeats-differ', 'new-skilled-talent-goal senior-vocational-certificates'],
  ['skilled-definitions', 'repeats-differ', 'new-skilled-talent-goal senior-vocational-certificates'],
  ['skilled-definitions', 'repeats-differ', 'new-skilled-talent-project senior-vocational-certificates'],
  ['skilled-definitions', 'repeats-differ', 'new-skilled-talent-project senior-vocational-certificates'],
  ['skilled-definitions', 'repeats-differ', 'new-skilled-talent-project new-skilled-talent-goal'],
  // One name in both tables, two definitions.
  ['pension-heads', 'definition-changed', '13fyp-employee-pension-insured pension-insured'],
  ['pension-heads', 'definition-changed', '13fyp-resident-pension-insured pension-insured'],
  [
    'professionals-definitions',
    'definition-changed',
    '13fyp-professionals-total newly-certified-professionals',
  ],
  ['skilled-definitions', 'definition-changed', '13fyp-skilled-total senior-vocational-certificates'],
  ['training-scope', 'definition-changed', '13fyp-vocational-training subsidised-training'],
  ['arbitration-rates', 'definition-changed', '13fyp-arbitration-in-time-rate arbitration-closing-rate'],
  ['cards-and-holders', 'definition-changed', '13fyp-social-security-cards social-security-cardholders'],
  // A rate under a head count, heads in person-times.
  ['card-coverage-rate', 'printed-as-part', 'electronic-card-coverage social-security-cardholders'],
  ['heads-or-times', 'name-unit', 'vocational-certificates'],
  ['heads-or-times', 'name-unit', 'senior-vocational-certificates'],
  ['heads-or-times', 'name-unit', '13fyp-vocational-training'],
  // What can be read two ways.
  ['table-or-prose', 'several-readings', 'urban-new-jobs'],
  ['table-or-prose', 'several-readings', 'registered-unemployment-rate'],
  ['table-or-prose', 'several-readings', 'pension-insured'],
  ['postdocs-annual-or-total', 'several-readings', 'postdoc-annual-intake'],
  ['every-year-in-a-list', 'several-readings', 'graduate-posts'],
  ['every-year-in-a-list', 'several-readings', 'graduate-high-paid-posts'],
  ['every-year-in-a-list', 'several-readings', 'talent-apartments'],
  ['every-year-in-a-list', 'several-readings', 'graduate-workstations'],
  ['every-year-in-a-list', 'several-readings', 'internship-bases'],
  ['sessions-every-year', 'several-readings', 'mediation-training'],
  ['four-cities', 'several-readings', 'expert-service-rotation'],
  ['levels-of-2025', 'yearly-level', 'technical-schools-annual-training'],
  ['levels-of-2025', 'yearly-level', 'hr-industry-revenue'],
  // Words for figures.
  ['about-figures', 'approximate', 'strategic-scientists'],
  ['about-figures', 'approximate', 'industry-leaders'],
  ['about-figures', 'approximate', 'worldskills-national-bases'],
  ['about-figures', 'approximate', 'city-skills-contests'],
  ['one-to-two-firms', 'approximate', 'hr-top-100-firms'],
  ['coverage-wording', 'words-as-figure', 'legal-population-coverage'],
  ['coverage-wording', 'words-as-figure', 'full-enrolment'],
  ['coverage-wording', 'words-as-figure', 'employee-pension-coverage'],
  ['coverage-wording', 'words-as-figure', 'resident-pension-coverage'],
  ['services-coverage', 'words-as-figure', 'student-services-coverage'],
  ['full-coverage', 'words-as-figure', 'graduate-internship-soe-coverage'],
  ['full-coverage', 'words-as-figure', 'online-arbitration'],
  ['full-coverage', 'words-as-figure', 'legal-aid-coverage'],
  // Printed on 16 December of its first year.
  ['first-year-counts', 'issued-late', 'student-startup-contest'],
  ['first-year-counts', 'issued-late', 'graduates-placed'],
  ['first-year-counts', 'issued-late', 'city-skills-games'],
  ['first-year-counts', 'issued-late', 'city-skills-contests'],
  ['first-year-counts', 'issued-late', 'pay-survey'],
  ['first-year-counts', 'issued-late', 'arbitrator-firms-served'],
  ['first-year-counts', 'issued-late', 'mediation-training'],
  ['first-year-counts', 'issued-late', 'expert-service-rotation'],
];

describe('lint of the Wuhan plan', () => {
  it('reports its known contradictions with the choice made for each, and nothing else', async () => {
    const remarks = await remarksOn(wuhanTexts, seeds);
    const found = remarks.map(({ code, entries, choice }) => [choice?.id ?? 'open', code, entries.join(' ')]);
    expect(found.map(row => row.join(': ')).sort()).toEqual(KNOWN.map(row => row.join(': ')).sort());
  });

  it('exits with 0, also with --strict', async () => {
    const { code, stdout, stderr } = await runMain([
      'plan',
      'lint',
      'wuhan-hrss-14fyp',
      '--strict',
      '--format',
      'json',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [],
      remarks: { length: KNOWN.length },
      exitCode: 0,
    });
  });
});
