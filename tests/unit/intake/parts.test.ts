import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/engine/rational.js';
import { brief, figures, of, readText, related, shown, told } from '../../helpers/intake-reading.js';

const reported = async (header: string, ...rows: string[]) =>
  await readText([header, ...rows, ''].join('\n'));

describe('a reporting unit', () => {
  it.each(['填报单位', '街道', '社区', '企业', '单位名称', 'Reporting unit', '  填报单位 '])(
    'stands under %j',
    async name => {
      const read = await reported(
        `地区,${name},指标,年份,数值`,
        '江岸区, 大智街 ,1,2021,0.5',
        '江岸区,,1,2021,0.6',
      );
      expect(figures(read)).toEqual([
        'jiangan/大智街 urban-new-jobs 2021 = 0.5',
        'jiangan urban-new-jobs 2021 = 0.6',
      ]);
      expect(read.findings).toEqual([]);
    },
  );

  it('is not the unit of measure', async () => {
    const read = await reported('地区,单位,指标,年份,数值', '江岸区,人,1,2021,5000');
    expect(figures(read)).toEqual(['jiangan urban-new-jobs 2021 = 0.5']);
  });
});

const RATIO = '地区,指标,年份,数值,单位,分子,分母';
const rate = async (...rows: string[]) =>
  await reported(RATIO, ...rows.map(row => `武汉市,调解成功率,2021,${row}`));

describe('numerator and denominator', () => {
  it('come with the rate, scaled to its unit', async () => {
    const read = await rate('64.36,%,6436,"10,000"');
    const [observation] = read.observations;
    expect(read.findings).toEqual([]);
    expect(observation?.ratio?.numerator.toFraction()).toBe('643600');
    expect(observation?.ratio?.denominator.toFraction()).toBe('10000');
    expect(shown(observation?.value)).toBe('64.36');
  });

  it('may stand for the rate', async () => {
    const [observation] = (await rate(',%,2,3')).observations;
    expect(shown(observation?.value)).toBe('missing');
    const quotient = observation?.ratio?.numerator.div(observation.ratio.denominator);
    expect(quotient?.toFraction()).toBe('200/3');
  });

  it('may be left out, together', async () => {
    for (const row of ['64.36,%,,', '64.36,%,—,—', '64.36,%,, ', '64.36,%,,—']) {
      const read = await rate(row);
      expect(read.observations.map(o => o.ratio)).toEqual([null]);
      expect(read.findings).toEqual([]);
    }
  });

  it('may be 0 above the line', async () => {
    const read = await rate('0,%,0,100');
    expect(read.findings).toEqual([]);
    expect(decimalText(read.observations[0]?.ratio?.numerator as never)).toBe('0');
  });

  it.each([
    ['64,%,64,', 'no denominator'],
    ['64,%,,100', 'no numerator'],
    ['64,%,64,—', 'a denominator not reported'],
    ['64,%,64,0', 'nothing below the line'],
    ['64,%,64,-100', 'less than nothing below'],
    ['64,%,-64,100', 'less than nothing above'],
    ['64,%,64%,100', 'a rate above the line'],
    ['64,%,64,100%', 'a rate below the line'],
    ['64,%,>64,100', 'a bound above the line'],
    ['64,%,64人,100', 'a unit in the cell'],
  ])('make the figure unusable: %s, %s', async row => {
    const read = await rate(row);
    expect(read.observations.map(brief)).toEqual(['wuhan mediation-success-rate 2021 = unreadable']);
    expect(read.observations[0]?.ratio).toBeNull();
    expect(told(read)).toEqual(['error bad-ratio 2:7']);
    const [found] = of(read, 'bad-ratio');
    const [numerator, denominator] = row.split(',').slice(2);
    expect(found?.args).toEqual({ numerator, denominator });
    expect(related(found)).toEqual(['2:6']);
  });

  it('need both columns', async () => {
    const read = await reported('地区,指标,年份,数值,分子', '武汉市,调解成功率,2021,64,64');
    expect(figures(read)).toEqual(['wuhan mediation-success-rate 2021 = 64']);
    expect(read.observations[0]?.ratio).toBeNull();
  });
});

describe('an unusable cell', () => {
  it('is kept as unreadable, with what was found and what was expected', async () => {
    const read = await reported('地区,指标,年份,数值', '武汉市,1,2021,1.2万');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = unreadable']);
    expect(of(read, 'not-a-number')[0]).toMatchObject({
      severity: 'error',
      args: { written: '1.2万', reason: 'unit-in-cell', number: '1.2', unit: '万人' },
      place: { file: 'submission.csv', line: 2, column: 4, text: '1.2万' },
    });
  });

  it('of a milestone is read as done or not', async () => {
    const milestone = async (text: string) =>
      await reported('地区,指标,年份,数值', `武汉市,exam-command-platform,2021,${text}`);
    expect(figures(await milestone('已完成'))).toEqual(['wuhan exam-command-platform 2021 = 1']);
    expect(figures(await milestone('未完成'))).toEqual(['wuhan exam-command-platform 2021 = 0']);
    expect(figures(await milestone('—'))).toEqual(['wuhan exam-command-platform 2021 = missing']);
    expect(of(await milestone('3'), 'not-a-number')[0]?.args.reason).toBe('milestone');
  });
});
