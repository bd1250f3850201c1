import type { Content } from './content.js';
import type { Document } from './document/model.js';

export type Renderer = (document: Document) => Content | Promise<Content>;

/** Every form a document is drawn in, loaded only when it is asked for. */
export const RENDERERS = {
  html: async () => (await import('./render/html/html.js')).renderHtml,
  markdown: async () => (await import('./render/markdown/markdown.js')).renderMarkdown,
  docx: async () => (await import('./render/docx/docx.js')).renderDocx,
  xlsx: async () => (await import('./render/xlsx/xlsx.js')).renderXlsx,
} satisfies Record<string, () => Promise<Renderer>>;

export type RendererName = keyof typeof RENDERERS;

export const RENDERER_NAMES = Object.keys(RENDERERS) as readonly RendererName[];
