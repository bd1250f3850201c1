/** Plans made up for tests, as texts of a plan folder: of other lengths, and with less in them, than those on board. */

export interface MadePlan {
  readonly id: string;
  readonly years: readonly [base: number, first: number, last: number];
  /** File name -> text. */
  readonly files: Readonly<Record<string, string>>;
  /** A synthetic submission of some years, and what it comes to: status by indicator, worked out by hand. */
  readonly submission: string;
  readonly asOf: number;
  readonly statuses: Readonly<Record<string, string>>;
}

const COMMITMENTS =
  'id,seed,place,name_zh,name_en,aliases,unit,measure,operator,implied,target,target_high,printed,base,reported_by,every,due,part_of,repeats,note_zh,note_en\n';
const BASELINE =
  'id,no,place,name_zh,name_en,unit,measure,operator,implied,base_printed,base,printed,target,outcome_printed,outcome,bracketed,continued_by,comparable,direction_open,note_zh,note_en\n';
const AREAS = 'id,code,name_zh,name_en,aliases,parent\n';
const HEADER = 'area,indicator,year,value,unit,note\n';
const row = (...cells: (string | number)[]) => `${[...cells, 'synthetic'].join(',')}\n`;

interface Shape {
  readonly id: string;
  readonly name: string;
  readonly base: string;
  readonly first: number;
  readonly last: number;
  readonly more?: string;
}

function planYaml({ id, name, base, first, last, more = '' }: Shape): string {
  return `id: ${id}
name: { zh: ${name}, en: ${name} }
document: Synthetic order 1
title: ${name}
issued: "${first}-01-01"
firstYear: ${first}
lastYear: ${last}
${base}
approxFloor: "0.9"
readings: []
choices: []
${more}`;
}

interface Entry {
  readonly id: string;
  readonly no: number;
  readonly unit: string;
  readonly measure: string;
  readonly operator: string;
  readonly target: string;
  readonly base: string | null;
  readonly more?: string;
}

function entryYaml({ id, no, unit, measure, operator, target, base, more = '' }: Entry): string {
  return `- id: ${id}
  no: ${no}
  place: Table 1 row ${no}
  group: { zh: Synthetic, en: Synthetic }
  name: { zh: Synthetic ${id}, en: Synthetic ${id} }
  aliases: []
  unit: "${unit}"
  measure: ${measure}
  attribute: ${no === 1 ? 'binding' : 'anticipatory'}
  operator: "${operator}"
  implied: false
  target: "${target}"
  printed: "${operator} ${target}"
  bracketed: false
  base: ${base === null ? 'null' : `"${base}"`}
  basePrinted: "${base ?? '-'}"
  reportedBy: district
${more}`;
}

/** 2022 to 2024 on a base two years before; one area, no prose, no plan before. */
export const THREE_YEARS: MadePlan = {
  id: 'synthetic-three-years',
  years: [2020, 2022, 2024],
  files: {
    'plan.yaml': planYaml({
      id: 'synthetic-three-years',
      name: 'Synthetic plan of three years',
      base: 'baseYear: 2020',
      first: 2022,
      last: 2024,
    }),
    'indicators.yaml': [
      entryYaml({
        id: 'homes',
        no: 1,
        unit: 'homes',
        measure: 'flow',
        operator: '>=',
        target: '900',
        base: null,
      }),
      entryYaml({
        id: 'members',
        no: 2,
        unit: 'thousand',
        measure: 'stock',
        operator: '>=',
        target: '60',
        base: '40',
      }),
      entryYaml({
        id: 'late-trains',
        no: 3,
        unit: '%',
        measure: 'rate',
        operator: '<=',
        target: '8',
        base: '12',
      }),
    ].join('\n'),
    'commitments.csv': COMMITMENTS,
    'baseline.csv': BASELINE,
    'areas.csv': `${AREAS}town,,Synthetic Town,Synthetic Town,,\n`,
  },
  submission:
    HEADER +
    row('Synthetic Town', 'Synthetic homes', 2022, 310, 'homes') +
    row('Synthetic Town', 'Synthetic homes', 2023, 280, 'homes') +
    row('Synthetic Town', 'Synthetic members', 2022, 50, 'thousand') +
    row('Synthetic Town', 'Synthetic members', 2023, 55, '') +
    row('Synthetic Town', 'Synthetic late-trains', 2022, 10, '%') +
    row('Synthetic Town', 'Synthetic late-trains', 2023, 9, '%'),
  asOf: 2023,
  statuses: {
    // 310 + 280 against 900 x 2/3, as a total has the three years of the plan.
    homes: 'behind',
    // 40 + (60 - 40) x 3/4, as three of the four years since the base have gone.
    members: 'on-track',
    // 12 - (12 - 8) x 3/4.
    'late-trains': 'on-track',
  },
};

const TEN_YEARS = Array.from({ length: 10 }, (_, i) => 2021 + i);

/** 2021 to 2035, with districts, prose and a plan before. */
export const FIFTEEN_YEARS: MadePlan = {
  id: 'synthetic-fifteen-years',
  years: [2020, 2021, 2035],
  files: {
    'plan.yaml': planYaml({
      id: 'synthetic-fifteen-years',
      name: 'Synthetic plan of fifteen years',
      base: 'baseYear: 2020\npreviousBaseYear: 2005\nperiodNames: [the long plan]',
      first: 2021,
      last: 2035,
    }),
    'indicators.yaml': [
      entryYaml({
        id: 'tracks',
        no: 1,
        unit: 'km',
        measure: 'flow',
        operator: '>=',
        target: '1500',
        base: '900',
      }),
      entryYaml({
        id: 'electric-tracks',
        no: 2,
        unit: 'km',
        measure: 'flow',
        operator: '>',
        target: '600',
        base: null,
        more: '  parent: tracks\n  partOf: tracks\n',
      }),
      entryYaml({
        id: 'trams',
        no: 3,
        unit: 'trams',
        measure: 'stock',
        operator: '>=',
        target: '250',
        base: '100',
      }),
      entryYaml({
        id: 'late-trams',
        no: 4,
        unit: '%',
        measure: 'rate',
        operator: '<=',
        target: '6',
        base: '5',
      }),
    ].join('\n'),
    'commitments.csv': `${COMMITMENTS}tram-day,c1,Chapter 1,Synthetic tram day,Synthetic tram day,,days,annual,>=,yes,1,,every three years,,city,3,2035,,,,
depot,c2,Chapter 2,Synthetic depot,Synthetic depot,,,milestone,done,no,,,open by 2028,,city,,2028,,,,
`,
    'baseline.csv': `${BASELINE}old-tracks,1,Table 0,Synthetic old tracks,Synthetic old tracks,km,flow,>=,yes,-,,800,800,900,900,no,tracks,yes,no,,
`,
    'areas.csv': `${AREAS}land,,Synthetic Land,Synthetic Land,,
east,,Synthetic East,Synthetic East,,land
west,,Synthetic West,Synthetic West,,land
`,
  },
  submission:
    HEADER +
    TEN_YEARS.map(
      year =>
        row('Synthetic East', 'Synthetic tracks', year, 60, 'km') +
        row('Synthetic West', 'Synthetic tracks', year, 40, 'km') +
        row('Synthetic East', 'Synthetic electric-tracks', year, 30, 'km') +
        row('Synthetic West', 'Synthetic electric-tracks', year, 9, 'km') +
        row('Synthetic Land', 'Synthetic trams', year, 100 + 10 * (year - 2020) - 1, 'trams') +
        row('Synthetic Land', 'Synthetic late-trams', year, 5.5, '%'),
    ).join('') +
    row('Synthetic Land', 'Synthetic tram day', 2028, 0, 'days') +
    row('Synthetic Land', 'Synthetic tram day', 2029, 1, 'days') +
    row('Synthetic Land', 'Synthetic tram day', 2030, 0, 'days') +
    row('Synthetic Land', 'Synthetic depot', 2028, 'done', ''),
  asOf: 2030,
  statuses: {
    // 10 x 100 against 1500 x 10/15.
    tracks: 'on-track',
    // 10 x 39 against 600 x 10/15 = 400.
    'electric-tracks': 'behind',
    // 199 against 100 + 150 x 10/15 = 200.
    trams: 'behind',
    // A ceiling that the base meets is kept.
    'late-trams': 'on-track',
    // One day in 2028-2030.
    'tram-day': 'on-track',
    depot: 'achieved',
  },
};
