import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../src/catalogue/compile.js';
import type { Catalogue, Indicator } from '../../../src/catalogue/types.js';
import { draftTexts } from '../../../src/report/draft/draft-texts.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { asWorkbook, drafted, openIn, PRINTED } from '../../helpers/drafted.js';
import { HOME } from '../../helpers/fake-io.js';

const printed = readFileSync(PRINTED, 'utf8');

/**
 * What 专栏2 leaves open, by hand. Where the plan on board had to decide it too, its choice stands behind; that bare
 * figures are floors is by reading, not by print, and who reports the document does not say.
 */
const OPEN = [
  ...['plan plan-name', 'plan document', 'plan title', 'plan issued'],
  ...['0 bare', '0 reported-by'],
  '5 operator below-base', // totals-below-2020
  '5 partOf part-open', // migrant-training-part
  '6 measure stock-in-brackets', // brackets-on-stocks
  '7 measure stock-in-brackets',
  '8 measure stock-in-brackets',
  '11 measure yearly-in-brackets', // postdocs-annual-or-total
  '12 unit unit-differs', // heads-or-times
  '12 operator below-base',
  '13 unit unit-differs',
  '13 operator below-base',
  '17 measure stock-in-brackets',
  'area-name',
];

test('the table is the list of the source', () => {
  const seeds = parse(readFileSync(join(HOME, 'seeds/wuhan-hrss-14fyp/table2.csv'))).slice(1) as string[][];
  const rows = (parse(printed) as string[][]).slice(2).filter(([name]) => name !== '指标');
  expect(rows).toEqual(seeds.map(([, , ...cells]) => cells));
});

describe.each([
  ['as CSV', () => printed],
  ['as a workbook', () => asWorkbook(printed)],
] as const)('专栏2 %s', (_, table) => {
  let catalogue: Catalogue;
  let open: string[];

  beforeAll(async () => {
    const draft = await drafted(await table());
    open = openIn(draft);
    const compiled = compile(draftTexts(draft, 'drafted', 'zh'));
    expect(compiled.problems).toEqual([]);
    catalogue = compiled.catalogue as Catalogue;
  });

  test('has every key that a verdict rests on as the plan on board has it', () => {
    const keys = [
      ...([
        'no',
        'place',
        'unit',
        'measure',
        'attribute',
        'operator',
        'implied',
        'target',
        'targetHigh',
      ] as const),
      ...(['printed', 'bracketed', 'base', 'basePrinted', 'every', 'due', 'pending'] as const),
    ];
    const of = (indicator: Indicator) => Object.fromEntries(keys.map(key => [key, indicator[key]]));
    expect(catalogue.indicators).toHaveLength(18);
    expect(catalogue.indicators.map(of)).toEqual(wuhan().indicators.map(of));
    const named = ({ name, group }: Indicator) => [name.zh, group?.zh];
    expect(catalogue.indicators.map(named)).toEqual(wuhan().indicators.map(named));
  });

  test('has the same parents and parts', () => {
    const of = ({ indicators }: Catalogue) => {
      const no = (id: string | null) => indicators.find(one => one.id === id)?.no;
      return indicators.map(({ parent, partOf }) => [no(parent), no(partOf)]);
    };
    expect(of(catalogue)).toEqual(of(wuhan()));
  });

  test('has the same years', () => {
    const { firstYear, lastYear, baseYear, previousBaseYear } = catalogue.plan;
    expect([firstYear, lastYear, baseYear, previousBaseYear]).toEqual([2021, 2025, 2020, 2015]);
  });

  test('marks what the document leaves open, and nothing else', () => {
    expect(open.toSorted()).toEqual(OPEN.toSorted());
  });
});

test('the rows without an operator are named', async () => {
  const { todos } = await drafted(printed);
  expect(todos.find(({ code }) => code === 'bare')?.args).toEqual({ rows: [4, 7, 8, 9, 10, 17, 18] });
});
