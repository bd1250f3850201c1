import { rootArea } from '../../src/engine/lookup.js';
import { areaMatcher, indicatorMatcher } from '../../src/intake/observe/matchers.js';
import { makeTemplate, type Template, type TemplateRequest } from '../../src/template/template.js';
import { wuhan } from './catalogue-wuhan.js';

/** What the Wuhan plan asks of an area, 2023 in Chinese unless something else is said. */
export function templateOf(area: string | null, options: Partial<TemplateRequest> = {}): Template {
  const catalogue = options.catalogue ?? wuhan();
  const found = area === null ? rootArea(catalogue) : areaMatcher(catalogue.areas).find(area);
  if (!found) throw new Error(`no area ${area}`);
  const matcher = indicatorMatcher(catalogue);
  return makeTemplate(
    { catalogue, area: found, years: [2023], commitments: false, lang: 'zh', ...options },
    written => matcher.find(written),
  );
}
