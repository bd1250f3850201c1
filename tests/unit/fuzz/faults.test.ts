import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

const { faultsOf } = await import(pathToFileURL(join(HOME, 'scripts/fuzz/faults.js')).href);

const CELL = { file: '合成.csv', sheet: null, line: 2, column: 4 };
const JUDGED = { indicator: 'a', measure: 'stock', verdict: 'pass', year: 2023 };

function errorAt(code: string, place: object) {
  return { code, severity: 'error', ...CELL, ...place };
}

function judgedBy(value: number | null, place: object, result: object = {}) {
  return { ...JUDGED, values: [{ year: 2023, value, sources: [{ ...CELL, ...place }] }], ...result };
}

function faults(run: object, report: object | null = null, input = '') {
  const argv = ['check', './合成.csv', '--format', report ? 'json' : 'table'];
  const stdout = report ? JSON.stringify(report) : 'a report';
  const ended = { thrown: null, code: 2, seconds: 0, stderr: '', argv, stdout, ...run };
  return faultsOf(ended, () => input) as string[];
}

describe('what counts as a failure of a run', () => {
  test.each([
    ['an error that is thrown', { thrown: 'Error: x', code: null }],
    ['a run that could not be done', { code: 3, stderr: 'plancheck: 内部错误' }],
    ['no report', { stdout: '' }],
    ['a stack trace', { stdout: 'x\n    at read (/a/b.js:1:2)' }],
    ['an error by its class', { stderr: 'TypeError: x' }],
    ['undefined', { stdout: 'is undefined' }],
    ['NaN', { stdout: 'row NaN' }],
    ['an object without a text', { stdout: '[object Object]' }],
    ['three seconds', { seconds: 3 }],
  ])('%s', (_, run) => {
    expect(faults(run)).toHaveLength(1);
  });

  test('words of the input are no failure, nor is any exit code of a report', () => {
    expect(faults({ stdout: 'NaN' }, null, 'a,NaN')).toEqual([]);
    expect([0, 1, 2].flatMap(code => faults({ code }))).toEqual([]);
  });

  test('a report must be JSON, and its errors must make exit code 2', () => {
    const error = { findings: [errorAt('not-a-number', {})] };
    expect(faults({ argv: ['check', '--format', 'json'], stdout: '{' })).toHaveLength(1);
    expect(faults({ code: 0 }, error)).toHaveLength(1);
    expect(faults({ code: 2 }, { findings: [] })).toHaveLength(1);
    expect(faults({ code: 2 }, error)).toEqual([]);
  });
});

describe('a verdict and the cells it rests on', () => {
  test.each([
    ['the cell itself', 'not-a-number', {}, 1],
    ['another cell', 'not-a-number', { column: 5 }, 0],
    ['the unit in its row', 'unit-mismatch', { column: 5 }, 1],
    ['a figure with its unit in its row', 'unit-mismatch', { column: 5, text: '5‰' }, 0],
    ['the unit in another row', 'unit-mismatch', { line: 3 }, 0],
    ['a sheet of another name', 'error-value', { sheet: '合成' }, 0],
    ['a cell that is only odd', 'conflicting-rows', {}, 0],
  ])('an error at %s', (_, code, place, count) => {
    const findings = [errorAt(code, place)];
    expect(faults({}, { findings, results: [judgedBy(1, {})] })).toHaveLength(count);
    expect(faults({}, { findings, results: [judgedBy(1, {}, { verdict: 'unknown' })] })).toEqual([]);
  });

  test('an unreadable year counts only where the verdict rests on it', () => {
    const findings = [errorAt('not-a-number', {})];
    const resting = (result: object) =>
      faults({}, { findings, results: [judgedBy(null, {}, result)] }).length;
    expect([resting({}), resting({ year: 2024 }), resting({ year: 2024, measure: 'flow' })]).toEqual([
      1, 0, 1,
    ]);
  });
});
