import { describe, expect, test } from 'vitest';
import { parseXml, type XmlElement } from '../../../../node_modules/hucre/dist/xml/parser.mjs';
import { xmlElements, xmlText } from '../../../helpers/ci-readers.js';
import { BINDING, cityCsv } from '../../../helpers/cli-files.js';
import { MIXED, reported } from '../../../helpers/reported.js';

const GOOD = cityCsv(...BINDING);
const VALIDATE = ['validate', 'synthetic.csv', '--lang', 'zh'];
const CHECK = ['check', 'synthetic.csv', '--lang', 'zh'];

const COUNTS = ['tests', 'failures', 'errors', 'skipped'] as const;

function counted({ attrs }: XmlElement): number[] {
  return COUNTS.map(name => Number(attrs[name]));
}

function suitesOf(text: string): XmlElement[] {
  return xmlElements(parseXml(text), 'testsuite');
}

function testNamed(text: string, suite: number, name: string): XmlElement {
  const found = xmlElements(suitesOf(text)[suite]!, 'testcase').find(({ attrs }) => attrs.name === name);
  if (!found) throw new Error(`no test ${name}`);
  return found;
}

describe('JUnit XML', () => {
  test.each([
    ['all kinds', MIXED, undefined],
    ['no results', MIXED, VALIDATE],
    ['an empty file', '', undefined],
    [
      'nothing at all',
      '地区,指标,年份,数值,单位,备注\n武汉市,工伤保险参保人数,2025,380,万人,合成数据\n',
      VALIDATE,
    ],
    ['a time', MIXED, ['check', 'synthetic.csv', '--as-of', '2023', '--timestamp']],
  ])('with %s has counts that add up', async (_, submission, args) => {
    const { text } = await reported('junit', submission, args);
    const root = parseXml(text);
    const suites = xmlElements(root, 'testsuite');
    const sum = COUNTS.map((_, i) => suites.reduce((total, suite) => total + (counted(suite)[i] ?? 0), 0));
    expect(COUNTS.slice(0, 3).map(name => Number(root.attrs[name]))).toEqual(sum.slice(0, 3));
    for (const suite of suites) {
      const tests = xmlElements(suite, 'testcase');
      const of = (tag: string) => tests.filter(each => xmlElements(each, tag).length > 0).length;
      expect(counted(suite)).toEqual([tests.length, of('failure'), of('error'), of('skipped')]);
    }
  });

  test('has a suite for the findings and one an area', async () => {
    const { text } = await reported('junit', MIXED);
    expect(suitesOf(text).map(({ attrs }) => attrs.name)).toEqual(['数据问题', '武汉市', '江岸区']);
    expect(counted(suitesOf(text)[0]!)).toEqual([5, 0, 2, 0]);
    expect(counted(suitesOf(text)[1]!)).toEqual([18, 3, 0, 12]);
    expect(counted(suitesOf(text)[2]!)).toEqual([18, 1, 0, 17]);
    expect(text).not.toContain('timestamp');
  });

  test('says of a failing indicator what is missing', async () => {
    const { text } = await reported('junit', MIXED);
    const [failure] = xmlElements(testNamed(text, 1, '7 工伤保险参保人数(万人)'), 'failure');
    expect(failure?.attrs).toEqual({
      type: 'behind',
      message: '滞后；实际 300，目标 ≥ 380，现应达到 ≥ 361.296，差距 -61.296',
    });
    expect(xmlText(failure)).toContain('实际：300\n目标：≥ 380\n现应达到：≥ 361.296\n差距：-61.296\n');
    expect(xmlText(failure)).toContain('synthetic.csv 第6行第4列');
  });

  test('has errors as errors, and tells of warnings in tests that pass', async () => {
    const { text } = await reported('junit', MIXED);
    const [error] = xmlElements(testNamed(text, 0, 'not-a-number synthetic.csv 第7行第4列'), 'error');
    expect(error?.attrs).toEqual({ type: 'not-a-number', message: '“约300”不是数字' });
    const [said] = xmlElements(testNamed(text, 0, 'missing-headline 武汉市'), 'system-out');
    expect(xmlText(said)).toMatch(/^警告：武汉市2023年缺9项预期性指标/u);
  });

  test('says why something was not decided', async () => {
    const { text } = await reported('junit', MIXED);
    const [skipped] = xmlElements(testNamed(text, 1, '17 社会保障卡持卡人数(万人)'), 'skipped');
    expect(xmlText(skipped)).toBe('无法判定；实际值只给出界限（>1000），不是确数');
  });

  test('--strict makes failures of the warnings that fail the run', async () => {
    const plain = await reported('junit', GOOD, CHECK);
    const strict = await reported('junit', GOOD, [...CHECK, '--strict']);
    expect([plain.code, strict.code]).toEqual([0, 2]);
    expect(counted(suitesOf(plain.text)[0]!)).toEqual([1, 0, 0, 0]);
    expect(counted(suitesOf(strict.text)[0]!)).toEqual([1, 1, 0, 0]);
  });

  test('says when it was made where that is asked for', async () => {
    const { text } = await reported('junit', MIXED, [...VALIDATE, '--timestamp'], {
      today: () => new Date('2026-03-04T05:06:07.890Z'),
    });
    expect(text).toContain('timestamp="2026-03-04T05:06:07"');
  });
});
