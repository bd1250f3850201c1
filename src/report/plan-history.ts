import type { Change, Extension } from '../catalogue/types.js';
import { SUCCESSION } from '../messages/succession.js';
import type { Words } from '../messages/words.js';
import { paragraph } from './grid.js';
import type { Json } from './json-text.js';
import type { Terminal } from './plan-table.js';

/** What became of each indicator of the plan before, a line each; those that are kept together in one. */
export function historyText(extension: Extension, { words, width, paint }: Terminal): string {
  const { plan, name, kept, renamed, redefined, dropped } = extension;
  const { lang } = words;
  const lines = [
    ...(kept.length === 0 ? [] : [`${SUCCESSION.kept[lang]}: ${words.list(kept)}`]),
    ...renamed.map(one => `${SUCCESSION.renamed[lang]}: ${changeText(one, words)}`),
    ...redefined.map(
      one => `${SUCCESSION.redefined[lang]}: ${changeText(one, words)}: ${words.text(one.reason)}`,
    ),
    ...dropped.map(
      one => `${SUCCESSION.dropped[lang]}: ${one.from} ${words.text(one.name)}: ${words.text(one.reason)}`,
    ),
  ];
  const heading = paint('strong', `${SUCCESSION.heading[lang]} ${words.text(name)} (${plan})`);
  return [heading, ...lines.map(line => paragraph(line, { width, lang, first: 2, rest: 4 }))].join('\n');
}

/** The former name, the former id where it was another, and the id. */
function changeText({ indicator, from, name }: Change, words: Words): string {
  return `${from === indicator ? '' : `${from} `}${words.text(name)} → ${indicator}`;
}

/** What became of one entry that was there before, null of one that is new or of a plan that extends none. */
export function formerText(extension: Extension | undefined, id: string, words: Words): string | null {
  if (!extension) return null;
  const { lang } = words;
  if (extension.kept.includes(id)) return SUCCESSION.kept[lang];
  const renamed = extension.renamed.find(({ indicator }) => indicator === id);
  if (renamed) return `${SUCCESSION.renamed[lang]}: ${changeText(renamed, words)}`;
  const redefined = extension.redefined.find(({ indicator }) => indicator === id);
  if (!redefined) return null;
  return `${SUCCESSION.redefined[lang]}: ${changeText(redefined, words)}: ${words.text(redefined.reason)}`;
}

export function historyJson(extension: Extension | undefined): Json {
  if (!extension) return null;
  const { plan, name, kept, renamed, redefined, dropped } = extension;
  const change = ({ indicator, from, name: former }: Change) => ({
    indicator,
    from,
    name: former.zh,
    nameEn: former.en,
  });
  return {
    plan,
    name: name.zh,
    nameEn: name.en,
    kept: [...kept],
    renamed: renamed.map(change),
    redefined: redefined.map(one => ({ ...change(one), reason: { ...one.reason } })),
    dropped: dropped.map(one => ({
      from: one.from,
      name: one.name.zh,
      nameEn: one.name.en,
      reason: { ...one.reason },
    })),
  };
}
