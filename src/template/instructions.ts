import type { Indicator } from '../catalogue/types.js';
import { ALLOWED_PERCENT } from '../checks/sudden-change.js';
import { rootArea } from '../engine/lookup.js';
import { HEADS } from '../messages/report.js';
import { ATTRIBUTE_NAMES, MEASURE_MESSAGES } from '../messages/statuses.js';
import { TEMPLATE_HOW, TEMPLATE_INSTRUCTIONS, TEMPLATE_SHEETS } from '../messages/template.js';
import type { Language } from '../messages/words.js';
import { figureText, limitsText } from './entries.js';
import type { Template } from './template.js';

/** What stands beside the table to be filled in: paragraphs, then what the plan says of each indicator asked for. */
export interface Instructions {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function instructionsFor(template: Template): Instructions {
  const { catalogue, lang } = template;
  const { name, document } = catalogue.plan;
  const asked = [...new Map(template.rows.map(row => [row.indicator, row.name] as const))];
  return {
    title: TEMPLATE_INSTRUCTIONS.title[lang](name[lang], document),
    paragraphs: paragraphs(template),
    heads: headsIn(lang),
    rows: asked.map(([indicator, written]) => describe(indicator, written, lang)),
  };
}

function paragraphs({ catalogue, area, years, columns, lang }: Template): string[] {
  const say = TEMPLATE_INSTRUCTIONS;
  const root = rootArea(catalogue);
  const names = { root: root.name[lang], area: area.name[lang] };
  return [
    say.scope[lang](names.area, years.join(lang === 'zh' ? '、' : ', ')),
    say.where[lang](TEMPLATE_SHEETS.figures[lang]),
    say.blank[lang](),
    ...(columns.includes('numerator') ? [say.ratio[lang]()] : []),
    say.colours[lang](ALLOWED_PERCENT),
    say.own[lang](catalogue.plan.document, names.root),
    ...(area.id === root.id ? [] : [say.noTarget[lang](names.root, names.area)]),
  ];
}

function headsIn(lang: Language): string[] {
  const { indicator, unit, measure, base, target, attribute, place, notes } = HEADS;
  return [indicator, unit, measure, TEMPLATE_HOW, base, target, attribute, place, notes].map(
    head => head[lang],
  );
}

/** In the order of the heads; base and target as the document prints them. */
function describe(indicator: Indicator, written: string, lang: Language): string[] {
  return [
    indicator.no === null ? written : `${indicator.no} ${written}`,
    indicator.unit,
    MEASURE_MESSAGES[indicator.measure].name[lang],
    indicator.measure === 'milestone' ? limitsText(indicator, 'value', lang) : figureText(indicator, lang),
    indicator.basePrinted ?? indicator.base?.value ?? '—',
    indicator.printed,
    ATTRIBUTE_NAMES[indicator.attribute][lang],
    indicator.place,
    indicator.notes.map(note => note[lang]).join(lang === 'zh' ? '' : ' '),
  ];
}
