import type { DataValidation } from 'hucre/xlsx';
import type { Indicator } from '../catalogue/types.js';
import { groupBy } from '../engine/observation.js';
import {
  TEMPLATE_CHOICES,
  TEMPLATE_ENTRY,
  TEMPLATE_HEADS,
  type TemplateColumn,
} from '../messages/template.js';
import type { Language } from '../messages/words.js';
import { addressOf } from './address.js';
import { type Entry, entryOf, figureText, limitsText } from './entries.js';
import type { Template, TemplateRow } from './template.js';

type Rule = Omit<DataValidation, 'range'>;

/** The limits of the checks as the workbook's own, cells with one rule together, in the order of their first cell. */
export function validationsOf(template: Template): DataValidation[] {
  const rules = template.columns.flatMap(column =>
    template.rows.flatMap((row, index) => {
      const rule = ruleFor(row, column, template.lang);
      return rule ? [{ rule, cell: addressOf(template, index, column) }] : [];
    }),
  );
  const groups = groupBy(rules, ({ rule }) => JSON.stringify(rule));
  return [...groups.values()].flatMap(group =>
    group[0] ? [{ ...group[0].rule, range: group.map(({ cell }) => cell).join(' ') }] : [],
  );
}

function ruleFor({ indicator }: TemplateRow, column: TemplateColumn, lang: Language): Rule | null {
  const entry = entryOf(indicator, column);
  if (entry === null || entry.kind === 'text') return null;
  const limits = limitsText(indicator, column, lang);
  const prompt = column === 'value' ? `${figureText(indicator, lang)}\n${limits}` : limits;
  return {
    ...limitsOf(entry, lang),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputTitle: cut(titleOf(indicator, column, lang), MOST_IN_TITLE),
    inputMessage: cut(prompt, MOST_IN_MESSAGE),
    errorTitle: TEMPLATE_ENTRY.wrongTitle[lang](),
    errorMessage: cut(limits, MOST_IN_MESSAGE),
  };
}

/** The unit is that of the figure; what a rate is made of has another. */
function titleOf({ unit }: Indicator, column: TemplateColumn, lang: Language): string {
  return column === 'value' ? TEMPLATE_ENTRY.unit[lang](unit) : TEMPLATE_HEADS[column][lang];
}

function limitsOf(entry: Exclude<Entry, { kind: 'text' }>, lang: Language): Rule {
  if (entry.kind === 'choice') {
    return { type: 'list', values: [TEMPLATE_CHOICES.done[lang], TEMPLATE_CHOICES.notDone[lang]] };
  }
  if (entry.most !== null) {
    return { type: 'decimal', operator: 'between', formula1: '0', formula2: String(entry.most) };
  }
  const operator = entry.zeroAllowed ? 'greaterThanOrEqual' : 'greaterThan';
  return { type: 'decimal', operator, formula1: '0' };
}

/** Excel calls a workbook damaged that says more. */
const MOST_IN_TITLE = 32;
const MOST_IN_MESSAGE = 255;

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
