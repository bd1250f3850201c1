import type { Catalogue, Indicator } from '../catalogue/types.js';
import { EVERY, HEADINGS, HEADS, IMPLIED, LABELS, PENDING } from '../messages/report.js';
import { ATTRIBUTE_NAMES, MEASURE_MESSAGES } from '../messages/statuses.js';
import type { Words } from '../messages/words.js';
import { signOf } from './figures.js';
import { pad, paragraph } from './grid.js';
import type { PlanView } from './json-plan.js';
import { choiceText, ending, figureText, type Terminal, targetText } from './plan-table.js';
import { textWidth } from './text-width.js';

/** Everything about one indicator, a line a property. */
export function indicatorSheet(view: PlanView, entry: Indicator, context: Terminal): string {
  const { words, paint, width, ascii } = context;
  const rows = properties(view, entry, context);
  const widest = Math.max(...rows.map(([label]) => textWidth(label)));
  const lines = rows.map(([label, text]) =>
    paragraph(`${pad(label, widest)} ${text}`, { width, lang: words.lang, first: 0, rest: widest + 1 }),
  );
  const name = `${entry.no === null ? '' : `${entry.no} `}${words.text(entry.name)}`;
  const choices = view.choices.map(choice => choiceText(choice, context));
  const heading = choices.length === 0 ? [] : ['', paint('strong', HEADINGS.choices[words.lang])];
  return ending([paint('strong', name), ...lines, ...heading, ...choices].join('\n'), ascii);
}

function properties(view: PlanView, entry: Indicator, { words }: Terminal): [string, string][] {
  const { lang } = words;
  const label = (key: keyof typeof HEADS) => HEADS[key][lang];
  const measure = MEASURE_MESSAGES[entry.measure];
  const readings = view.catalogue.overrides.filter(o => o.indicator === entry.id);
  return [
    [label('id'), entry.id],
    [label('place'), entry.place],
    [label('attribute'), ATTRIBUTE_NAMES[entry.attribute][lang]],
    [label('measure'), `${measure.name[lang]}: ${measure.meaning[lang]}`],
    [label('unit'), entry.unit],
    [label('printed'), entry.printed],
    [label('target'), entry.implied ? IMPLIED[lang](targetText(entry)) : targetText(entry)],
    [label('base'), entry.basePrinted ?? figureText(entry.base)],
    ...(entry.every === null ? [] : [[label('every'), EVERY[lang](entry.every)] as [string, string]]),
    [label('due'), String(entry.due)],
    ...(entry.pending ? [[label('pending'), PENDING[lang]] as [string, string]] : []),
    ...(['parent', 'partOf', 'repeats'] as const).flatMap((key): [string, string][] => {
      const ids = [entry[key] ?? []].flat();
      return ids.length === 0
        ? []
        : [[label(key), words.list(ids.map(id => nameOf(view.catalogue, id, words)))]];
    }),
    [label('reportedBy'), LABELS[entry.reportedBy][lang]],
    [label('aliases'), words.list(entry.aliases)],
    ...readings.map((o): [string, string] => [
      label('readings'),
      `${o.reading}: ${signOf(o.operator ?? entry.operator)} ${o.target ?? entry.target ?? ''} (${o.place})`,
    ]),
    ...view.baseline.map((row): [string, string] => [
      HEADINGS.baseline[lang],
      `${row.place} ${words.text(row.name)}: ${row.basePrinted} → ${row.outcomePrinted} (${row.printed})`,
    ]),
    ...entry.notes.map((note): [string, string] => [label('notes'), words.text(note)]),
  ];
}

/** The number, name and id of another entry. */
function nameOf({ indicators, commitments }: Catalogue, id: string, words: Words): string {
  const entry = [...indicators, ...commitments].find(other => other.id === id);
  return entry ? `${entry.no === null ? '' : `${entry.no} `}${words.text(entry.name)} (${id})` : id;
}
