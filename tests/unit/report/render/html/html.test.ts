import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../../../../src/messages/pages.js';
import { LANGUAGES } from '../../../../../src/messages/words.js';
import { renderHtml } from '../../../../../src/report/render/html/html.js';
import { HOSTILE, sampleDocument } from '../../../../helpers/sample-document.js';

const pages = { zh: renderHtml(sampleDocument('zh')), en: renderHtml(sampleDocument('en')) };
const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });

function inner(page: string, tag: string): string {
  return new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
}

/** As a browser reads text, for the characters that the renderer escapes. */
function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The names of all elements and attributes, by a parser of tags that knows nothing of the renderer. */
function tagsOf(html: string): { elements: string[]; attributes: string[] } {
  const tags = [...html.matchAll(/<([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g)];
  const attributes = tags.flatMap(([, , rest]) => [
    ...(rest ?? '').replace(/"[^"]*"/g, '').matchAll(/[^\s=/]+/g),
  ]);
  return {
    elements: [...new Set(tags.map(([, name]) => name ?? ''))],
    attributes: [...new Set(attributes.map(match => match[0]))],
  };
}

describe.each(LANGUAGES)('a page in %s', lang => {
  const page = pages[lang];

  test('is valid and follows the rules of accessibility that can be read off it', async () => {
    const { results } = await validator.validateString(page);
    expect(results.flatMap(result => result.messages.map(m => `${m.ruleId}: ${m.message}`))).toEqual([]);
  });

  test('is the same bytes each time', () => {
    expect(renderHtml(sampleDocument(lang))).toBe(page);
  });

  test('allows its own style and script by their hashes and nothing else', () => {
    const hash = (tag: string) => createHash('sha256').update(inner(page, tag)).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; script-src 'sha256-${hash('script')}'; style-src 'sha256-${hash('style')}'; ` +
        `img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(inner(page, 'style')).toContain('prefers-color-scheme: dark');
    expect(inner(page, 'script')).toContain('aria-sort');
  });

  test('asks for nothing from outside and holds no style or script but these', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    const { elements, attributes } = tagsOf(page.slice(page.indexOf('<body>')));
    expect(elements).toContain('fieldset');
    expect(
      elements.filter(name => /^(script|style|link|img|image|use|iframe|object|embed|form)$/.test(name)),
    ).toEqual([]);
    expect(attributes).toContain('data-number');
    expect(attributes.filter(name => /^(on|style|src|xlink|action)/.test(name))).toEqual([]);
    expect(page).not.toMatch(/https?:|@import|url\((?!#)/);
  });

  test('says every sentence of the document', () => {
    const text = unescaped(page);
    const { title, subtitle, timestamp, sections } = sampleDocument(lang);
    for (const said of [title, subtitle, timestamp ?? '', ...sections.map(section => section.title)]) {
      expect(text).toContain(said);
    }
    for (const { blocks } of sections) {
      for (const block of blocks) {
        if (block.kind === 'chart') expect(text).toContain(`${block.chart.description}</desc>`);
        if (block.kind === 'paragraph') expect(text).toContain(block.text);
      }
    }
  });

  test('names every section in its contents', () => {
    const links = [...inner(page, 'nav').matchAll(/href="#([^"]+)"/g)].map(match => match[1]);
    expect(links).toEqual(['summary', 'findings', 'results', 'charts', 'hostile']);
    for (const id of links) expect(page).toContain(`<section id="${id}">`);
  });
});

test('the language is declared', () => {
  expect(pages.zh).toContain('<html lang="zh-CN">');
  expect(pages.en).toContain('<html lang="en">');
});

test('the page in English has no word of its own in Chinese', () => {
  expect(Object.values(PAGES).filter(text => /\p{Script=Han}/u.test(text.en))).toEqual([]);
});

test('hostile text is text, and what cannot be seen is written out', () => {
  for (const text of HOSTILE.slice(0, -1)) expect(unescaped(pages.en)).toContain(`>${text}<`);
  expect(pages.en).toContain('two\\nlines\\u{0}\\u{1b}[31m\\u{202e}txt.exe\\u{2028}');
  const body = pages.en.slice(pages.en.indexOf('<body>')).replaceAll('\n', '');
  expect(body.match(/[\p{Cc}\p{Cf}\u2028]/gu)).toBeNull();
});

test('a hostile title stays in the title', () => {
  const page = renderHtml({ ...sampleDocument('zh'), title: '</title><script>alert(1)</script>\u0007' });
  expect(inner(page, 'title')).toBe('&lt;/title>&lt;script>alert(1)&lt;/script>\\u{7}');
});

test('a cell holds its exact number, its symbol and its word', () => {
  expect(pages.zh).toContain('<td class="figure" data-number="37/3">12.3333</td>');
  expect(pages.zh).toMatch(
    /<td class="short" data-order="1" data-value="滞后"><span class="marked fail"><span class="symbol" aria-hidden="true">×<\/span> 滞后<\/span>/,
  );
});

test('the time is left out where it is not asked for', () => {
  expect(pages.en).toContain('<footer>Made: 3 February 2001, 04:05 (made up)</footer>');
  expect(renderHtml({ ...sampleDocument('en'), timestamp: null })).not.toContain('<footer>');
});

test('controls wait for the script', () => {
  expect(pages.zh.match(/<fieldset class="controls" hidden>/g)).toHaveLength(2);
});
