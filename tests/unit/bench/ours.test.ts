import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { finding, moreFindings } from '../../../src/checks/finding.js';
import { findingMessage } from '../../../src/messages/findings.js';
import { HOME } from '../../helpers/fake-io.js';

const { answerOf } = await import(pathToFileURL(join(HOME, 'bench/answer/ours.js')).href);

const job = { root: { id: 'wuhan' }, indicators: [{ id: 'a' }] };
const words = { lang: 'en', catalogue: { indicators: [], commitments: [], areas: [] } } as never;

test('findings that are only counted count too', () => {
  const one = finding('unknown-area', { written: 'x', nearest: [] }, {});
  const more = moreFindings(one, 1428, 1000);
  const findings = [
    { code: one.code, message: 'x' },
    { code: more.code, message: findingMessage(more, words) },
  ];
  expect(answerOf(JSON.stringify({ results: [], findings }), job).bad.unknownArea).toBe(1429);
});

test('sums keep every digit, and one that areas are missing from is what there is', () => {
  const values =
    '[{"year": 2021, "value": 0.1234567890123456789, "origin": "areas"}, {"year": 2022, "value": null, "origin": "none"}]';
  const bound = '[{"year": 2021, "value": {"operator": ">=", "value": 1.50}, "origin": "areas"}]';
  const result = (areaId: string, series: string) =>
    `{"indicator": "a", "areaId": "${areaId}", "verdict": "pass", "values": ${series}}`;
  const text = `{"results": [${result('x', values)}, ${result('wuhan', bound)}], "findings": []}`;
  const { sums, verdicts } = answerOf(text, job);
  expect(sums).toEqual({ 'x|a|2021': '0.1234567890123456789', 'total|a|2021': '1.50' });
  expect(verdicts).toEqual({ a: 'pass' });
});
