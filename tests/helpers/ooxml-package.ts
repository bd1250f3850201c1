import { posix } from 'node:path';

const EXTERNAL = 'TargetMode="External"';

/** What is wrong with a package of Office Open XML, by its own rules; the parts as `unzip` gives them. */
export function packageFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...typeFaults(parts), ...relationFaults(parts), ...idFaults(parts)];
}

/** Every part has a content type, and every content type a part. */
function typeFaults(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const extensions = new Set(attributes(types, 'Default', 'Extension'));
  const named = new Set(attributes(types, 'Override', 'PartName'));
  const untyped = [...parts.keys()].filter(
    path =>
      path !== '[Content_Types].xml' &&
      !named.has(`/${path}`) &&
      !extensions.has(path.split('.').at(-1) ?? ''),
  );
  const absent = [...named].filter(path => !parts.has(path.slice(1)));
  return [
    ...untyped.map(path => `${path} has no content type`),
    ...absent.map(path => `${path} is not there`),
  ];
}

/** Every relation leads to a part, every id used is one of a relation, and the other way round. */
function relationFaults(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([path, xml]) => {
    if (path.endsWith('.rels')) return [];
    const folder = posix.dirname(path);
    const rels = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`)) ?? '';
    const relations = [...rels.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag);
    const known = relations.map(tag => attribute(tag, 'Id'));
    const lost = relations
      .filter(tag => !tag.includes(EXTERNAL))
      .map(tag => attribute(tag, 'Target'))
      .filter(target => !parts.has(target.startsWith('/') ? target.slice(1) : posix.join(folder, target)));
    const used = [...xml.matchAll(/<[^<>]*>/g)].flatMap(([tag]) =>
      [...tag.matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id ?? ''),
    );
    return [
      ...lost.map(target => `${path} leads to ${target}, which is not there`),
      ...used.filter(id => !known.includes(id)).map(id => `${path} uses ${id}, which is no relation`),
      ...doubles(known).map(id => `${path} has two relations ${id}`),
    ];
  });
}

function idFaults(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([path, xml]) => {
    const drawings = [...xml.matchAll(/<(?:wp:docPr|xdr:cNvPr)\b[^>]* id="([^"]*)"/g)].map(
      ([, id]) => id ?? '',
    );
    return doubles(drawings).map(id => `${path} has two drawings ${id}`);
  });
}

function doubles(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function attributes(xml: string, element: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b[^>]*>`, 'g'))].map(([tag]) => attribute(tag, name));
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
