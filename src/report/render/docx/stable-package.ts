import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Language } from '../../../messages/words.js';
import { fontTableEntries } from './fonts.js';

/** The first day a zip archive knows; its clock is a local one. */
const NO_CLOCK = new Date(1980, 0, 1);
const RELATIONS = '.rels';

/** The same file without what differs from run to run: ids drawn by lot, ids counted on, times. */
export function stablePackage(bytes: Uint8Array, lang: Language): Uint8Array {
  const parts = unzipSync(bytes);
  const renamed = relationIds(parts);
  const stable = Object.entries(parts).map(([path, data]): [string, Uint8Array] => {
    if (path.endsWith('.xlsx')) return [path, zipped(Object.entries(unzipSync(data)))];
    if (!/\.(?:xml|rels)$/.test(path)) return [path, data];
    const ids = renamed.get(sourceOf(path)) ?? new Map();
    return [path, strToU8(finished(path, withIds(strFromU8(data), ids), lang))];
  });
  return zipped(stable);
}

function zipped(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const first = (path: string) => (path === '[Content_Types].xml' ? 0 : 1);
  const ordered = [...parts].sort(([a], [b]) => first(a) - first(b));
  const archive: Zippable = Object.fromEntries(ordered.map(([path, data]) => [path, data]));
  return zipSync(archive, { mtime: NO_CLOCK });
}

/** `word/document.xml`, for that part and for its relations. */
function sourceOf(path: string): string {
  return path.endsWith(RELATIONS) ? path.replace('_rels/', '').slice(0, -RELATIONS.length) : path;
}

const RELATION = /<Relationship [^<>]*?Id="([^"]*)"/g;

/** New ids for the relations of each part, in their order. */
function relationIds(parts: Readonly<Record<string, Uint8Array>>): Map<string, ReadonlyMap<string, string>> {
  return new Map(
    Object.entries(parts)
      .filter(([path]) => path.endsWith(RELATIONS))
      .map(([path, data]) => {
        const ids = [...strFromU8(data).matchAll(RELATION)].map(
          ([, id = ''], i) => [id, `rId${i + 1}`] as const,
        );
        return [sourceOf(path), new Map(ids)] as const;
      }),
  );
}

/** Only within tags: text of the document may look like an attribute. */
function withIds(xml: string, ids: ReadonlyMap<string, string>): string {
  let drawings = 0;
  return xml.replace(/<[^<>]*>/g, tag => {
    if (tag.startsWith('<wp:docPr ')) {
      drawings += 1;
      return tag.replace(/ id="[^"]*"/, ` id="${drawings}"`);
    }
    return tag.replace(
      /( (?:r:id|r:embed|Id)=")([^"]*)"/g,
      (_, name: string, id: string) => `${name}${ids.get(id) ?? id}"`,
    );
  });
}

function finished(path: string, xml: string, lang: Language): string {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-US';
  if (path === 'docProps/core.xml') return withLanguage(xml.replace(TIMES, ''), locale);
  if (path === 'word/fontTable.xml')
    return xml.replace(FONTS, (_, root: string) => `${root}>${fontTableEntries()}</w:fonts>`);
  if (!path.startsWith('word/charts/')) return xml;
  return xml.replace(LANGUAGE, `<c:lang val="${locale}"/>`).replace(NO_LINE, '<a:ln><a:noFill/></a:ln>');
}

const LANGUAGE = /<c:lang val="[^"]*"\/>/;
const NO_LINE = /<a:ln w="0"[^>]*>.*?<\/a:ln>/g;

const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
const FONTS = /(<w:fonts\b[^>]*?)(?:\/>|>.*<\/w:fonts>)/su;

function withLanguage(xml: string, locale: string): string {
  return xml.replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`);
}
