import type { Catalogue, Figure, Indicator } from '../catalogue/types.js';
import { HEADINGS, HEADS } from '../messages/report.js';
import { MEASURE_MESSAGES } from '../messages/statuses.js';
import { signOf } from './figures.js';
import type { FormatContext } from './formats.js';
import { drawGrid, paragraph } from './grid.js';
import type { PlanView } from './json-plan.js';
import { asAscii } from './marks.js';

export type Terminal = Omit<FormatContext, 'show' | 'readings'>;

/** The plans on board, a line each. */
export function planListTable(catalogues: readonly Catalogue[], { words, width, ascii }: Terminal): string {
  const head = (key: keyof typeof HEADS) => ({ head: HEADS[key][words.lang] });
  const columns = [
    head('id'),
    { ...head('name'), flexible: true },
    head('document'),
    head('years'),
    head('indicators'),
    head('commitments'),
  ];
  const rows = catalogues.map(({ plan, indicators, commitments }) => [
    plan.id,
    words.text(plan.name),
    plan.document,
    `${plan.firstYear}-${plan.lastYear}`,
    String(indicators.length),
    String(commitments.length),
  ]);
  return ending(drawGrid({ columns, rows, width, ascii, lang: words.lang }), ascii);
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
  const parts = [
    paint('strong', `${words.text(plan.name)} (${plan.document}, ${plan.firstYear}-${plan.lastYear})`),
    `${heading('results')}\n${entryGrid(indicators, context)}`,
    `${heading('commitments')}\n${entryGrid(commitments, context)}`,
    `${heading('readings')}\n${readings.join('\n')}`,
    `${heading('choices')}\n${choices.map(choice => choiceText(choice, context)).join('\n')}`,
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
    `${entry.no === null ? '' : `${entry.no} `}${words.text(entry.name)}(${entry.unit})`,
    MEASURE_MESSAGES[entry.measure].name[lang],
    figureText(entry.base),
    targetText(entry),
    entry.printed,
    entry.id,
  ]);
  return drawGrid({ columns, rows, width, ascii, lang: words.lang });
}

export function targetText({ operator, target, targetHigh }: Indicator): string {
  if (target === null) return '';
  return targetHigh === null ? `${signOf(operator)} ${target}` : `${target}–${targetHigh}`;
}

/** A bound keeps its sign. */
export function figureText(figure: Figure | null): string {
  if (figure === null) return '—';
  return figure.operator === '=' ? figure.value : `${signOf(figure.operator)}${figure.value}`;
}

export function choiceText(choice: PlanView['choices'][number], { words, width }: Terminal): string {
  const text = `${words.list(choice.places)}: ${words.text(choice.question)} ${words.text(choice.decision)} ${words.text(choice.reason)}`;
  return paragraph(text, { width, lang: words.lang, first: 2, rest: 4 });
}

export function ending(text: string, ascii: boolean): string {
  return ascii ? asAscii(`${text}\n`) : `${text}\n`;
}
