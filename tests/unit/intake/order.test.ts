import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief, checkFiles, LONG, readFiles } from '../../helpers/intake-reading.js';

const ROWS = [
  '武汉市,1,2021,29.98,万人',
  '武汉市,1,2021,299800,人',
  '武汉市,3,2021,2.92,%',
  '武汉市,7,2021,398.91,万人',
  '武汉市,7,2021,398.92,万人',
  '武汉市,8,2022,—,万人',
  '武汉市,8,2022,301.34,万人',
  '江岸区,1,2021,2.1,万人',
  '江岸区,1,2022,1.2万,万人',
  '汉阳区,14,2021,101,%',
  '汉阳区,6,2021,-5,万人',
  '汉阳区,没有这样的指标,2021,5,万人',
  '青山区,5,2021,3,万人次',
  '青山区,4,2021,2,万人次',
];

const inTable = (rows: readonly string[]) => [LONG, ...rows, ''].join('\n');
const shuffled = fc.shuffledSubarray(ROWS, { minLength: ROWS.length });

/** What a submission says, whatever the order: its figures, and the code, file and cell text of each finding. */
async function said(files: Record<string, string>) {
  const { observations, findings } = await checkFiles(files, { asOf: 2022 });
  const keys = [...observations.all].map(o => [o.area, o.indicator, o.year] as const);
  const settled = keys.map(key => {
    const { own } = observations.entry(...key);
    return own === null ? '' : brief(own);
  });
  return {
    figures: [...observations.all].map(o => `${o.source.file} ${brief(o)}`).sort(),
    settled: settled.sort(),
    findings: findings
      .filter(f => !['duplicate-row', 'conflicting-rows'].includes(f.code))
      .map(f => `${f.code} ${f.place.file} ${f.place.text}`)
      .sort(),
    codes: findings.map(f => f.code).sort(),
  };
}

describe('order', () => {
  it('of rows says nothing', async () => {
    const expected = await said({ 'a.csv': inTable(ROWS) });
    expect(expected.settled).toContain('wuhan work-injury-insured 2021 = unreadable');
    expect(expected.settled).toContain('wuhan unemployment-insured 2022 = 301.34');
    await fc.assert(
      fc.asyncProperty(shuffled, async rows => {
        expect(await said({ 'a.csv': inTable(rows) })).toEqual(expected);
      }),
    );
  });

  it('of files says nothing', async () => {
    const files = ROWS.map((row, i) => [`${i}.csv`, inTable([row])] as const);
    const expected = await said(Object.fromEntries(files));
    expect(expected.codes).toContain('restated-value');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async some => {
        const reordered = { ...Object.fromEntries(some.map(([name, text]) => [`f${name}`, text])) };
        const renamed = Object.fromEntries(files.map(([name, text]) => [`f${name}`, text]));
        expect(await said(reordered)).toEqual(await said(renamed));
      }),
      { numRuns: 30 },
    );
  });

  it('of columns says nothing but the column', async () => {
    const header = LONG.split(',');
    const expected = (await readFiles({ 'a.csv': inTable(ROWS) })).observations.map(brief);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), async order => {
        const arrange = (cells: readonly string[]) => order.map(i => cells[i]).join(',');
        const text = [arrange(header), ...ROWS.map(row => arrange(row.split(','))), ''].join('\n');
        expect((await readFiles({ 'a.csv': text })).observations.map(brief)).toEqual(expected);
      }),
    );
  });

  it('is kept among duplicates: a twin written with fewer digits allows no more', async () => {
    const half = async (...rows: string[]) =>
      (await checkFiles({ 'a.csv': inTable(rows) })).observations.entry('wuhan', 'urban-new-jobs', 2021).own
        ?.halfDigit;
    const [short, exact] = ['武汉市,1,2021,22,万人', '武汉市,1,2021,22.00,万人'];
    expect((await half(short, exact))?.toFraction()).toBe((await half(exact, short))?.toFraction());
  });
});

describe('any text', () => {
  it('is read without a throw, and figures lie only in places that are there', async () => {
    const cell = fc.oneof(
      fc.constantFrom('地区', '指标', '年份', '数值', '武汉市', '1', '2021', '29.98', '"', '万人', '2022'),
      fc.string({ maxLength: 6 }),
    );
    const text = fc
      .array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 })
      .map(rows => rows.map(row => row.join(',')).join('\n'));
    await fc.assert(
      fc.asyncProperty(text, async written => {
        const { observations, findings } = await readFiles({ 'a.csv': written });
        const lines = written.split(/\r\n|\n|\r/).length;
        for (const { source } of observations) expect(source.line).toBeLessThanOrEqual(lines);
        if (observations.length === 0) expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('and any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async bytes => {
        expect((await readFiles({ 'a.csv': bytes })).findings.length).toBeGreaterThan(0);
      }),
    );
  });
});
