import type { Catalogue, Figure, Indicator } from '../catalogue/types.js';
import { HEADINGS, HEADS, LABELS, LINES } from '../messages/report.js';
import { ATTRIBUTE_NAMES, MEASURE_MESSAGES } from '../messages/statuses.js';
import { signOf } from './figures.js';
import type { FormatContext } from './formats.js';
import { drawGrid, pad, paragraph } from './grid.js';
import type { PlanView } from './json-plan.js';
import { asAscii } from './marks.js';
import { withUnit } from './with-unit.js';

type Terminal = Omit<FormatContext, 'show' | 'readings'>;

/** The plans on board, a line each, and which of them is meant where none is named. */
export function planListTable(
  catalogues: readonly Catalogue[],
  usual: string,
  { words, width, ascii }: Terminal,
): string {
  const head = (key: keyof typeof HEADS) => ({ head: HEADS[key][words.lang] });
  const columns = [
    head('id'),
    { ...head('name'), flexible: true },
    head('years'),
    head('indicators'),
    head('commitments'),
  ];
  const rows = catalogues.map(({ plan, indicators, commitments }) => [
    plan.id,
    `${words.text(plan.name)}\n${plan.document}`,
    `${plan.firstYear}-${plan.lastYear}`,
    String(indicators.length),
    String(commitments.length),
  ]);
  const grid = drawGrid({ columns, rows, width, ascii, lang: words.lang });
  return ending(`${grid}\n${LINES.usualPlan[words.lang](usual)}`, ascii);
}

/** A whole plan: its indicators and commitments, the readings to choose from and the choices made. */
export function planShowTable(
  { catalogue, indicators, commitments, choices }: PlanView,
  context: Terminal,
): string {
  const { words, paint, width, ascii } = context;
  const { lang } = words;
  const heading = (key: keyof typeof HEADINGS) => paint('strong', HEADINGS[key][lang]);
  const readings = catalogue.readings.map(r =>
    paragraph(`${r.id}: ${words.text(r.name)}`, { width, lang, first: 2, rest: 4 }),
  );
  const { plan } = catalogue;
  const part = (key: keyof typeof HEADINGS, of: readonly unknown[], text: () => string) =>
    of.length === 0 ? [] : [`${heading(key)}\n${text()}`];
  const parts = [
    paint('strong', `${words.text(plan.name)} (${plan.document}, ${plan.firstYear}-${plan.lastYear})`),
    ...part('results', indicators, () => entryGrid(indicators, context)),
    ...part('commitments', commitments, () => entryGrid(commitments, context)),
    ...part('readings', readings, () => readings.join('\n')),
    ...part('choices', choices, () => choices.map(choice => choiceText(choice, context)).join('\n')),
  ];
  return ending(parts.join('\n\n'), ascii);
}

function entryGrid(entries: readonly Indicator[], { words, width, ascii }: Terminal): string {
  const { lang } = words;
  const columns = [
    { head: HEADS.place[lang] },
    { head: HEADS.indicator[lang], flexible: true },
    { head: HEADS.measure[lang] },
    { head: HEADS.base[lang], align: 'right' as const },
    { head: HEADS.target[lang], align: 'right' as const },
    { head: HEADS.printed[lang], flexible: true },
    { head: HEADS.id[lang], flexible: true },
  ];
  const rows = entries.map(entry => [
    entry.place,
    withUnit(`${entry.no === null ? '' : `${entry.no} `}${words.text(entry.name)}`, entry.unit),
    MEASURE_MESSAGES[entry.measure].name[lang],
    figureText(entry.base),
    targetText(entry),
    entry.printed,
    entry.id,
  ]);
  return drawGrid({ columns, rows, width, ascii, lang: words.lang });
}

function targetText({ operator, target }: Indicator): string {
  return target === null ? '' : `${signOf(operator)} ${target}`;
}

/** A bound keeps its sign. */
function figureText(figure: Figure | null): string {
  if (figure === null) return '—';
  return figure.operator === '=' ? figure.value : `${signOf(figure.operator)}${figure.value}`;
}

function choiceText(choice: PlanView['choices'][number], { words, width }: Terminal): string {
  const text = `${words.list(choice.places)}: ${words.text(choice.question)} ${words.text(choice.decision)} ${words.text(choice.reason)}`;
  return paragraph(text, { width, lang: words.lang, first: 2, rest: 4 });
}

/** Everything about one indicator, a line a property. */
export function indicatorSheet(view: PlanView, entry: Indicator, context: Terminal): string {
  const { words, paint, width, ascii } = context;
  const rows = properties(view, entry, context);
  const widest = Math.max(...rows.map(([label]) => label.length)) * 2;
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
    [label('target'), targetText(entry)],
    [label('base'), entry.basePrinted ?? figureText(entry.base)],
    [label('due'), String(entry.due)],
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

function ending(text: string, ascii: boolean): string {
  return ascii ? asAscii(`${text}\n`) : `${text}\n`;
}
