import { createHash } from 'node:crypto';
import charts from './assets/charts.css?raw';
import page from './assets/page.css?raw';
import script from './assets/page-script.js?raw';
import print from './assets/print.css?raw';
import tables from './assets/tables.css?raw';

const STYLE = `\n${[page, tables, charts, print].join('\n')}`;
const SCRIPT = `\n${script}`;

/** Nothing is fetched, and nothing runs or styles but these two texts. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hashed(SCRIPT)}`,
  `style-src ${hashed(STYLE)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashed(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** The script is a module, so it waits until the page is read. */
export function Head({ title }: { readonly title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      <script type="module" dangerouslySetInnerHTML={{ __html: SCRIPT }} />
    </head>
  );
}
