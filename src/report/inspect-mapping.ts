import { MAPPING_COMMENTS, MAPPING_NEAREST } from '../messages/inspect.js';
import type { Words } from '../messages/words.js';
import { type InspectedName, type InspectedTable, type InspectReport, tablesIn } from './inspect-model.js';
import { printable } from './printable.js';

/**
 * A mapping file for what was found: every header, and the names that were not understood, as comments beside the
 * meaning they have or might have. As it stands it changes nothing.
 */
export function mappingDraft(report: InspectReport, words: Words): string {
  const tables = tablesIn(report);
  const comment = (key: keyof typeof MAPPING_COMMENTS) =>
    MAPPING_COMMENTS[key][words.lang].map(line => `# ${line}`);
  const lines = [
    ...comment('head'),
    ...['', ...comment('columns'), 'columns:', ...headers(tables, words)],
    ...[
      '',
      ...comment('indicators'),
      'indicators:',
      ...names(
        tables.flatMap(t => t.indicators),
        words,
      ),
    ],
    ...[
      '',
      ...comment('areas'),
      'areas:',
      ...names(
        tables.flatMap(t => t.areas),
        words,
      ),
    ],
    ...['', ...comment('whole'), ...wholes(report, tables)],
  ];
  return `${lines.join('\n')}\n`;
}

function headers(tables: readonly InspectedTable[], words: Words): string[] {
  const columns = tables.flatMap(table => table.columns);
  const cells = columns.flatMap(({ header, nearest }) => header.map(cell => ({ ...cell, nearest })));
  return distinct(
    cells.filter(({ text }) => text.trim() !== '').map(cell => [cell.text.trim(), cell] as const),
  ).map(([text, { meaning, nearest }]) => entry(text, meaning, meaning === null ? nearest : [], words));
}

function names(met: readonly InspectedName[], words: Words): string[] {
  const unknown = met.filter(({ id }) => id === null);
  return distinct(unknown.map(name => [name.written.trim(), name] as const)).map(([written, { nearest }]) =>
    entry(written, null, nearest, words),
  );
}

/** Each key once, the first of its kind. */
function distinct<T>(entries: readonly (readonly [string, T])[]): [string, T][] {
  const first = new Map<string, T>();
  for (const [key, value] of entries) if (!first.has(key)) first.set(key, value);
  return [...first];
}

function entry(key: string, meaning: string | null, nearest: readonly string[], words: Words): string {
  const like =
    nearest.length === 0 ? '' : `   # ${MAPPING_NEAREST[words.lang]}: ${printable(words.list(nearest))}`;
  return `  # ${quoted(key)}: ${quoted(meaning ?? 'ignored')}${like}`;
}

/** What is said of whole tables, as it is now or might be. */
function wholes({ catalogue, files }: InspectReport, tables: readonly InspectedTable[]): string[] {
  const [first] = tables;
  const sheets = files.flatMap(file => file.sheets).flatMap(sheet => sheet.name ?? []);
  const root = catalogue.areas.find(area => area.parent === null);
  const lines = first?.headerLines ?? [];
  return [
    `# area: ${quoted(first?.area ?? root?.id ?? '')}`,
    `# year: ${first?.year ?? catalogue.plan.firstYear}`,
    `# unit: ${quoted(first?.unit ?? catalogue.indicators[0]?.unit ?? '')}`,
    `# sheets: [${[...new Set(sheets)].map(quoted).join(', ')}]`,
    `# header: ${lines.length > 1 ? `[${lines.join(', ')}]` : (lines[0] ?? 1)}`,
  ];
}

/** A JSON string is YAML too, but for characters that YAML must not hold as they are. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
