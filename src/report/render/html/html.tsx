import { renderToString } from 'preact-render-to-string';
import type { Document } from '../../document/model.js';
import { printable } from '../../printable.js';
import { Body } from './body.js';
import { Head } from './head.js';

/**
 * A document as one page that needs nothing else: no network, no other file. Text is escaped by the components;
 * what a browser would obey without showing it (control characters, marks that turn the direction) is written out.
 */
export function renderHtml(document: Document): string {
  const head = renderToString(<Head title={printable(document.title)} />);
  const body = printable(renderToString(<Body document={document} />));
  const lang = document.lang === 'zh' ? 'zh-CN' : 'en';
  return `<!DOCTYPE html>\n<html lang="${lang}">\n${voidTags(head)}\n${voidTags(body)}\n</html>\n`;
}

/** Elements that never hold anything, as HTML writes them and not XML. Text holds no `<` of its own here. */
function voidTags(html: string): string {
  return html.replace(/<(meta|link|input)((?:[^">]|"[^"]*")*)\/>/g, '<$1$2>');
}
