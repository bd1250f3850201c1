import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { endOf } from '../../../../../src/engine/as-of.js';
import { renderHtml } from '../../../../../src/report/render/html/html.js';
import { documentOf } from '../../../../helpers/document.js';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  // The name of a plan is as long as it is; the standard sets no length.
  rules: { 'long-title': 'off' },
});
const ALL = ['data/examples/synthetic-all-units'];

test.each([
  ['check', { inputs: ['data/examples/wuhan-city-2021.csv'], lang: 'zh' }],
  ['check', { inputs: ALL, asOf: endOf(2023), lang: 'en' }],
  ['annual', { inputs: ALL, asOf: endOf(2023), lang: 'zh' }],
  ['final', { inputs: ALL, asOf: endOf(2025), lang: 'en' }],
] as const)('%s of real figures and of every area is valid HTML: %#', async (kind, asked) => {
  const page = renderHtml(await documentOf(kind, asked));
  const report = await validator.validateString(page);
  const told = report.results.flatMap(({ messages }) =>
    messages.map(m => `${m.ruleId} ${m.line}: ${m.message}`),
  );
  expect(told.slice(0, 5)).toEqual([]);
});
